package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.drover.model.draft.Elements;
import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
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

/**
 * Gives a place to what has none: servers flow in columns inside their site, sites lie below the site they report to, and around what lies already.
 * Any thread.
 */
final class FirstLayout {

	private static final int MOST_COLUMNS = 3;
	private static final int BESIDE = 36;
	private static final double BELOW = 56;

	private FirstLayout() {
	}

	/** Elements that have a place keep it. */
	static void complete(EstateDraft draft) {
		draft.getSites().forEach(FirstLayout::systems);
		if (draft.getSites().stream().anyMatch(site -> site.getPlacement() == null))
			sites(draft);
	}

	/** @param movable which elements lose their place; all others keep theirs */
	static void arrange(EstateDraft draft, Predicate<Element> movable) {
		for (Element element : Elements.all(draft)) {
			if (movable.test(element))
				element.setPlacement(null);
		}
		complete(draft);
	}

	/** The tallest first, so that columns end at about the same height. */
	private static void systems(Site site) {
		List<SiteSystem> free = new ArrayList<>(site.getSystems().stream().filter(system -> system.getPlacement() == null).toList());
		free.sort(Comparator.comparingInt((SiteSystem system) -> Metrics.height(system)).reversed());
		int columns = Math.clamp((int) Math.ceil(Math.sqrt(site.getSystems().size())), 1, MOST_COLUMNS);
		free.forEach(system -> place(system, site, columns));
	}

	/** Where the site has room, rather low than broad. */
	static void place(SiteSystem system, Site site) {
		place(system, site, 1);
	}

	private static void place(SiteSystem system, Site site, int columns) {
		List<Rectangle> taken = site.getSystems().stream().filter(other -> other != system && other.getPlacement() != null).map(FirstLayout::bounds).toList();
		Placement best = null;
		for (int column = 0; column < columns; column++) {
			int x = Metrics.PAD + column * (Metrics.width() + Metrics.GAP / 2);
			int y = room(new Rectangle(x, 0, Metrics.width(), Metrics.height(system)), taken);
			if (best == null || y < best.y())
				best = new Placement(x, y);
		}
		system.setPlacement(best);
	}

	/** How far down a rectangle lies free, with a gap. */
	private static int room(Rectangle wanted, List<Rectangle> taken) {
		int[] heights = IntStream.concat(IntStream.of(0), taken.stream().mapToInt(other -> other.bottom() + Metrics.GAP / 2)).sorted().toArray();
		for (int y : heights) {
			Rectangle there = new Rectangle(wanted.x, y, wanted.width, wanted.height + Metrics.GAP / 2);
			if (taken.stream().noneMatch(there::intersects))
				return y;
		}
		throw new IllegalStateException("below all others there is room");
	}

	private static Rectangle bounds(SiteSystem system) {
		return new Rectangle(system.getPlacement().x(), system.getPlacement().y(), Metrics.width(), Metrics.height(system));
	}

	/** What the site's servers take up, below its head. */
	private static Rectangle content(Site site) {
		Rectangle all = new Rectangle();
		for (SiteSystem system : site.getSystems()) {
			if (system.getPlacement() != null)
				all.union(bounds(system));
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

	static Rectangle bounds(Site site) {
		return new Rectangle(new Point(site.getPlacement().x(), site.getPlacement().y()), size(site));
	}

	/**
	 * ELK lays out all sites as a tree. That is moved as a whole to where those that have a place lie in the mean; those without one go where
	 * they are in it then, or beside that where there is no room.
	 */
	private static void sites(EstateDraft draft) {
		Map<Site, Point> tree = tree(draft);
		List<Site> lying = draft.getSites().stream().filter(site -> site.getPlacement() != null).toList();
		int x = (int) lying.stream().mapToInt(site -> site.getPlacement().x() - tree.get(site).x).average().orElse(Metrics.GAP);
		int y = (int) lying.stream().mapToInt(site -> site.getPlacement().y() - tree.get(site).y).average().orElse(Metrics.GAP);
		List<Rectangle> taken = new ArrayList<>(lying.stream().map(FirstLayout::bounds).toList());
		List<Site> free = new ArrayList<>(draft.getSites().stream().filter(site -> site.getPlacement() == null).toList());
		free.sort(Comparator.comparingInt((Site site) -> tree.get(site).y).thenComparingInt(site -> tree.get(site).x));
		for (Site site : free) {
			Point at = new Point(Math.max(Metrics.GAP, tree.get(site).x + x), Math.max(Metrics.GAP, tree.get(site).y + y));
			Rectangle place = beside(new Rectangle(at, size(site)), taken);
			site.setPlacement(new Placement(place.x, place.y));
			taken.add(place);
		}
	}

	/** The wanted place, or the first one to its right that is free. */
	private static Rectangle beside(Rectangle wanted, List<Rectangle> taken) {
		Rectangle place = wanted.getCopy();
		for (Optional<Rectangle> other = hit(place, taken); other.isPresent(); other = hit(place, taken))
			place.x = other.get().right() + BESIDE;
		return place;
	}

	private static Optional<Rectangle> hit(Rectangle place, List<Rectangle> taken) {
		return taken.stream().filter(place::intersects).findFirst();
	}

	private static Map<Site, Point> tree(EstateDraft draft) {
		if (LayoutMetaDataService.getInstance().getAlgorithmData(LayeredOptions.ALGORITHM_ID) == null)
			LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
		root.setProperty(CoreOptions.SPACING_NODE_NODE, (double) BESIDE);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BELOW);
		Map<Site, ElkNode> nodes = new LinkedHashMap<>();
		for (Site site : draft.getSites())
			nodes.put(site, node(root, size(site)));
		for (Site site : draft.getSites()) {
			if (site.getParent() != null)
				ElkGraphUtil.createSimpleEdge(nodes.get(site.getParent()), nodes.get(site));
		}
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
		Map<Site, Point> tree = new HashMap<>();
		nodes.forEach((site, node) -> tree.put(site, new Point((int) node.getX(), (int) node.getY())));
		return tree;
	}

	private static ElkNode node(ElkNode root, Dimension size) {
		ElkNode node = ElkGraphUtil.createNode(root);
		node.setDimensions(size.width, size.height);
		return node;
	}
}
