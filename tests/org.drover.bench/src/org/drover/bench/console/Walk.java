package org.drover.bench.console;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.ConsoleIds;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;

/** A tour through the window with the large project open: perspectives, views, search, diagrams, the table, dialogs. */
final class Walk {

	private static final List<String> PERSPECTIVES = List.of(ConsoleIds.JOBS_PERSPECTIVE, ConsoleIds.DASHBOARD_PERSPECTIVE, ConsoleIds.ESTATE_PERSPECTIVE);
	private static final List<String> VIEWS = List.of(ConsoleIds.JOBS_VIEW, ConsoleIds.AGENTS_VIEW, ConsoleIds.PROBLEMS_VIEW, ConsoleIds.DASHBOARD_VIEW,
			ConsoleIds.DEPENDENCIES_VIEW, ConsoleIds.CLIENTS_VIEW);
	private static final List<String> DIALOGS = List.of(ConsoleIds.MOVE_COMMAND, "org.drover.ui.openPreferences", "org.drover.ui.about",
			"org.drover.ui.helpContents");
	/** The monitor reports a freeze after its end, from a thread of its own. */
	private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Window window;
	private final TopologySnapshot legacy;
	private final ClientTable table;

	Walk(Window window, TopologySnapshot legacy, ClientTable table) {
		this.window = window;
		this.legacy = legacy;
		this.table = table;
	}

	void go() {
		PERSPECTIVES.forEach(perspective -> settled(() -> window.perspective(perspective)));
		VIEWS.forEach(view -> settled(() -> window.show(view, IWorkbenchPage.VIEW_ACTIVATE)));
		EstateObject collection = collection();
		search(collection.name());
		settled(() -> window.select(ConsoleIds.NAVIGATOR_VIEW, collection));
		settled(() -> window.show(ConsoleIds.DEPENDENCIES_VIEW, IWorkbenchPage.VIEW_VISIBLE));
		DIALOGS.forEach(window::lookInto);
		diagram();
		clients();
		LockSupport.parkNanos(REPORT_NANOS);
	}

	private void settled(Runnable step) {
		step.run();
		window.settle();
	}

	/** As it is typed, letter by letter. */
	private void search(String name) {
		Text field = window.the("the search", Text.class, text -> text.getMessage().startsWith("Find by name"));
		for (int letters = 1; letters <= name.length(); letters++) {
			String typed = name.substring(0, letters);
			window.tell(() -> field.setText(typed));
		}
		window.settle();
		settled(() -> window.tell(() -> field.setText("")));
	}

	private void diagram() {
		settled(() -> window.select(ConsoleIds.NAVIGATOR_VIEW, legacy));
		settled(() -> window.run(ConsoleIds.OPEN_TOPOLOGY_COMMAND));
		settled(() -> window.tell(() -> window.page().closeAllEditors(false)));
		settled(() -> window.perspective(ConsoleIds.ESTATE_PERSPECTIVE));
	}

	private void clients() {
		table.open();
		window.settle();
		table.scroll();
		settled(() -> table.sort(SortDirectionEnum.DESC));
		settled(() -> table.filter("a"));
		settled(() -> table.filter(""));
		settled(table::groupBySite);
		settled(table::ungroup);
	}

	/** One of those with the most clients that are not all there are. */
	private EstateObject collection() {
		Estate estate = legacy.inventory().orElseThrow().estate();
		int clients = (int) IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.CLIENT).count();
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.COLLECTION && members(object) < clients / 2).boxed()
				.max(Comparator.comparingInt(this::members)).map(object -> new EstateObject(legacy, object)).orElseThrow();
	}

	private int members(int collection) {
		return legacy.inventory().orElseThrow().members(collection).length;
	}
}
