package org.drover.ui.diagram.internal.figures;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.ToolbarLayout;

/** A tool tip of a title and some lines. */
public final class TipFigure extends Figure {

	private static final int PAD = 8;

	/** @param lines the first ones, below the title */
	public TipFigure(String title, List<String> lines) {
		ToolbarLayout layout = new ToolbarLayout();
		layout.setSpacing(3);
		setLayoutManager(layout);
		setBorder(new MarginBorder(PAD));
		setOpaque(true);
		setBackgroundColor(Look.color(Tint.CARD));
		add(line(title, Type.BOLD, Tint.TEXT));
		lines(lines);
	}

	/** Adds lines under a caption, unless there are none. */
	public TipFigure section(String caption, List<String> lines) {
		if (lines.isEmpty())
			return this;
		Label head = line(caption, Type.SMALL, Tint.ACCENT);
		head.setBorder(new MarginBorder(5, 0, 0, 0));
		add(head);
		lines(lines);
		return this;
	}

	private void lines(List<String> lines) {
		for (String text : lines)
			add(line(text, Type.SMALL, Tint.MUTED_TEXT));
	}

	private static Label line(String text, Type type, Tint tint) {
		Label label = new Label(text);
		label.setLabelAlignment(PositionConstants.LEFT);
		label.setFont(Look.font(type));
		label.setForegroundColor(Look.color(tint));
		return label;
	}
}
