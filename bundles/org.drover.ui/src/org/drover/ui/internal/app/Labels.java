package org.drover.ui.internal.app;

import java.util.function.UnaryOperator;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.views.IViewDescriptor;

/** What perspectives and views are called. The platform keeps that with the layout, in the language of the day when it was made. */
final class Labels {

	private Labels() {
	}

	/** Puts the language of today in the place of that. */
	static void renew(MWindow window, IWorkbench workbench) {
		renew(window, id -> name(id, workbench));
	}

	/** @param names of perspectives and views by their ids; null for others, which keep what they are called */
	static void renew(MWindow window, UnaryOperator<String> names) {
		window.getSharedElements().forEach(element -> renew(element, names));
		renew((MUIElement) window, names);
	}

	private static void renew(MUIElement element, UnaryOperator<String> names) {
		String name = element instanceof MPerspective || element instanceof MPart ? names.apply(element.getElementId()) : null;
		if (name != null)
			((MUILabel) element).setLabel(name);
		if (element instanceof MElementContainer<?> container)
			container.getChildren().forEach(child -> renew(child, names));
	}

	private static String name(String id, IWorkbench workbench) {
		IPerspectiveDescriptor perspective = workbench.getPerspectiveRegistry().findPerspectiveWithId(id);
		if (perspective != null)
			return perspective.getLabel();
		IViewDescriptor view = workbench.getViewRegistry().find(id);
		return view == null ? null : view.getLabel();
	}
}
