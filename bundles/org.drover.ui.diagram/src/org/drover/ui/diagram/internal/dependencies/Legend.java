package org.drover.ui.diagram.internal.dependencies;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** What the colours of a diagram mean. */
final class Legend {

	private enum Sample {
		PLAIN, EDGE, FADED, DASHED, CIRCLE
	}

	private static final int SAMPLE_WIDTH = 14;
	private static final int SAMPLE_HEIGHT = 10;
	private static final int GAP = 6;

	private final Composite bar;

	Legend(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.spacing = 16;
		layout.marginLeft = 12;
		layout.marginTop = 6;
		layout.marginBottom = 6;
		bar.setLayout(layout);
		Look.dress(bar, Tint.CARD, Tint.MUTED_TEXT);
		entry("Needed", Tint.LINK, Sample.PLAIN);
		entry("Migrated", Tint.MIGRATED, Sample.EDGE);
		entry("Shared", Tint.SHARED, Sample.EDGE);
		entry("Stays where it is", Tint.LEFT, Sample.EDGE);
		entry("Obsolete", Tint.OBSOLETE, Sample.FADED);
		entry("Missing", Tint.BAD, Sample.DASHED);
		entry("In a circle: moves as one", Tint.WARNING, Sample.CIRCLE);
	}

	Composite control() {
		return bar;
	}

	private void entry(String words, Tint tint, Sample sample) {
		Canvas entry = new Canvas(bar, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return extent(this, words);
			}
		};
		Look.dress(entry, Tint.CARD, Tint.MUTED_TEXT);
		entry.setFont(Look.font(Type.SMALL));
		entry.addPaintListener(event -> paint(event.gc, entry.getSize(), words, Look.color(tint), sample));
		entry.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words;
			}
		});
	}

	private static Point extent(Canvas entry, String words) {
		GC gc = new GC(entry);
		try {
			Point text = gc.textExtent(words);
			return new Point(SAMPLE_WIDTH + GAP + text.x, Math.max(SAMPLE_HEIGHT, text.y));
		} finally {
			gc.dispose();
		}
	}

	private static void paint(GC gc, Point size, String words, Color color, Sample sample) {
		gc.setAntialias(SWT.ON);
		int top = (size.y - SAMPLE_HEIGHT) / 2;
		gc.setForeground(color);
		if (sample == Sample.CIRCLE)
			circle(gc, top);
		else
			card(gc, top, color, sample);
		gc.setForeground(Look.color(Tint.MUTED_TEXT));
		gc.drawText(words, SAMPLE_WIDTH + GAP, 0, true);
	}

	private static void card(GC gc, int top, Color color, Sample sample) {
		gc.setBackground(sample == Sample.FADED ? Look.blend(color, Look.color(Tint.CARD), 0.25) : color);
		if (sample == Sample.FADED)
			gc.fillRoundRectangle(0, top, SAMPLE_WIDTH, SAMPLE_HEIGHT, 5, 5);
		gc.setLineStyle(sample == Sample.DASHED ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawRoundRectangle(0, top, SAMPLE_WIDTH - 1, SAMPLE_HEIGHT - 1, 5, 5);
		if (sample == Sample.EDGE)
			gc.fillRoundRectangle(0, top, 5, SAMPLE_HEIGHT, 4, 4);
	}

	private static void circle(GC gc, int top) {
		gc.setLineWidth(2);
		gc.drawArc(2, top, SAMPLE_HEIGHT - 1, SAMPLE_HEIGHT - 1, 40, 290);
		gc.setLineWidth(1);
	}
}
