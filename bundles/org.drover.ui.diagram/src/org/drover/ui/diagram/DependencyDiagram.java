package org.drover.ui.diagram;

import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.plan.graph.DependencyGraph;
import org.drover.ui.diagram.internal.dependencies.PlainDiagram;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A diagram of dependencies without a view around it, for those who bring a place and a graph of their own. What takes long,
 * {@link #prepare}, is for any thread; the rest is for the UI thread.
 */
public final class DependencyDiagram {

	/** A diagram that has been laid out. */
	public static final class Prepared {

		private final PlainDiagram.Made made;

		private Prepared(PlainDiagram.Made made) {
			this.made = made;
		}

		public int cards() {
			return made.cards();
		}

		public int links() {
			return made.links();
		}
	}

	private final PlainDiagram diagram;

	public DependencyDiagram(Composite parent) {
		diagram = new PlainDiagram(parent);
	}

	/**
	 * Follows what some objects need, folds it to a number of cards and lays these out.
	 *
	 * @param graph  over the inventory's estate
	 * @param chosen numbers in the inventory's estate
	 * @param cards  at most, and never more than 2,000
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public static Prepared prepare(Inventory inventory, DependencyGraph graph, int[] chosen, int cards, IProgressMonitor monitor) {
		return new Prepared(PlainDiagram.make(inventory, graph, chosen, Set.of(), cards, monitor));
	}

	/**
	 * Follows what some objects need, however many, folds it as the dependencies view opens it, and lays it out.
	 *
	 * @param graph  over the inventory's estate
	 * @param chosen numbers in the inventory's estate
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public static Prepared prepare(Inventory inventory, DependencyGraph graph, int[] chosen, IProgressMonitor monitor) {
		return new Prepared(PlainDiagram.make(inventory, graph, chosen, Set.of(), monitor));
	}

	public Control control() {
		return diagram.control();
	}

	/** Draws it in place of the one before. */
	public void show(Prepared prepared) {
		diagram.show(prepared.made);
	}

	/** @param scale 1 for the real size */
	public void zoom(double scale) {
		diagram.zoom(scale);
	}

	/** Zooms so that all of it is seen. */
	public void fit() {
		diagram.fit();
	}
}
