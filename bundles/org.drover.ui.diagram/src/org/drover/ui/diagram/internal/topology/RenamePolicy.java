package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Element;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;

/** Gives an element the name that was typed over it. */
final class RenamePolicy extends DirectEditPolicy {

	private final OpenDraft draft;

	RenamePolicy(OpenDraft draft) {
		this.draft = draft;
	}

	@Override
	protected Command getDirectEditCommand(DirectEditRequest request) {
		Element element = (Element) getHost().getModel();
		Object name = request.getCellEditor().getValue();
		boolean usable = name instanceof String text && draft.whyNotName(element, text) == null && !text.strip().equals(element.getName());
		return usable ? draft.rename(element, (String) name) : null;
	}

	@Override
	protected void showCurrentEditValue(DirectEditRequest request) {
		// the text field covers the name
	}
}
