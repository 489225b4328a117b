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
				new Part("Tools", List.of(
						new ToolChoice("Select", "select", "Select and move elements", false, SelectionTool::new),
						new ToolChoice("Marquee", "marquee", "Select all elements in a rectangle", false, MarqueeSelectionTool::new),
						new ToolChoice("Link to boundary", "link", "Link a distribution point to a boundary: it then serves clients of its boundaries alone", true,
								ToolChoice::linking))),
				new Part("Servers", List.of(
						adding("Site system", "site-system", "Add a server: click into a site", draft, open -> EstateFactory.eINSTANCE.createSiteSystem()),
						adding("Boundary", "boundary", "Add a boundary: click beside the sites", draft, open -> EstateFactory.eINSTANCE.createBoundary()))),
				new Part("Distribution points", List.of(
						point("Standard", "Add a distribution point: click on a site system", draft, PointPlacement.SERVER, false),
						point("BITS-enabled", "Add a distribution point that clients fetch from over HTTP with BITS: click on a site system", draft,
								PointPlacement.SERVER, true),
						point("Server share", "Add a distribution point on a server share: click on a site system", draft, PointPlacement.SHARE, false),
						point("Branch", "Add a branch distribution point; its site needs a BITS-enabled one: click on a site system", draft,
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
