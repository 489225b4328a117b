package org.drover.bench.console;

import java.nio.file.Path;
import java.util.List;

import org.drover.bench.Timing;
import org.drover.connector.ConnectorRegistry;
import org.drover.inventory.Topologies;
import org.drover.store.Project;
import org.drover.ui.ConsoleIds;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;

/** The large project, opened in the window, or read without one. */
final class OpenProject {

	private static final String LEGACY = "legacy";
	/** The sites are not there any more, and nobody asks them anything. */
	private static final ConnectorRegistry NONE = new ConnectorRegistry(List.of());

	private final Window window;
	private final Path folder;

	OpenProject(Window window, Path folder) {
		this.window = window;
		this.folder = folder;
	}

	/** Waits until the navigator lists its topology. */
	void open() {
		window.tell(() -> CurrentProject.get().openExisting(folder, NONE, () -> {
		}));
		window.until("the project is open", () -> CurrentProject.get().session().isPresent());
		window.show(ConsoleIds.NAVIGATOR_VIEW, IWorkbenchPage.VIEW_ACTIVATE);
		window.the("its topology", Tree.class, tree -> tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith(LEGACY));
	}

	double openAndClose() throws Exception {
		double millis = Timing.millis(this::open);
		close();
		return millis;
	}

	void close() {
		window.settle();
		window.tell(() -> CurrentProject.get().close());
		window.settle();
	}

	/** As long as the window has it closed. */
	double readRows() throws Exception {
		return Timing.millis(() -> {
			try (Project project = Project.open(folder, "bench")) {
				new Topologies(project, NONE).estate(LEGACY);
			}
		});
	}

	TopologySnapshot legacy() {
		return CurrentProject.get().session().flatMap(session -> session.topology(LEGACY)).orElseThrow();
	}
}
