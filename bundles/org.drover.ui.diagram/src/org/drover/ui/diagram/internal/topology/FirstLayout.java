package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Gives a place to what has none: servers flow in columns inside their site, sites lie below the site they report to. Any thread. */
final class FirstLayout {

	private static final int MOST_COLUMNS = 3;

	private FirstLayout() {
	}

	/** Elements that have a place keep it. */
	static void complete(EstateDraft draft) {
		draft.getSites().forEach(FirstLayout::systems);
		boolean none = draft.getSites().stream().allMatch(site -> site.getPlacement() == null);
		if (none)
			sites(draft);
		else
			draft.getSites().stream().filter(site -> site.getPlacement() == null).forEach(site -> site.setPlacement(beside(draft)));
	}

	/** Everything anew. */
	static void arrange(EstateDraft draft) {
		for (Site site : draft.getSites()) {
			site.setPlacement(null);
			site.getSystems().forEach(system -> system.setPlacement(null));
		}
		complete(draft);
	}

	private static void systems(Site site) {
		List<SiteSystem> free = new ArrayList<>(site.getSystems().stream().filter(system -> system.getPlacement() == null).toList());
		if (free.isEmpty())
			return;
		int columns = Math.clamp((int) Math.ceil(Math.sqrt(free.size())), 1, MOST_COLUMNS);
		int[] bottom = new int[columns];
		Arrays.fill(bottom, content(site).bottom());
		free.sort((one, other) -> Integer.compare(Metrics.height(other), Metrics.height(one)));
		for (SiteSystem system : free) {
			int column = shortest(bottom);
			system.setPlacement(new Placement(Metrics.PAD + column * (Metrics.width() + Metrics.GAP / 2), bottom[column]));
			bottom[column] += Metrics.height(system) + Metrics.GAP / 2;
		}
	}

	/** Below the servers that a site has already. */
	static void place(SiteSystem system, Site site) {
		int bottom = content(site).bottom();
		system.setPlacement(new Placement(Metrics.PAD, bottom == 0 ? 0 : bottom + Metrics.GAP / 2));
	}

	private static int shortest(int[] bottom) {
		int shortest = 0;
		for (int column = 1; column < bottom.length; column++) {
			if (bottom[column] < bottom[shortest])
				shortest = column;
		}
		return shortest;
	}

	/** What the site's servers take up, below its head. */
	private static Rectangle content(Site site) {
		Rectangle all = new Rectangle();
		for (SiteSystem system : site.getSystems()) {
			if (system.getPlacement() != null)
				all.union(new Rectangle(system.getPlacement().x(), system.getPlacement().y(), Metrics.width(), Metrics.height(system)));
		}
		return all;
	}

	/** Of a site as it will be shown. */
	static Dimension size(Site site) {
		Rectangle content = content(site);
		int width = Math.max(content.right() + Metrics.PAD, Metrics.SITE_LEAST_WIDTH);
		int height = Math.max(Metrics.SITE_HEAD + content.bottom() + Metrics.PAD, Metrics.SITE_LEAST_HEIGHT);
		return new Dimension(width + 2 * Metrics.MARGIN, height + 2 * Metrics.MARGIN);
	}

	private static Placement beside(EstateDraft draft) {
		int right = 0;
		for (Site site : draft.getSites()) {
			if (site.getPlacement() != null)
				right = Math.max(right, site.getPlacement().x() + size(site).width);
		}
		return new Placement(right + 2 * Metrics.GAP, 2 * Metrics.GAP);
	}

	private static void sites(EstateDraft draft) {
		if (LayoutMetaDataService.getInstance().getAlgorithmData(LayeredOptions.ALGORITHM_ID) == null)
			LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
		root.setProperty(CoreOptions.SPACING_NODE_NODE, 36.0);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 56.0);
		Map<Site, ElkNode> nodes = new HashMap<>();
		for (Site site : draft.getSites())
			nodes.put(site, node(root, size(site)));
		for (Site site : draft.getSites()) {
			if (site.getParent() != null)
				ElkGraphUtil.createSimpleEdge(nodes.get(site.getParent()), nodes.get(site));
		}
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
		nodes.forEach((site, node) -> site.setPlacement(new Placement((int) node.getX() + Metrics.GAP, (int) node.getY() + Metrics.GAP)));
	}

	private static ElkNode node(ElkNode root, Dimension size) {
		ElkNode node = ElkGraphUtil.createNode(root);
		node.setDimensions(size.width, size.height);
		return node;
	}
}
