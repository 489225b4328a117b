package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays out a graph of groups in layers, from left to right or from top to bottom, as it can be shown larger. Any thread. */
final class LayeredLayout {

	/** Links beyond which a quick layout is better than a good one. */
	private static final int MANY_LINKS = 1_500;
	/** Links beyond which a second layout, to compare with the first, takes too long. */
	private static final int COMPARED_LINKS = 600;

	private final GroupGraph graph;
	private final Sheet sheet;
	private final Direction direction;
	private final ElkNode root = ElkGraphUtil.createGraph();
	private final List<ElkNode> nodes = new ArrayList<>();
	private final List<ElkEdge> edges = new ArrayList<>();

	private LayeredLayout(GroupGraph graph, Sheet sheet, Direction direction) {
		this.graph = graph;
		this.sheet = sheet;
		this.direction = direction;
	}

	/** @throws OperationCanceledException when the monitor is cancelled */
	static Placement of(GroupGraph graph, Sheet sheet, IProgressMonitor monitor) {
		LayeredLayout across = new LayeredLayout(graph, sheet, Direction.RIGHT);
		across.run(Map.of(), monitor);
		if (across.scale() == 1 || graph.links().size() > COMPARED_LINKS)
			return across.placement();
		LayeredLayout down = new LayeredLayout(graph, sheet, Direction.DOWN);
		down.run(Map.of(), monitor);
		return down.scale() > across.scale() ? down.placement() : across.placement();
	}

	/**
	 * Lays out a graph again of which groups were unfolded or folded.
	 *
	 * @param down   as before
	 * @param before where groups were, by their keys, in {@code {x, y}}: their order is kept as far as the layers allow
	 * @throws OperationCanceledException when the monitor is cancelled
	 */
	static Placement again(GroupGraph graph, Sheet sheet, boolean down, Map<String, int[]> before, IProgressMonitor monitor) {
		LayeredLayout layout = new LayeredLayout(graph, sheet, down ? Direction.DOWN : Direction.RIGHT);
		layout.run(before, monitor);
		return layout.placement();
	}

	private void run(Map<String, int[]> before, IProgressMonitor monitor) {
		register();
		settings(!before.isEmpty());
		for (Group group : graph.groups())
			node(group, before);
		for (GroupLink link : graph.links())
			edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to())));
		new RecursiveGraphLayoutEngine().layout(root, new Progress(monitor));
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}

	private double scale() {
		return sheet.scale(root.getWidth(), root.getHeight());
	}

	/** ELK finds its algorithms by Eclipse's registry or not at all. */
	private static synchronized void register() {
		LayoutMetaDataService service = LayoutMetaDataService.getInstance();
		if (service.getAlgorithmData(LayeredOptions.ALGORITHM_ID) == null)
			service.registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private void settings(boolean again) {
		boolean many = graph.links().size() > MANY_LINKS;
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		root.setProperty(CoreOptions.DIRECTION, direction);
		root.setProperty(CoreOptions.EDGE_ROUTING, many ? EdgeRouting.POLYLINE : EdgeRouting.ORTHOGONAL);
		root.setProperty(CoreOptions.SPACING_NODE_NODE, 16.0);
		root.setProperty(CoreOptions.SPACING_EDGE_NODE, 12.0);
		root.setProperty(CoreOptions.SPACING_EDGE_EDGE, 6.0);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, direction == Direction.DOWN ? 26.0 : 40.0);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
		root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
		root.setProperty(LayeredOptions.MERGE_EDGES, true);
		root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
		root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, many ? NodePlacementStrategy.SIMPLE : NodePlacementStrategy.NETWORK_SIMPLEX);
		root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
		root.setProperty(LayeredOptions.THOROUGHNESS, many ? 1 : 7);
		root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, again);
	}

	private void node(Group group, Map<String, int[]> before) {
		ElkNode node = ElkGraphUtil.createNode(root);
		node.setDimensions(sheet.cardWidth(), sheet.cardHeight());
		int[] place = before.getOrDefault(group.key(), before.get(group.parent()));
		if (place != null)
			node.setProperty(CoreOptions.POSITION, new KVector(place[0], place[1]));
		nodes.add(node);
	}

	private Placement placement() {
		int[] x = nodes.stream().mapToInt(node -> (int) Math.round(node.getX())).toArray();
		int[] y = nodes.stream().mapToInt(node -> (int) Math.round(node.getY())).toArray();
		return new Placement(direction == Direction.DOWN, x, y, edges.stream().map(LayeredLayout::route).toArray(int[][]::new));
	}

	private static int[] route(ElkEdge edge) {
		ElkEdgeSection section = edge.getSections().getFirst();
		int[] points = new int[4 + 2 * section.getBendPoints().size()];
		int at = put(points, 0, section.getStartX(), section.getStartY());
		for (ElkBendPoint bend : section.getBendPoints())
			at = put(points, at, bend.getX(), bend.getY());
		put(points, at, section.getEndX(), section.getEndY());
		return points;
	}

	private static int put(int[] points, int at, double x, double y) {
		points[at] = (int) Math.round(x);
		points[at + 1] = (int) Math.round(y);
		return at + 2;
	}

	/** Passes a cancel on to ELK. */
	private static final class Progress extends BasicProgressMonitor {

		private final IProgressMonitor monitor;

		Progress(IProgressMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public boolean isCanceled() {
			return monitor.isCanceled();
		}
	}
}
