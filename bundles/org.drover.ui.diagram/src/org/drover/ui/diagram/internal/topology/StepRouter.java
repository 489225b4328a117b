package org.drover.ui.diagram.internal.topology;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;

/** Draws links of a tree as steps: up, across half-way, up. */
final class StepRouter extends AbstractRouter {

	@Override
	public void route(Connection connection) {
		Point start = getStartPoint(connection).getCopy();
		Point end = getEndPoint(connection).getCopy();
		connection.translateToRelative(start);
		connection.translateToRelative(end);
		PointList points = connection.getPoints();
		points.removeAllPoints();
		points.addPoint(start);
		if (start.x != end.x && start.y > end.y) {
			int middle = (start.y + end.y) / 2;
			points.addPoint(start.x, middle);
			points.addPoint(end.x, middle);
		}
		points.addPoint(end);
		connection.setPoints(points);
	}
}
