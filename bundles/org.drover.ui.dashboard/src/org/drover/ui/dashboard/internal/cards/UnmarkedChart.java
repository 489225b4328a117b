package org.drover.ui.dashboard.internal.cards;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;

/** A chart without the marks of its axes: they are painted past the clipping, and so upon other views where the chart is scrolled half out of its own. */
final class UnmarkedChart extends Chart {

	/** Its class is SWTChart's own business. */
	private static final String MARKS = "AxisTickMarks";

	UnmarkedChart(Composite parent) {
		super(parent, SWT.NONE);
	}

	@Override
	public void addPaintListener(PaintListener listener) {
		if (!listener.getClass().getSimpleName().equals(MARKS))
			super.addPaintListener(listener);
	}
}
