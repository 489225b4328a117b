package org.drover.bench.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** What a canvas shows at the moment, read from its figures, so that another can show as much. */
record Scene(double scale, Point location) {

	private static final int CARD_WIDTH = 180;
	private static final int CARD_HEIGHT = 46;
	private static final int GRID_WIDTH = 240;
	private static final int GRID_HEIGHT = 70;

	static Scene of(FigureCanvas canvas) {
		List<IFigure> figures = new ArrayList<>();
		collect(canvas.getContents(), figures);
		double scale = figures.stream().filter(ScalableFreeformLayeredPane.class::isInstance)
				.mapToDouble(pane -> ((ScalableFreeformLayeredPane) pane).getScale()).findFirst().orElseThrow();
		return new Scene(scale, canvas.getViewport().getViewLocation());
	}

	/** Where its cards are, column by column: they are what there are most of in one size. */
	static List<Rectangle> cards(FigureCanvas canvas) {
		List<IFigure> figures = new ArrayList<>();
		collect(canvas.getContents(), figures);
		Map<Dimension, List<Rectangle>> bySize = figures.stream().filter(figure -> figure.getChildren().isEmpty())
				.map(figure -> figure.getBounds().getCopy()).collect(Collectors.groupingBy(Rectangle::getSize));
		return bySize.values().stream().max(Comparator.comparing(List::size)).orElseThrow().stream()
				.sorted(Comparator.<Rectangle>comparingInt(card -> card.x).thenComparing(card -> card.y)).toList();
	}

	/** Places for as many cards, in rows of about as many as there are rows. */
	static List<Rectangle> grid(int cards) {
		int columns = (int) Math.ceil(Math.sqrt(cards));
		return IntStream.range(0, cards).mapToObj(card -> new Rectangle(card % columns * GRID_WIDTH, card / columns * GRID_HEIGHT, CARD_WIDTH, CARD_HEIGHT))
				.toList();
	}

	private static void collect(IFigure figure, List<IFigure> all) {
		all.add(figure);
		for (Object child : figure.getChildren())
			collect((IFigure) child, all);
	}
}
