package org.drover.ui.internal.notice;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** News that can wait: a small window beside the work, with what can be done about it. The last choice does nothing. */
final class Notice extends MessageDialog {

	/** @param action null where the choice is to do nothing */
	record Choice(String label, Runnable action) {
	}

	private static final int MARGIN = 24;

	private final List<Choice> choices;

	Notice(Shell parent, String title, String text, int kind, List<Choice> choices) {
		super(parent, title, null, text, kind, 0, choices.stream().map(Choice::label).toArray(String[]::new));
		this.choices = choices;
		setShellStyle(SWT.TITLE | SWT.CLOSE | SWT.BORDER | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void buttonPressed(int button) {
		close();
		if (choices.get(button).action() != null)
			choices.get(button).action().run();
	}

	/** At the top right of the window, where it hides least. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		return new Point(window.x + window.width - size.x - MARGIN, window.y + 4 * MARGIN);
	}
}
