package org.drover.ui.internal.problem;

import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** One problem: what was tried, a sentence, and details that unfold and can be copied. */
public final class ProblemDialog extends IconAndMessageDialog {

	private static final int COPY = IDialogConstants.CLIENT_ID;
	private static final int WIDTH = 480;
	private static final int DETAILS_HEIGHT = 180;
	private static final String SHOWN = ProblemDialog.class.getName();

	private final String title;
	private final Explanation explanation;
	private Text details;

	private ProblemDialog(Shell parent, String title, Explanation explanation) {
		super(parent);
		this.title = title;
		this.explanation = explanation;
		this.message = explanation.sentence();
		setBlockOnOpen(false);
	}

	/** Does not wait for the user; a problem that is shown already is not shown twice. */
	public static void open(Shell parent, String title, Explanation explanation) {
		String key = title + explanation.sentence();
		if (parent != null && Objects.equals(parent.getData(SHOWN), key))
			return;
		ProblemDialog dialog = new ProblemDialog(parent, title, explanation);
		dialog.open();
		if (parent == null)
			return;
		parent.setData(SHOWN, key);
		dialog.getShell().addDisposeListener(event -> {
			if (!parent.isDisposed())
				parent.setData(SHOWN, null);
		});
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 2;
		createMessageArea(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(messageLabel);
		details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		details.setText(explanation.details());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, DETAILS_HEIGHT).exclude(true).applyTo(details);
		details.setVisible(false);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, Messages.ProblemDialog_copy, false);
		if (!explanation.details().isEmpty())
			createButton(parent, IDialogConstants.DETAILS_ID, IDialogConstants.SHOW_DETAILS_LABEL, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true).setFocus();
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case COPY -> copy();
		case IDialogConstants.DETAILS_ID -> toggleDetails();
		default -> super.buttonPressed(button);
		}
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		try {
			String text = title + "\n" + explanation.sentence() + "\n" + explanation.details();
			clipboard.setContents(new Object[] { text.strip() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private void toggleDetails() {
		GridData place = (GridData) details.getLayoutData();
		place.exclude = !place.exclude;
		details.setVisible(!place.exclude);
		Button button = getButton(IDialogConstants.DETAILS_ID);
		button.setText(place.exclude ? IDialogConstants.SHOW_DETAILS_LABEL : IDialogConstants.HIDE_DETAILS_LABEL);
		getShell().pack();
	}

	@Override
	protected Image getImage() {
		return getErrorImage();
	}
}
