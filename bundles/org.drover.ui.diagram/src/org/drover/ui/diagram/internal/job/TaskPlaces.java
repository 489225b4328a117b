package org.drover.ui.diagram.internal.job;

import java.util.Arrays;
import java.util.List;

import org.drover.ui.diagram.internal.figures.CardFigure;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * Where the cards, frames and links of a task graph are drawn. Cards of one column lie below each other, and beside each other where they are many; frames
 * follow upon each other as words in a text do, in lines about as wide as a window.
 */
final class TaskPlaces {

	private static final int ROWS = 12;
	private static final int GAP_X = 46;
	private static final int GAP_Y = 14;
	private static final int LINE_GAP = 44;
	/** Width by height. */
	private static final double SHAPE = 1.8;
	private static final int PAD = 18;
	private static final int HEAD = 30;
	private static final int STEP_X = CardFigure.WIDTH + GAP_X;
	private static final int STEP_Y = CardFigure.HEIGHT + GAP_Y;

	private final Rectangle[] cards;
	private final Rectangle[] frames;
	private final PointList[] routes;

	TaskPlaces(TaskGraph graph) {
		cards = new Rectangle[graph.groups().size()];
		frames = new Rectangle[graph.frames().size()];
		placeCards(graph);
		breakLines(graph);
		routes = graph.links().stream().map(link -> route(cards[link.from()], cards[link.to()], frames[graph.groups().get(link.to()).frame()])).toArray(PointList[]::new);
	}

	Rectangle card(int group) {
		return cards[group];
	}

	Rectangle frame(int frame) {
		return frames[frame];
	}

	PointList route(int link) {
		return routes[link];
	}

	private void placeCards(TaskGraph graph) {
		int[] used = new int[graph.columns()];
		int[] left = lefts(graph);
		List<TaskGroup> groups = graph.groups();
		for (int group = 0; group < groups.size(); group++) {
			int column = groups.get(group).column();
			int place = used[column]++;
			cards[group] = new Rectangle(left[column] + place / ROWS * STEP_X, place % ROWS * STEP_Y, CardFigure.WIDTH, CardFigure.HEIGHT);
			int frame = groups.get(group).frame();
			frames[frame] = frames[frame] == null ? cards[group].getCopy() : frames[frame].union(cards[group]);
		}
		for (Rectangle frame : frames)
			frame.setBounds(new Rectangle(frame.x - PAD, frame.y - PAD - HEAD, frame.width + 2 * PAD, frame.height + 2 * PAD + HEAD));
	}

	/** A column is as wide as its cards beside each other; between frames there is more room. */
	private static int[] lefts(TaskGraph graph) {
		int[] counts = new int[graph.columns()];
		int[] frameOf = new int[graph.columns()];
		for (TaskGroup group : graph.groups()) {
			counts[group.column()]++;
			frameOf[group.column()] = group.frame();
		}
		int[] left = new int[graph.columns()];
		for (int column = 1; column < left.length; column++) {
			int beside = Math.max(1, (counts[column - 1] + ROWS - 1) / ROWS);
			left[column] = left[column - 1] + beside * STEP_X + (frameOf[column] == frameOf[column - 1] ? 0 : 2 * PAD);
		}
		return left;
	}

	/** Lines of frames, so many that the whole has about the shape of a window; the frames of a line are as high as its highest one. */
	private void breakLines(TaskGraph graph) {
		if (frames.length == 0)
			return;
		double height = Arrays.stream(frames).mapToInt(frame -> frame.height).average().orElseThrow() + LINE_GAP;
		double lines = Math.max(1, Math.round(Math.sqrt(frames[frames.length - 1].right() / SHAPE / height)));
		int width = (int) (frames[frames.length - 1].right() / lines);
		int[] dx = new int[frames.length];
		int[] dy = new int[frames.length];
		int top = 0;
		for (int begin = 0; begin < frames.length;) {
			int end = begin + 1;
			while (end < frames.length && frames[end].right() - frames[begin].x <= width + frames[end].width / 2)
				end++;
			int highest = Arrays.stream(frames, begin, end).mapToInt(frame -> frame.height).max().orElseThrow();
			for (int frame = begin; frame < end; frame++) {
				frames[frame].height = highest;
				dx[frame] = frames[0].x - frames[begin].x;
				dy[frame] = top;
			}
			top += highest + LINE_GAP;
			begin = end;
		}
		for (int frame = frames.length - 1; frame >= 0; frame--)
			frames[frame].translate(dx[frame], dy[frame]);
		for (int group = 0; group < cards.length; group++)
			cards[group].translate(dx[graph.groups().get(group).frame()], dy[graph.groups().get(group).frame()]);
	}

	/** Out at the right, up or down half way, in at the left; to another line by way of the room between the lines. */
	private PointList route(Rectangle from, Rectangle to, Rectangle frame) {
		if (to.x < from.right())
			return back(from, to, frame.y - LINE_GAP / 2);
		PointList route = new PointList();
		int fromY = from.y + from.height / 2;
		int toY = to.y + to.height / 2;
		int middle = to.x - GAP_X / 2;
		route.addPoint(from.right(), fromY);
		if (fromY != toY) {
			route.addPoint(middle, fromY);
			route.addPoint(middle, toY);
		}
		route.addPoint(to.x - 2, toY);
		return route;
	}

	private static PointList back(Rectangle from, Rectangle to, int between) {
		int fromY = from.y + from.height / 2;
		int toY = to.y + to.height / 2;
		int right = from.right() + GAP_X / 2;
		int left = to.x - GAP_X / 2;
		return new PointList(new int[] { from.right(), fromY, right, fromY, right, between, left, between, left, toY, to.x - 2, toY });
	}
}
