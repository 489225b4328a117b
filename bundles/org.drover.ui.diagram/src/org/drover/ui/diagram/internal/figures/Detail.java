package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ScalableFigure;

/** How much of itself a figure shows: what cannot be read anyway is not painted. */
public enum Detail {
	/** A coloured block. */
	BLOCK,
	/** The name alone, in large letters. */
	NAME,
	FULL;

	private static final double NAME_FROM = 0.3;
	private static final double FULL_FROM = 0.62;

	private static boolean all;

	/** For the UI thread. */
	public static Detail of(IFigure figure) {
		double scale = all ? 1 : scale(figure);
		return scale < NAME_FROM ? BLOCK : scale < FULL_FROM ? NAME : FULL;
	}

	/** The zoom that a figure is painted with. */
	public static double scale(IFigure figure) {
		for (IFigure at = figure; at != null; at = at.getParent())
			if (at instanceof ScalableFigure scalable)
				return scalable.getScale();
		return 1;
	}

	/** Everything painted meanwhile shows all of itself, whatever the zoom. */
	public static void full(Runnable painting) {
		all = true;
		try {
			painting.run();
		} finally {
			all = false;
		}
	}
}
