package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.PointPlacement;
import org.eclipse.gef.Tool;
import org.eclipse.gef.tools.ConnectionCreationTool;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.eclipse.gef.tools.SelectionTool;

/**
 * A tool of the palette.
 *
 * @param edits whether it is of no use where the topology cannot be edited
 */
record ToolChoice(String title, String icon, String tip, boolean edits, Supplier<Tool> tool) {

	/** A part of the palette under a caption. */
	record Part(String title, List<ToolChoice> tools) {
	}

	static List<Part> all(Supplier<OpenDraft> draft) {
		return List.of(
				new Part(Messages.ToolChoice_tools, List.of(
						new ToolChoice(Messages.ToolChoice_select, "select", Messages.ToolChoice_selectTip, false, SelectionTool::new),
						new ToolChoice(Messages.ToolChoice_marquee, "marquee", Messages.ToolChoice_marqueeTip, false, MarqueeSelectionTool::new),
						new ToolChoice(Messages.ToolChoice_link, "link", Messages.ToolChoice_linkTip, true,
								ToolChoice::linking))),
				new Part(Messages.ToolChoice_servers, List.of(
						adding(Messages.ToolChoice_system, "site-system", Messages.ToolChoice_systemTip, draft, open -> EstateFactory.eINSTANCE.createSiteSystem()),
						adding(Messages.ToolChoice_boundary, "boundary", Messages.ToolChoice_boundaryTip, draft, open -> EstateFactory.eINSTANCE.createBoundary()))),
				new Part(Messages.ToolChoice_points, List.of(
						point(Messages.ToolChoice_standard, Messages.ToolChoice_standardTip, draft, PointPlacement.SERVER, false),
						point(Messages.ToolChoice_bits, Messages.ToolChoice_bitsTip, draft,
								PointPlacement.SERVER, true),
						point(Messages.ToolChoice_share, Messages.ToolChoice_shareTip, draft, PointPlacement.SHARE, false),
						point(Messages.ToolChoice_branch, Messages.ToolChoice_branchTip, draft,
								PointPlacement.BRANCH, false))));
	}

	private static Tool linking() {
		ConnectionCreationTool tool = new ConnectionCreationTool();
		tool.setUnloadWhenFinished(true);
		return tool;
	}

	private static ToolChoice point(String title, String tip, Supplier<OpenDraft> draft, PointPlacement placement, boolean bits) {
		return adding(title, "distribution-point", tip, draft, open -> {
			DistributionPoint point = DraftValidation.newPoint(open.model());
			point.setPointPlacement(placement);
			point.setBits(bits);
			return point;
		});
	}

	private static ToolChoice adding(String title, String icon, String tip, Supplier<OpenDraft> draft, Function<OpenDraft, Element> made) {
		return new ToolChoice(title, icon, tip, true, () -> new AddTool(() -> {
			Element element = made.apply(draft.get());
			element.setName(draft.get().freeName(element));
			return element;
		}));
	}
}
