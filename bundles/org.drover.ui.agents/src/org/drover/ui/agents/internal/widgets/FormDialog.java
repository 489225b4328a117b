package org.drover.ui.agents.internal.widgets;

import java.util.Optional;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A dialog of fields, which says what is missing until nothing is. */
public abstract class FormDialog extends Dialog {

	private static final int WIDTH = 620;

	private final String title;
	private final String lead;
	private final String doing;
	private Control first;
	private Label objection;

	/**
	 * @param lead  what this is about, in a sentence or two
	 * @param doing on the button
	 */
	protected FormDialog(Shell parent, String title, String lead, String doing) {
		super(parent);
		this.title = title;
		this.lead = lead;
		this.doing = doing;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** @return the field that is typed into first */
	protected abstract Control createFields(Form form);

	/** What is missing or wrong, in a sentence. */
	protected abstract Optional<String> objection();

	/** Takes what the fields hold; called before they go. */
	protected abstract void accept();

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		Look.dress(shell, Tint.CANVAS, Tint.TEXT);
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(WIDTH, size.x), size.y);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = Ui.grid(parent, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().margins(Ui.MARGIN, Ui.MARGIN).spacing(0, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		((GridData) Ui.wrapped(area, lead, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS).getLayoutData()).widthHint = WIDTH - 3 * Ui.MARGIN;
		first = createFields(new Form(area, this::changed));
		return area;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Composite bar = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 10).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		objection = Ui.wrapped(bar, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		Composite buttons = Ui.grid(bar, 0, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(0).equalWidth(true).applyTo(buttons);
		createButton(buttons, IDialogConstants.OK_ID, doing, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
		return bar;
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
		objection.setText(missing.orElse(""));
		objection.requestLayout();
	}
}
