package org.drover.ui.internal.start;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A large button with an icon, a title and a line or two that say what it does. */
final class ActionCard extends Canvas {

	private static final int PADDING = 20;
	private static final int ICON = 22;
	private static final int DISC = 40;
	private static final int ARC = 12;
	private static final double HOVER_SHARE = 0.12;

	private final String icon;
	private final String title;
	private final String text;
	private final boolean primary;
	private final Runnable action;
	private boolean hover;

	/** @param primary whether it stands out as what most will want */
	ActionCard(Composite parent, String icon, String title, String text, boolean primary, Runnable action) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.icon = icon;
		this.title = title;
		this.text = text;
		this.primary = primary;
		this.action = action;
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		listen();
		nameIt();
	}

	private void listen() {
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseEnter, event -> hover(true));
		addListener(SWT.MouseExit, event -> hover(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseDown, event -> setFocus());
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
	}

	private void released(Event event) {
		if (event.button == 1 && getClientArea().contains(event.x, event.y))
			act();
	}

	private void key(Event event) {
		if (event.character == SWT.CR || event.character == ' ')
			act();
	}

	private void act() {
		if (isEnabled())
			action.run();
	}

	private void hover(boolean on) {
		hover = on;
		redraw();
	}

	private void nameIt() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = text;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PUSHBUTTON;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0) | (isEnabled() ? 0 : ACC.STATE_DISABLED);
			}
		});
		getAccessible().addAccessibleActionListener(new AccessibleActionAdapter() {
			@Override
			public void getActionCount(AccessibleActionEvent event) {
				event.count = 1;
			}

			@Override
			public void getName(AccessibleActionEvent event) {
				event.result = "click";
			}

			@Override
			public void doAction(AccessibleActionEvent event) {
				getDisplay().asyncExec(ActionCard.this::act);
				event.result = ACC.OK;
			}
		});
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			int width = widthHint == SWT.DEFAULT ? 480 : widthHint;
			gc.setFont(Look.font(Type.HEADING));
			int heading = gc.getFontMetrics().getHeight();
			gc.setFont(Look.font(Type.TEXT));
			int lines = Paragraph.lines(gc, text, width - 3 * PADDING - DISC).size();
			return new Point(width, 2 * PADDING + heading + 6 + lines * (gc.getFontMetrics().getHeight() + 2));
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		Rectangle area = getClientArea();
		gc.setBackground(fill());
		gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
		gc.setForeground(Look.color(isFocusControl() ? primary ? Tint.TEXT : Tint.ACCENT : primary ? Tint.ACCENT : Tint.CARD_BORDER));
		gc.setLineWidth(isFocusControl() ? 2 : 1);
		gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
		paintIcon(gc);
		int left = 2 * PADDING + DISC;
		gc.setForeground(textColor());
		gc.setFont(Look.font(Type.HEADING));
		gc.drawText(title, left, PADDING - 2, true);
		int top = PADDING + gc.getFontMetrics().getHeight() + 4;
		gc.setFont(Look.font(Type.TEXT));
		gc.setForeground(primary ? textColor() : Look.color(Tint.MUTED_TEXT));
		for (String line : Paragraph.lines(gc, text, area.width - left - PADDING)) {
			gc.drawText(line, left, top, true);
			top += gc.getFontMetrics().getHeight() + 2;
		}
	}

	/** On a disc that both kinds of card and both themes let it stand out from. */
	private void paintIcon(GC gc) {
		gc.setBackground(Look.color(primary ? Tint.CARD : Tint.SELECTION));
		gc.fillOval(PADDING, PADDING, DISC, DISC);
		int inset = (DISC - ICON) / 2;
		gc.drawImage(Look.icon(icon, ICON), PADDING + inset, PADDING + inset);
	}

	private Color fill() {
		Color base = Look.color(primary ? Tint.ACCENT : Tint.CARD);
		if (!isEnabled())
			return Look.blend(base, Look.color(Tint.CANVAS), 0.5);
		return hover ? Look.blend(Look.color(primary ? Tint.ON_ACCENT : Tint.ACCENT), base, HOVER_SHARE / (primary ? 1 : 2)) : base;
	}

	private Color textColor() {
		return Look.color(primary ? Tint.ON_ACCENT : Tint.TEXT);
	}
}
