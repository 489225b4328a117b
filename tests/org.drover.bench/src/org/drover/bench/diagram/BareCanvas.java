package org.drover.bench.diagram;

import java.util.List;

import org.drover.store.Estate;
import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformViewport;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.Polyline;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * A diagram as plainly as Draw2D can, with as many cards in the same places, and as many links: a label in a box for each, a straight line
 * for each, no edit parts, nothing to select.
 */
final class BareCanvas {

	private final FigureCanvas canvas;
	private ScalableFreeformLayeredPane pane;

	BareCanvas(Composite parent) {
		canvas = new FigureCanvas(parent);
		canvas.setViewport(new FreeformViewport());
		canvas.setContents(new FreeformLayer());
	}

	FigureCanvas control() {
		return canvas;
	}

	/**
	 * Makes all figures anew.
	 *
	 * @param cards column by column, which is the order of the estate's objects but for the places in a column
	 */
	void show(List<Rectangle> cards, Estate estate, Scene scene) {
		pane = new ScalableFreeformLayeredPane();
		FreeformLayer layer = new FreeformLayer();
		for (int edge = 0; edge < estate.edgeCount(); edge++)
			layer.add(line(cards.get(estate.edgeFrom()[edge]), cards.get(estate.edgeTo()[edge])));
		cards.forEach(card -> layer.add(box(card)));
		pane.add(layer);
		canvas.setContents(pane);
		look(scene);
	}

	void look(Scene scene) {
		pane.setScale(scene.scale());
		canvas.getLightweightSystem().getUpdateManager().performUpdate();
		canvas.getViewport().setViewLocation(scene.location());
	}

	private static Polyline line(Rectangle from, Rectangle to) {
		Polyline line = new Polyline();
		line.addPoint(from.getRight());
		line.addPoint(to.getLeft());
		return line;
	}

	private static Label box(Rectangle card) {
		Label box = new Label("Card");
		box.setOpaque(true);
		box.setBackgroundColor(ColorConstants.white);
		box.setBorder(new LineBorder(ColorConstants.gray));
		box.setBounds(card);
		return box;
	}
}
