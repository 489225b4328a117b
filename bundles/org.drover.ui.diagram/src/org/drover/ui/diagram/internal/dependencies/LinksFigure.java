package org.drover.ui.diagram.internal.dependencies;

import java.util.BitSet;

import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.diagram.internal.figures.LinkPainter;
import org.drover.ui.diagram.internal.figures.LinkStyle;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * All links of a diagram. One figure, since a figure of its own for each of some thousand links takes Draw2D seconds; those outside the
 * view are not painted.
 */
final class LinksFigure extends Figure {

	private static final int NEAR = 4;

	private final Diagram diagram;
	/** Null at the places of links that are not on this side. */
	private final GroupLink[] links;
	private final PointList[] routes;
	private final Rectangle[] extents;
	private BitSet highlighted = new BitSet();
	private BitSet dimmed = new BitSet();
	private int hovered = -1;

	LinksFigure(Diagram diagram, Side side) {
		this.diagram = diagram;
		this.links = diagram.graph().links(side);
		int[][] points = diagram.placement().routes();
		routes = new PointList[points.length];
		extents = new Rectangle[points.length];
		Rectangle all = new Rectangle();
		for (int link = 0; link < points.length; link++) {
			routes[link] = new PointList(points[link]);
			extents[link] = routes[link].getBounds().getCopy().expand(LinkPainter.REACH, LinkPainter.REACH);
			all = all.isEmpty() ? extents[link].getCopy() : all.union(extents[link]);
		}
		setBounds(all);
		addMouseMotionListener(new MouseMotionListener.Stub() {
			@Override
			public void mouseMoved(MouseEvent event) {
				hover(linkAt(event.x, event.y));
			}

			@Override
			public void mouseExited(MouseEvent event) {
				hover(-1);
			}
		});
	}

	@Override
	public IFigure getToolTip() {
		return hovered < 0 ? null : Tips.of(diagram.graph(), links[hovered]);
	}

	private void hover(int link) {
		if (link != hovered) {
			hovered = link;
			repaint();
		}
	}

	/** @param those places of links in the graph */
	void highlight(BitSet those) {
		if (!those.equals(highlighted)) {
			highlighted = those;
			repaint();
		}
	}

	void dim(BitSet those) {
		if (!those.equals(dimmed)) {
			dimmed = those;
			repaint();
		}
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return linkAt(x, y) >= 0;
	}

	@Override
	protected void paintFigure(Graphics g) {
		Rectangle clip = g.getClip(new Rectangle());
		Detail detail = Detail.of(this);
		for (int link = 0; link < routes.length; link++)
			if (links[link] != null && !bright(link) && extents[link].intersects(clip))
				LinkPainter.paint(g, routes[link], style(link), detail);
		for (int link = 0; link < routes.length; link++)
			if (links[link] != null && bright(link))
				LinkPainter.paint(g, routes[link], LinkStyle.HIGHLIGHTED, detail);
	}

	/** The link whose line passes close by; -1 for none. */
	int linkAt(int x, int y) {
		for (int link = 0; link < routes.length; link++)
			if (links[link] != null && extents[link].contains(x, y) && near(routes[link], x, y))
				return link;
		return -1;
	}

	private boolean bright(int link) {
		return link == hovered || highlighted.get(link);
	}

	private LinkStyle style(int link) {
		if (dimmed.get(link))
			return LinkStyle.DIMMED;
		Group needed = diagram.graph().groups().get(links[link].to());
		return needed.state() == NodeState.MISSING ? LinkStyle.MISSING : LinkStyle.USUAL;
	}

	private static boolean near(PointList route, int x, int y) {
		for (int at = 1; at < route.size(); at++)
			if (distance(route.getPoint(at - 1), route.getPoint(at), x, y) < NEAR)
				return true;
		return false;
	}

	private static double distance(Point from, Point to, int x, int y) {
		double dx = to.x - from.x;
		double dy = to.y - from.y;
		double length = dx * dx + dy * dy;
		double along = length == 0 ? 0 : Math.clamp(((x - from.x) * dx + (y - from.y) * dy) / length, 0, 1);
		return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
	}
}
