package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;

/** Makes the parts of one draft's diagram. */
record PartFactory(OpenDraft draft) implements EditPartFactory {

	@Override
	public EditPart createEditPart(EditPart context, Object model) {
		return switch (model) {
		case EstateDraft whole -> new DraftPart(draft, whole);
		case Site site -> new SitePart(draft, site);
		case SiteSystem system -> new SystemPart(draft, system);
		case Element row -> new RowPart(draft, row);
		case Group group -> new GroupPart(draft, group);
		case Links link -> new LinkPart(draft, link);
		default -> throw new IllegalArgumentException("nothing shows " + model);
		};
	}
}
