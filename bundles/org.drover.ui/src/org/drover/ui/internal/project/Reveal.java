package org.drover.ui.internal.project;

import java.util.Optional;

import org.drover.ui.ConsoleIds;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;

/** Shows an object of the open project to the user. For the UI thread. */
final class Reveal {

	private static final int PAUSE_MILLIS = 250;
	private static final int TRIES = 60;

	private Reveal() {
	}

	/** Selects a collection of the first topology that has it in the navigator; does nothing where none has. */
	static void collection(String id) {
		CurrentProject.get().session().stream().flatMap(session -> session.topologies().stream())
				.flatMap(snapshot -> find(snapshot, id).stream()).findFirst().ifPresent(Reveal::select);
	}

	private static Optional<EstateObject> find(TopologySnapshot snapshot, String id) {
		int index = snapshot.inventory().map(inventory -> inventory.collection(id)).orElse(-1);
		return index < 0 ? Optional.empty() : Optional.of(new EstateObject(snapshot, index));
	}

	private static void select(EstateObject object) {
		IViewPart navigator = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(ConsoleIds.NAVIGATOR_VIEW);
		if (navigator != null && navigator.getSite().getSelectionProvider() != null)
			select(navigator.getSite().getSelectionProvider(), object, TRIES);
	}

	/** The navigator reads large topologies in the background: until it has, it takes no selection. */
	private static void select(ISelectionProvider provider, EstateObject object, int tries) {
		boolean shown = CurrentProject.get().session().filter(session -> session.topologies().contains(object.snapshot())).isPresent();
		if (!shown || !provider.getSelection().isEmpty() || tries == 0)
			return;
		provider.setSelection(new StructuredSelection(object));
		Display.getCurrent().timerExec(PAUSE_MILLIS, () -> select(provider, object, tries - 1));
	}
}
