package org.drover.ui.diagram.internal.topology;

import java.util.function.Supplier;

import org.drover.model.draft.estate.Element;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.CreationTool;

/** Adds an element where the person clicks, and lets its name be typed at once. */
final class AddTool extends CreationTool {

	AddTool(Supplier<Element> made) {
		super(new CreationFactory() {
			@Override
			public Object getNewObject() {
				return made.get();
			}

			@Override
			public Object getObjectType() {
				return Element.class;
			}
		});
	}

	@Override
	protected void performCreation(int button) {
		EditPartViewer viewer = getCurrentViewer();
		Object added = getCreateRequest().getNewObject();
		super.performCreation(button);
		viewer.getControl().getDisplay().asyncExec(() -> rename(viewer, added));
	}

	/** Selects what was added and opens its name. */
	static void rename(EditPartViewer viewer, Object added) {
		EditPart part = viewer.getControl().isDisposed() ? null : (EditPart) viewer.getEditPartRegistry().get(added);
		if (part != null) {
			viewer.select(part);
			viewer.reveal(part);
			part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
		}
	}
}
