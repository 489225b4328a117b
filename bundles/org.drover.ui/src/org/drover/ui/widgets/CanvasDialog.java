package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A dialog in the console's look, of any size: what it holds is on the canvas, below it a foot with its buttons. */
public abstract class CanvasDialog extends Dialog {

	private final String title;
	private final int width;
	private final int height;
	private DialogFoot foot;

	/**
	 * @param width  in pixels, at first; where the height is left open, at least
	 * @param height in pixels, at first; SWT.DEFAULT for as high as what it holds needs
	 */
	protected CanvasDialog(Shell parent, String title, int width, int height) {
		super(parent);
		this.title = title;
		this.width = width;
		this.height = height;
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	/** Makes what it holds, in an area of one column. */
	protected abstract void fill(Composite area);

	/** What it is about, in a sentence or two, at the head of the area. */
	protected final void lead(Composite area, String sentences) {
		Label lead = Ui.wrapped(area, sentences, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		((GridData) lead.getLayoutData()).widthHint = width - 3 * Ui.MARGIN;
	}

	/** Null until what the dialog holds has been made. */
	protected final DialogFoot foot() {
		return foot;
	}

	/** Whether there is still somebody to show something to. */
	protected final boolean isOpen() {
		return getShell() != null && !getShell().isDisposed();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		Look.dress(shell, Tint.CANVAS, Tint.TEXT);
	}

	@Override
	protected Point getInitialSize() {
		Point needed = super.getInitialSize();
		return height == SWT.DEFAULT ? new Point(Math.max(width, needed.x), needed.y) : new Point(width, height);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite area = Ui.grid(parent, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().margins(Ui.MARGIN, Ui.MARGIN).spacing(0, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		fill(area);
		return area;
	}

	/** Buttons go where {@link #createButtonsForButtonBar} is told, which may use the foot already. */
	@Override
	protected final Control createButtonBar(Composite parent) {
		foot = new DialogFoot(parent);
		createButtonsForButtonBar(foot.buttons());
		return foot.bar();
	}
}
