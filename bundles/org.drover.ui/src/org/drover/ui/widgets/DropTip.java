package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Says beside a control what a drop there would do, or why there can be none; while something is dragged over it. For the UI thread. */
public final class DropTip {

	private static final int WIDTH = 260;
	private static final int GAP = 4;

	private final Control owner;
	private Shell shell;
	private String shown = "";

	/** @param owner beside which it appears, so that it never lies under the pointer */
	public DropTip(Control owner) {
		this.owner = owner;
		owner.addDisposeListener(event -> hide());
	}

	/** @param y where, in the owner's coordinates */
	public void show(String words, boolean allowed, int y) {
		if (!words.equals(shown))
			open(words, allowed);
		shell.setLocation(place(shell.getSize(), y));
		shell.setVisible(true);
	}

	private void open(String words, boolean allowed) {
		hide();
		shown = words;
		shell = new Shell(owner.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		Look.dress(shell, Tint.CARD_BORDER, Tint.TEXT);
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
		fill(words, allowed);
		shell.setSize(shell.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void fill(String words, boolean allowed) {
		Composite card = Ui.grid(shell, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.GAP, 6).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
		Label icon = Ui.label(card, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		icon.setImage(Look.icon(allowed ? "migrate" : "cancel"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
		Label text = Ui.wrapped(card, words, Type.TEXT, allowed ? Tint.TEXT : Tint.MUTED_TEXT, Tint.CARD);
		int wide = Math.min(WIDTH, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		GridDataFactory.fillDefaults().hint(wide, SWT.DEFAULT).applyTo(text);
	}

	/** At the right of the owner or, where there is no room, at its left. */
	private Point place(Point size, int y) {
		Rectangle screen = owner.getMonitor().getClientArea();
		Point right = owner.toDisplay(owner.getSize().x + GAP, y);
		int x = right.x + size.x <= screen.x + screen.width ? right.x : owner.toDisplay(0, 0).x - size.x - GAP;
		return new Point(Math.max(x, screen.x), Math.min(right.y, screen.y + screen.height - size.y));
	}

	public void hide() {
		if (shell != null)
			shell.dispose();
		shell = null;
		shown = "";
	}
}
