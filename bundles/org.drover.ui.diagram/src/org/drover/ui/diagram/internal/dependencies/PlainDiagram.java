package org.drover.ui.diagram.internal.dependencies;

import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.model.ObjectRef;
import org.drover.plan.graph.DependencyGraph;
import org.drover.ui.diagram.internal.figures.CardFigure;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The canvas of the dependencies view by itself. */
public final class PlainDiagram {

	/** Wide, as the view's place in the window is. */
	private static final Sheet SHEET = new Sheet(CardFigure.WIDTH, CardFigure.HEIGHT, 1_200, 600);

	/** A diagram that has been laid out. */
	public static final class Made {

		private final Diagram diagram;

		private Made(Diagram diagram) {
			this.diagram = diagram;
		}

		public int cards() {
			return diagram.nodes().size();
		}

		public int links() {
			return diagram.graph().links().size();
		}
	}

	private final DiagramCanvas canvas;

	public PlainDiagram(Composite parent) {
		canvas = new DiagramCanvas(parent, node -> {
		});
	}

	/** @param cards to unfold to, at most */
	public static Made make(Inventory inventory, DependencyGraph graph, int[] chosen, Set<ObjectRef> migrated, int cards, IProgressMonitor monitor) {
		return make(Reach.of(inventory, graph, chosen, Direction.NEEDS, migrated), FoldChoices.upTo(cards), monitor);
	}

	/** Folded as the view opens it, before a person has unfolded anything. */
	public static Made make(Inventory inventory, DependencyGraph graph, int[] chosen, Set<ObjectRef> migrated, IProgressMonitor monitor) {
		return make(Reach.of(inventory, graph, chosen, Direction.NEEDS, migrated), FoldChoices.none(), monitor);
	}

	private static Made make(Reach reach, FoldChoices choices, IProgressMonitor monitor) {
		return new Made(Diagram.make(reach, choices, SHEET, null, monitor));
	}

	public Control control() {
		return canvas.control();
	}

	public void show(Made made) {
		canvas.show(made.diagram, Side.ALONE, null);
	}

	public void zoom(double scale) {
		canvas.surface().zoom().setZoom(scale);
	}

	public void fit() {
		canvas.surface().fitAll();
	}
}
