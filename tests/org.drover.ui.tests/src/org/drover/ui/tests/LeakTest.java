package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.ui.ConsoleIds;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Views and editors give back what they take from the display, however often they are opened and closed. */
class LeakTest extends EstateCase {

	private static final int WARM_UP = 3;
	private static final int ROUNDS = 10;
	private static final int OPENINGS = 4;
	private static final List<String> VIEWS = List.of(ConsoleIds.NAVIGATOR_VIEW, ConsoleIds.DEPENDENCIES_VIEW, ConsoleIds.CLIENTS_VIEW,
			ConsoleIds.JOBS_VIEW, ConsoleIds.AGENTS_VIEW, ConsoleIds.DASHBOARD_VIEW, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_OUTLINE,
			IPageLayout.ID_PROGRESS_VIEW);
	private static final List<String> PERSPECTIVES = List.of(ConsoleIds.JOBS_PERSPECTIVE, ConsoleIds.DASHBOARD_PERSPECTIVE, ConsoleIds.ESTATE_PERSPECTIVE,
			ConsoleIds.TOPOLOGY_PERSPECTIVE);
	/** By the commands that open them, the beginnings of their titles. */
	private static final Map<String, String> DIALOGS = Map.of("org.drover.ui.openPreferences", "Preferences", ConsoleIds.EXPORT_REPORT_COMMAND, "Export report",
			"org.drover.ui.about", "About", "org.drover.ui.helpContents", "Drover help");

	/** The platform makes some images when it first shows them, in whatever round that is; what leaks grows in every one. */
	@Test
	void openingAndClosingLeavesNothingBehind() {
		for (int round = 0; round < WARM_UP; round++)
			round();
		Resources before = CONSOLE.resources();
		for (int round = 0; round < ROUNDS; round++)
			round();
		Resources after = CONSOLE.resources();
		assertEquals(Map.of(), after.oursGrownSince(before));
		assertTrue(after.mostGrownSince(before) < ROUNDS, () -> "grown in each round: from " + before.byType() + " to " + after.byType());
		assertEquals(before.controls(), after.controls(), "widgets");
	}

	@Test
	void whatIsLeftBehindIsCounted() {
		Resources before = CONSOLE.resources();
		Font forgotten = BOT.ask(() -> new Font(Display.getCurrent(), "Sans", 9, SWT.NORMAL));
		Resources after = CONSOLE.resources();
		BOT.tell(forgotten::dispose);
		assertEquals(List.of(1), List.copyOf(after.oursGrownSince(before).values()));
		assertEquals(before.byType(), CONSOLE.resources().byType());
	}

	/** The estate of a large site takes hundreds of megabytes. The workbench's own actions remember their last selection, which holds one estate. */
	@Test
	void closedProjectsAreForgotten() {
		List<WeakReference<TopologySnapshot>> estates = new ArrayList<>();
		for (int opening = 0; opening < OPENINGS; opening++) {
			round();
			PERSPECTIVES.forEach(LeakTest::perspective);
			estates.add(new WeakReference<>(CONSOLE.topology("legacy")));
			CONSOLE.close();
			CONSOLE.open(estate);
		}
		BOT.until("one closed project's estate is held at most", () -> {
			System.gc();
			return estates.stream().filter(snapshot -> !snapshot.refersTo(null)).count() <= 1;
		});
	}

	/** Every perspective and view is opened with something to show, the diagram of each topology, and the dialogs; then all is closed. */
	private static void round() {
		PERSPECTIVES.forEach(LeakTest::perspective);
		VIEWS.forEach(CONSOLE::show);
		CONSOLE.select("legacy");
		CONSOLE.settle();
		DIALOGS.forEach(LeakTest::dialog);
		CONSOLE.search(collection());
		CONSOLE.select(collection());
		CONSOLE.settle();
		CONSOLE.run(ConsoleIds.MOVE_COMMAND);
		BOT.shell("Move " + collection());
		BOT.press("Cancel");
		CONSOLE.openTopology("legacy");
		CONSOLE.openTopology("new");
		CONSOLE.settle();
		CONSOLE.closeEditors();
		VIEWS.forEach(CONSOLE::hide);
		CONSOLE.settle();
	}

	private static void perspective(String id) {
		BOT.tell(() -> BOT.page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id)));
		CONSOLE.settle();
	}

	private static void dialog(String command, String title) {
		CONSOLE.begin(command);
		Shell shell = BOT.shell(title);
		CONSOLE.settle();
		BOT.tell(shell::close);
		BOT.until(title + " is closed", shell::isDisposed);
	}

	private static String collection() {
		return estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
	}
}
