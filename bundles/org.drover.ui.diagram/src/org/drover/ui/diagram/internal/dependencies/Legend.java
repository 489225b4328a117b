package org.drover.ui.diagram.internal.dependencies;

import java.util.List;

import org.drover.ui.diagram.internal.figures.Mark;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What the colours and marks of a diagram mean. */
final class Legend {

	private static final List<NodeState> STATES = List.of(NodeState.NEEDED, NodeState.MIGRATED, NodeState.SHARED, NodeState.LEFT, NodeState.OBSOLETE,
			NodeState.MISSING);
	private static final List<NodeState> SIDES = List.of(NodeState.ON_BOTH_SIDES, NodeState.ONLY_LEFT, NodeState.ONLY_RIGHT, NodeState.MISSING);

	private static final int CARD_WIDTH = 14;
	private static final int CARD_HEIGHT = 10;
	private static final int GAP = 5;

	private final Composite bar;
	private boolean compared;

	Legend(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.spacing = 14;
		layout.marginLeft = 12;
		layout.marginTop = 6;
		layout.marginBottom = 6;
		bar.setLayout(layout);
		Look.dress(bar, Tint.CARD, Tint.MUTED_TEXT);
		fill(STATES);
	}

	Composite control() {
		return bar;
	}

	/** @param sides whether two topologies are compared */
	void show(boolean sides) {
		if (sides == compared)
			return;
		compared = sides;
		for (Control entry : bar.getChildren())
			entry.dispose();
		fill(sides ? SIDES : STATES);
	}

	private void fill(List<NodeState> states) {
		for (NodeState state : states)
			entry(new Sample(words(state), Cards.tint(state) == null ? Tint.LINK : Cards.tint(state), Cards.mark(state), state));
		entry(new Sample(Messages.Legend_circle, Tint.WARNING, Mark.CIRCLE, null));
	}

	/** There is less room than on a card. */
	private static String words(NodeState state) {
		return state == NodeState.SHARED ? Messages.Legend_shared : state == NodeState.LEFT ? Messages.Legend_stays : Words.capital(GraphWords.state(state));
	}

	/** @param state null for what has no card of its own */
	private record Sample(String words, Tint tint, Mark mark, NodeState state) {

		int width() {
			return (state == null ? 0 : CARD_WIDTH + GAP) + (mark == Mark.NONE ? 0 : Mark.SIZE + GAP);
		}
	}

	private void entry(Sample sample) {
		Canvas entry = new Canvas(bar, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return extent(this, sample);
			}
		};
		Look.dress(entry, Tint.CARD, Tint.MUTED_TEXT);
		entry.setFont(Look.font(Type.SMALL));
		entry.addPaintListener(event -> paint(event.gc, entry.getSize(), sample));
		entry.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = sample.words();
			}
		});
	}

	private static Point extent(Canvas entry, Sample sample) {
		GC gc = new GC(entry);
		try {
			Point text = gc.textExtent(sample.words());
			return new Point(sample.width() + text.x, Math.max(Mark.SIZE + 2, text.y));
		} finally {
			gc.dispose();
		}
	}

	private static void paint(GC gc, Point size, Sample sample) {
		gc.setAntialias(SWT.ON);
		int x = 0;
		if (sample.state() != null) {
			card(gc, (size.y - CARD_HEIGHT) / 2, Look.color(sample.tint()), sample);
			x += CARD_WIDTH + GAP;
		}
		mark(gc, sample, x, (size.y - Mark.SIZE) / 2);
		gc.setForeground(Look.color(Tint.MUTED_TEXT));
		gc.drawText(sample.words(), sample.width(), (size.y - gc.textExtent(sample.words()).y) / 2, true);
	}

	private static void mark(GC gc, Sample sample, int x, int y) {
		Graphics g = new SWTGraphics(gc);
		sample.mark().paint(g, sample.tint(), x, y);
		g.dispose();
	}

	private static void card(GC gc, int top, Color color, Sample sample) {
		boolean faded = sample.state() == NodeState.OBSOLETE;
		gc.setForeground(color);
		gc.setBackground(faded ? Look.blend(color, Look.color(Tint.CARD), 0.25) : color);
		if (faded)
			gc.fillRoundRectangle(0, top, CARD_WIDTH, CARD_HEIGHT, 5, 5);
		gc.setLineStyle(sample.state() == NodeState.MISSING ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawRoundRectangle(0, top, CARD_WIDTH - 1, CARD_HEIGHT - 1, 5, 5);
		gc.setLineStyle(SWT.LINE_SOLID);
		if (!faded && sample.mark() != Mark.NONE && sample.state() != NodeState.MISSING)
			gc.fillRoundRectangle(0, top, 5, CARD_HEIGHT, 4, 4);
	}
}
