package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Element;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;

/** Deletes what nothing needs. */
final class DeletePolicy extends ComponentEditPolicy {

	private final OpenDraft draft;

	DeletePolicy(OpenDraft draft) {
		this.draft = draft;
	}

	@Override
	protected Command createDeleteCommand(GroupRequest request) {
		Element element = (Element) getHost().getModel();
		return draft.whyKept(element) == null ? draft.delete(element) : null;
	}
}
