package org.drover.ui.jobs.internal.wizard;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.drover.ui.jobs.internal.wizard.Page.Mark;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The pages one below the other, each with what the plan says about it; a click or the arrow keys go there. */
final class StepRail extends Canvas {

	private static final int ROW = 60;
	private static final int WIDTH = 216;
	private static final int TOP = 12;
	private static final int DISC = 26;

	private final List<String> titles;
	private final IntConsumer chosen;
	private List<Mark> marks = List.of();
	private int current;
	private int hovered = -1;

	StepRail(Composite parent, List<String> titles, IntConsumer chosen) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.titles = titles;
		this.chosen = chosen;
		Look.dress(this, Tint.CARD, Tint.TEXT);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> choose(at(event.y)));
		addListener(SWT.MouseMove, event -> hover(at(event.y)));
		addListener(SWT.MouseExit, event -> hover(-1));
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, StepRail::traverse);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		describe(getAccessible());
	}

	void show(int page, List<Mark> newMarks) {
		if (page == current && newMarks.equals(marks))
			return;
		current = page;
		marks = newMarks;
		getAccessible().setFocus(current);
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(WIDTH, heightHint == SWT.DEFAULT ? 2 * TOP + ROW * titles.size() : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setForeground(Look.color(Tint.CARD_BORDER));
		gc.drawLine(area.width - 1, 0, area.width - 1, area.height);
		int x = 16 + DISC / 2;
		gc.drawLine(x, TOP + ROW / 2, x, TOP + ROW * (titles.size() - 1) + ROW / 2);
		for (int page = 0; page < titles.size(); page++)
			paint(gc, page, new Rectangle(0, TOP + page * ROW, area.width - 1, ROW));
	}

	private void paint(GC gc, int page, Rectangle row) {
		if (page == current || page == hovered) {
			gc.setBackground(Look.color(page == current ? Tint.SELECTION : Tint.HOVER));
			gc.fillRoundRectangle(row.x + 6, row.y + 4, row.width - 12, row.height - 8, 8, 8);
		}
		if (page == current && isFocusControl()) {
			gc.setForeground(Look.color(Tint.ACCENT));
			gc.drawRoundRectangle(row.x + 6, row.y + 4, row.width - 13, row.height - 9, 8, 8);
		}
		disc(gc, page, new Rectangle(16, row.y + (ROW - DISC) / 2, DISC, DISC));
		texts(gc, page, row);
	}

	private void disc(GC gc, int page, Rectangle disc) {
		boolean here = page == current;
		gc.setBackground(Look.color(here ? Tint.ACCENT : Tint.CARD));
		gc.setForeground(Look.color(here ? Tint.ACCENT : Tint.LINK));
		gc.fillOval(disc.x, disc.y, disc.width, disc.height);
		gc.drawOval(disc.x, disc.y, disc.width - 1, disc.height - 1);
		gc.setForeground(Look.color(here ? Tint.ON_ACCENT : Tint.MUTED_TEXT));
		gc.setFont(Look.font(Type.BOLD));
		String number = Integer.toString(page + 1);
		Point size = gc.textExtent(number);
		gc.drawText(number, disc.x + (disc.width - size.x) / 2, disc.y + (disc.height - size.y) / 2, true);
	}

	private void texts(GC gc, int page, Rectangle row) {
		Mark mark = mark(page);
		boolean two = !mark.text().isEmpty();
		gc.setFont(Look.font(page == current ? Type.BOLD : Type.TEXT));
		gc.setForeground(Look.color(Tint.TEXT));
		int height = gc.getFontMetrics().getHeight();
		int y = row.y + (ROW - (two ? 2 * height : height)) / 2;
		gc.drawText(titles.get(page), 54, y, true);
		gc.setFont(Look.font(Type.SMALL));
		gc.setForeground(Look.color(mark.tint()));
		gc.drawText(mark.text(), 54, y + height + 1, true);
	}

	private Mark mark(int page) {
		return page < marks.size() ? marks.get(page) : new Mark("", Tint.MUTED_TEXT);
	}

	private int at(int y) {
		int page = Math.floorDiv(y - TOP, ROW);
		return page >= 0 && page < titles.size() ? page : -1;
	}

	private void hover(int page) {
		if (page == hovered)
			return;
		hovered = page;
		setCursor(page < 0 ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		redraw();
	}

	private void choose(int page) {
		if (page >= 0)
			chosen.accept(page);
	}

	private void key(Event event) {
		switch (event.keyCode) {
			case SWT.ARROW_UP -> choose(Math.max(0, current - 1));
			case SWT.ARROW_DOWN -> choose(Math.min(titles.size() - 1, current + 1));
			case SWT.HOME -> choose(0);
			case SWT.END -> choose(titles.size() - 1);
			default -> {
				// not ours
			}
		}
	}

	/** Arrows belong to the rail, tabs leave it. */
	private static void traverse(Event event) {
		boolean arrow = event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS;
		event.doit = !arrow;
	}

	private void describe(Accessible accessible) {
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID == ACC.CHILDID_SELF ? Messages.StepRail_steps : titles.get(event.childID) + ' ' + mark(event.childID).text();
			}
		});
		accessible.addAccessibleControlListener(new Steps());
	}

	/** The pages as the items of a list. */
	private final class Steps extends AccessibleControlAdapter {

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
		}

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = titles.size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			event.children = IntStream.range(0, titles.size()).boxed().toArray();
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			int page = at(toControl(event.x, event.y).y);
			event.childID = page < 0 ? ACC.CHILDID_SELF : page;
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Point corner = toDisplay(0, event.childID == ACC.CHILDID_SELF ? 0 : TOP + event.childID * ROW);
			event.x = corner.x;
			event.y = corner.y;
			event.width = getSize().x;
			event.height = event.childID == ACC.CHILDID_SELF ? getSize().y : ROW;
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			int selected = event.childID == current ? ACC.STATE_SELECTED | ACC.STATE_FOCUSED : 0;
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.STATE_FOCUSABLE : ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE | selected;
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = isFocusControl() ? current : ACC.CHILDID_NONE;
		}
	}
}
