package org.drover.ui.dashboard.internal.cards;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A rounded pane of the dashboard that paints itself, takes the focus, and says in words what it shows. */
public abstract class Card extends Canvas {

	/** How wide a card likes to be. */
	public enum Span {
		/** One of up to four beside each other. */
		TILE,
		/** One of two beside each other, where there is room. */
		CHART,
		WHOLE
	}

	/** Under this key a card has its {@link #words()} as data, for those who drive the console by its widgets. */
	public static final String WORDS = "org.drover.ui.words";

	static final int PAD = 12;
	private static final int CORNER = 8;

	private final Span span;

	Card(Composite parent, Span span) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.span = span;
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		addPaintListener(this::paint);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseDown, event -> setFocus());
		addTraverseListener(Card::letGo);
		addKeyListener(KeyListener.keyPressedAdapter(event -> {
			// with a key listener a canvas takes the focus by Tab
		}));
		speak();
	}

	public Span span() {
		return span;
	}

	/** All its figures, for those who do not see them. */
	public abstract String words();

	/** To be called when what it shows has changed. */
	final void changed() {
		redraw();
		if (words().equals(getData(WORDS)))
			return;
		setData(WORDS, words());
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	/** Paints inside the pane. */
	abstract void draw(Pen pen, Rectangle area);

	/** Of what {@link #draw} paints in such a width. */
	abstract int contentHeight(Pen pen, int width);

	/** Whether the rounded pane is painted behind it. */
	boolean framed() {
		return true;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 160 : widthHint;
		GC gc = new GC(this);
		try {
			return new Point(width, contentHeight(new Pen(gc), width - 2 * PAD) + 2 * PAD);
		} finally {
			gc.dispose();
		}
	}

	private void paint(PaintEvent event) {
		Pen pen = new Pen(event.gc);
		Rectangle all = getClientArea();
		if (framed())
			frame(event.gc, all);
		draw(pen, new Rectangle(all.x + PAD, all.y + PAD, all.width - 2 * PAD, all.height - 2 * PAD));
	}

	private void frame(GC gc, Rectangle all) {
		gc.setBackground(Look.color(Tint.CARD));
		gc.fillRoundRectangle(all.x, all.y, all.width, all.height, CORNER * 2, CORNER * 2);
		gc.setForeground(Look.color(isFocusControl() ? Tint.ACCENT : Tint.CARD_BORDER));
		gc.drawRoundRectangle(all.x, all.y, all.width - 1, all.height - 1, CORNER * 2, CORNER * 2);
	}

	private static void letGo(TraverseEvent event) {
		event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
	}

	private void speak() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LABEL;
			}
		});
	}
}
