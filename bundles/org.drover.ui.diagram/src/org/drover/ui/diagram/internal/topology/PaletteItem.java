package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A tool in the palette: clicked, or chosen with Space or Enter. */
final class PaletteItem extends Canvas {

	private static final int HEIGHT = 28;
	private static final int FADED = 90;
	private static final int OPAQUE = 255;

	private final ToolChoice choice;
	private final Runnable chosen;
	private boolean active;
	private boolean hovered;

	PaletteItem(Composite parent, ToolChoice choice, Runnable chosen) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.choice = choice;
		this.chosen = chosen;
		Look.dress(this, Tint.CARD, Tint.TEXT);
		setToolTipText(choice.tip());
		addListener(SWT.Paint, this::paint);
		addListener(SWT.MouseEnter, event -> hover(true));
		addListener(SWT.MouseExit, event -> hover(false));
		addListener(SWT.MouseDown, event -> choose());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = true);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		describe();
	}

	ToolChoice choice() {
		return choice;
	}

	void setActive(boolean value) {
		active = value;
		redraw();
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? Palette.width() : widthHint, HEIGHT);
	}

	private void hover(boolean value) {
		hovered = value;
		redraw();
	}

	private void choose() {
		setFocus();
		chosen.run();
	}

	private void key(Event event) {
		if (event.character == ' ' || event.character == SWT.CR)
			chosen.run();
	}

	private void paint(Event event) {
		GC g = event.gc;
		g.setAntialias(SWT.ON);
		Rectangle area = getClientArea();
		if (active || hovered && isEnabled()) {
			g.setBackground(Look.color(active ? Tint.SELECTION : Tint.HOVER));
			g.fillRoundRectangle(0, 0, area.width, area.height, 10, 10);
		}
		if (isFocusControl()) {
			g.setForeground(Look.color(Tint.ACCENT));
			g.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 10, 10);
		}
		g.setAlpha(isEnabled() ? OPAQUE : FADED);
		Image icon = Look.icon(choice.icon());
		g.drawImage(icon, 8, (area.height - icon.getBounds().height) / 2);
		g.setFont(Look.font(active ? Type.BOLD : Type.TEXT));
		g.setForeground(Look.color(active ? Tint.ACCENT : Tint.TEXT));
		g.drawString(choice.title(), 32, (area.height - g.getFontMetrics().getHeight()) / 2, true);
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = choice.title();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = choice.tip();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_RADIOBUTTON;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (active ? ACC.STATE_CHECKED : 0);
			}
		});
	}
}
