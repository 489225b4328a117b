package org.drover.ui.diagram.internal.job;

import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.diagram.internal.figures.LinkPainter;
import org.drover.ui.diagram.internal.figures.LinkStyle;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;

/** All links of a task graph as one figure; those of the selected card stand out. */
final class TaskLinksFigure extends Figure {

	private final TaskGraph graph;
	private final TaskPlaces places;
	private int selected = -1;

	TaskLinksFigure(TaskGraph graph, TaskPlaces places) {
		this.graph = graph;
		this.places = places;
		Rectangle all = new Rectangle();
		for (int link = 0; link < graph.links().size(); link++)
			all.union(extent(link));
		setBounds(all);
	}

	private Rectangle extent(int link) {
		return places.route(link).getBounds().getCopy().expand(LinkPainter.REACH, LinkPainter.REACH);
	}

	/** @param group the selected card; -1 for none */
	void select(int group) {
		selected = group;
		repaint();
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	protected void paintFigure(Graphics g) {
		Rectangle clip = g.getClip(new Rectangle());
		Detail detail = Detail.of(this);
		for (int link = 0; link < graph.links().size(); link++)
			paint(g, link, clip, LinkStyle.USUAL, detail);
		for (int link = 0; link < graph.links().size(); link++) {
			if (graph.links().get(link).from() == selected || graph.links().get(link).to() == selected)
				paint(g, link, clip, LinkStyle.HIGHLIGHTED, detail);
		}
	}

	private void paint(Graphics g, int link, Rectangle clip, LinkStyle style, Detail detail) {
		PointList route = places.route(link);
		if (route.getBounds().getExpanded(LinkPainter.REACH, LinkPainter.REACH).intersects(clip))
			LinkPainter.paint(g, route, style, detail);
	}
}
