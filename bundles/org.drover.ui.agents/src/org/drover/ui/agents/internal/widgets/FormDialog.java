package org.drover.ui.agents.internal.widgets;

import java.util.Optional;

import org.drover.ui.look.Tint;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog of fields, which says what is missing until nothing is. */
public abstract class FormDialog extends CanvasDialog {

	private static final int WIDTH = 620;

	private final String lead;
	private final String doing;
	private Control first;

	/**
	 * @param lead  what this is about, in a sentence or two
	 * @param doing on the button
	 */
	protected FormDialog(Shell parent, String title, String lead, String doing) {
		super(parent, title, WIDTH, SWT.DEFAULT);
		this.lead = lead;
		this.doing = doing;
	}

	/** @return the field that is typed into first */
	protected abstract Control createFields(Form form);

	/** What is missing or wrong, in a sentence. */
	protected abstract Optional<String> objection();

	/** Takes what the fields hold; called before they go. */
	protected abstract void accept();

	@Override
	protected void fill(Composite area) {
		lead(area, lead);
		first = createFields(new Form(area, this::changed));
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, doing, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	@Override
	public void create() {
		super.create();
		first.setFocus();
	}

	@Override
	protected void okPressed() {
		accept();
		super.okPressed();
	}

	private void changed() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		Optional<String> missing = objection();
		ok.setEnabled(missing.isEmpty());
		foot().say(missing.orElse(""), Tint.MUTED_TEXT);
	}
}
