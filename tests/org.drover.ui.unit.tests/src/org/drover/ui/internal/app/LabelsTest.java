package org.drover.ui.internal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.junit.jupiter.api.Test;

/** A layout that was kept in another language. */
class LabelsTest {

	private static MPart part(String id, String label) {
		MPart part = MBasicFactory.INSTANCE.createPart();
		part.setElementId(id);
		part.setLabel(label);
		return part;
	}

	@Test
	void viewsAndPerspectivesAreRenamedAndEditorsAreNot() {
		MTrimmedWindow window = MBasicFactory.INSTANCE.createTrimmedWindow();
		MPerspectiveStack stack = MAdvancedFactory.INSTANCE.createPerspectiveStack();
		window.getChildren().add(stack);
		MPerspective jobs = MAdvancedFactory.INSTANCE.createPerspective();
		jobs.setElementId("jobs");
		jobs.setLabel("Jobs");
		stack.getChildren().add(jobs);
		MPart view = part("view", "Problems");
		MPart editor = part("editor", "legacy");
		window.getSharedElements().add(view);
		window.getSharedElements().add(editor);

		Labels.renew(window, Map.of("jobs", "Auftr\u00e4ge", "view", "Probleme")::get);

		assertEquals("Auftr\u00e4ge", jobs.getLabel());
		assertEquals("Probleme", view.getLabel());
		assertEquals("legacy", editor.getLabel());
	}
}
