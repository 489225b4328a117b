package org.drover.ui.diagram.internal.dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** A graph of groups with its layout: all that is needed to draw it. */
final class Diagram {

	/** One card of a diagram. */
	record Node(Diagram diagram, int index) {

		Group group() {
			return diagram.graph.groups().get(index);
		}
	}

	private final GroupGraph graph;
	private final Placement placement;
	private final List<Node> nodes;

	private Diagram(GroupGraph graph, Placement placement) {
		this.graph = graph;
		this.placement = placement;
		this.nodes = IntStream.range(0, graph.groups().size()).mapToObj(index -> new Node(this, index)).toList();
	}

	/**
	 * @param before the diagram whose order is kept; null for none
	 * @throws OperationCanceledException when the monitor is cancelled
	 */
	static Diagram make(Subject subject, FoldChoices choices, Sheet sheet, Diagram before, IProgressMonitor monitor) {
		List<Group> groups = Folding.fold(subject, choices);
		check(monitor);
		GroupGraph graph = new GroupGraph(subject, groups);
		check(monitor);
		return new Diagram(graph, before == null ? LayeredLayout.of(graph, sheet, monitor)
				: LayeredLayout.again(graph, sheet, before.placement.down(), before.places(), monitor));
	}

	GroupGraph graph() {
		return graph;
	}

	Placement placement() {
		return placement;
	}

	List<Node> nodes() {
		return nodes;
	}

	private Map<String, int[]> places() {
		Map<String, int[]> places = new HashMap<>();
		for (Node node : nodes) {
			int[] place = { placement.x()[node.index()], placement.y()[node.index()] };
			places.put(node.group().key(), place);
			places.putIfAbsent(node.group().parent(), place);
		}
		places.remove("");
		return places;
	}

	private static void check(IProgressMonitor monitor) {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}
}
