package org.drover.bench.diagram;

import java.util.ArrayList;
import java.util.List;

import org.drover.store.Estate;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** The layered layout of an estate's objects as it comes, all its options left alone. */
final class BareLayout {

	private static final int WIDTH = 180;
	private static final int HEIGHT = 46;

	private BareLayout() {
	}

	static void run(Estate estate) {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		List<ElkNode> nodes = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			nodes.add(ElkGraphUtil.createNode(root));
			nodes.getLast().setDimensions(WIDTH, HEIGHT);
		}
		for (int edge = 0; edge < estate.edgeCount(); edge++)
			ElkGraphUtil.createSimpleEdge(nodes.get(estate.edgeFrom()[edge]), nodes.get(estate.edgeTo()[edge]));
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
	}
}
