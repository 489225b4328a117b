package org.drover.ui.dashboard.internal.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A rounded pane of the dashboard that paints itself, takes the focus, says in words what it shows, and leads to what is behind its figures. */
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
	private static final int HEAD = 32;
	private static final int CORNER = 8;
	private static final int ROUND = 6;
	private static final int NONE = -1;

	private final Span span;
	private final String title;
	private List<Link> links = List.of();
	/** Where the links are, as far as they have been painted. */
	private final List<Rectangle> places = new ArrayList<>();
	private int hovered = NONE;
	private int pressed = NONE;
	private int current;

	Card(Composite parent, Span span, String title) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.span = span;
		this.title = title;
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		addPaintListener(this::paint);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseUp, this::release);
		addListener(SWT.MouseMove, event -> hover(linkAt(event.x, event.y)));
		addListener(SWT.MouseExit, event -> hover(NONE));
		addListener(SWT.KeyDown, this::key); // with a key listener a canvas takes the focus by Tab
		addTraverseListener(Card::letGo);
		speak();
	}

	public final Span span() {
		return span;
	}

	/** What a person calls it. */
	public final String title() {
		return title;
	}

	/** All its figures, for those who do not see them. */
	public abstract String words();

	/** What its figures lead to, in the order in which they are read. */
	public final List<Link> links() {
		return links;
	}

	/** Opens what the figure leads to that the keyboard is at. */
	private void follow() {
		if (current < links.size())
			links.get(current).follow();
	}

	/** Whether a point is in its head, where it can be taken hold of. */
	public final boolean inHead(Point point) {
		return framed() && point.y >= 0 && point.y < HEAD;
	}

	final void lead(List<Link> newLinks) {
		links = List.copyOf(newLinks);
		current = Math.clamp(current, 0, Math.max(0, links.size() - 1));
	}

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

	/** To be called, before what is in it, for the area of the next link. */
	final void place(Pen pen, Rectangle area) {
		int link = places.size();
		places.add(area);
		boolean chosen = isFocusControl() && link == current && links.size() > 1;
		if (link != hovered && !chosen)
			return;
		pen.gc.setBackground(Look.color(Tint.HOVER));
		pen.gc.fillRoundRectangle(area.x, area.y, area.width, area.height, ROUND, ROUND);
		pen.gc.setForeground(Look.color(Tint.ACCENT));
		if (chosen)
			pen.gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
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
		places.clear();
		draw(pen, new Rectangle(all.x + PAD, all.y + PAD, all.width - 2 * PAD, all.height - 2 * PAD));
	}

	private void frame(GC gc, Rectangle all) {
		gc.setBackground(Look.color(Tint.CARD));
		gc.fillRoundRectangle(all.x, all.y, all.width, all.height, CORNER * 2, CORNER * 2);
		gc.setForeground(Look.color(isFocusControl() ? Tint.ACCENT : Tint.CARD_BORDER));
		gc.drawRoundRectangle(all.x, all.y, all.width - 1, all.height - 1, CORNER * 2, CORNER * 2);
	}

	private int linkAt(int x, int y) {
		for (int link = 0; link < Math.min(places.size(), links.size()); link++) {
			if (places.get(link).contains(x, y))
				return link;
		}
		return NONE;
	}

	private void hover(int link) {
		if (link == hovered)
			return;
		hovered = link;
		setCursor(link == NONE ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		setToolTipText(link == NONE ? null : links.get(link).words());
		redraw();
	}

	private void press(Event event) {
		setFocus();
		pressed = event.button == 1 ? linkAt(event.x, event.y) : NONE;
	}

	/** A press that became a drag ends elsewhere, and follows nothing. */
	private void release(Event event) {
		int released = linkAt(event.x, event.y);
		boolean clicked = event.button == 1 && pressed != NONE && released == pressed && event.count > 0;
		pressed = NONE;
		if (!clicked)
			return;
		current = released;
		redraw();
		follow();
	}

	/** It is being dragged: letting go is no click. */
	public final void dragged() {
		pressed = NONE;
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0)
			return;
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> follow();
		case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> choose(current + 1);
		case SWT.ARROW_UP, SWT.ARROW_LEFT -> choose(current - 1);
		case SWT.HOME -> choose(0);
		case SWT.END -> choose(links.size() - 1);
		default -> {
			// other keys are for others
		}
		}
	}

	private void choose(int link) {
		current = Math.clamp(link, 0, Math.max(0, links.size() - 1));
		redraw();
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

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = links.stream().map(Link::words).collect(Collectors.joining("; "));
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LABEL;
			}
		});
		getAccessible().addAccessibleActionListener(new AccessibleActionAdapter() {
			@Override
			public void getActionCount(AccessibleActionEvent event) {
				event.count = links.size();
			}

			@Override
			public void getName(AccessibleActionEvent event) {
				event.result = links.get(event.index).words();
			}

			@Override
			public void doAction(AccessibleActionEvent event) {
				links.get(event.index).follow();
				event.result = ACC.OK;
			}
		});
	}

	/** Draws its title. @return where what is below begins */
	final int drawTitle(Pen pen, Rectangle area) {
		pen.text(title, area.x, area.y, area.width, Type.BOLD, Tint.TEXT);
		return area.y + titleHeight(pen);
	}

	static int titleHeight(Pen pen) {
		return pen.lineHeight(Type.BOLD) + 10;
	}
}
