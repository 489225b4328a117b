package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manners of the window: perspectives, the search for commands, help, problems, looking only; by keys, as a person does. */
class WorkbenchTest {

	private static final UiBot BOT = new UiBot(Path.of("target", "shots"));
	private static final Console CONSOLE = new Console(BOT);

	private static final List<String> CHANGING = List.of("org.drover.ui.addTopology", "org.drover.ui.gather", ConsoleIds.MOVE_COMMAND,
			"org.drover.ui.jobs.run", "org.drover.ui.agents.install", "org.drover.ui.agents.places");

	@TempDir
	static Path folder;
	private static Path project;

	@BeforeAll
	static void start() throws DroverException {
		project = folder.resolve("estate of tests");
		Project.create(project).close();
		CONSOLE.open(project);
		focus();
	}

	@AfterAll
	static void end() {
		CONSOLE.close();
	}

	/** Keys go to the window that the system's focus is in. */
	private static void focus() {
		BOT.tell(() -> window().forceActive());
		BOT.until("the window is in front, and something in it has the keyboard",
				() -> window().getDisplay().getActiveShell() == window() && window().getDisplay().getFocusControl() != null);
	}

	private static Shell window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	@Test
	void perspectivesHaveKeys() {
		keysShow("Jobs", KeyEvent.VK_2);
		assertTrue(views().containsAll(Set.of(ConsoleIds.JOBS_VIEW, ConsoleIds.AGENTS_VIEW, ConsoleIds.PROBLEMS_VIEW)), () -> views().toString());
		keysShow("Dashboard", KeyEvent.VK_3);
		assertTrue(views().containsAll(Set.of(ConsoleIds.DASHBOARD_VIEW, ConsoleIds.CLIENTS_VIEW)), () -> views().toString());
		keysShow("Estate", KeyEvent.VK_1);
		assertTrue(views().containsAll(Set.of(ConsoleIds.NAVIGATOR_VIEW, ConsoleIds.DEPENDENCIES_VIEW, ConsoleIds.DASHBOARD_VIEW)), () -> views().toString());
	}

	private static void keysShow(String perspective, int digit) {
		focus();
		BOT.keys(KeyEvent.VK_ALT, digit);
		BOT.until("the perspective " + perspective + " is shown", () -> BOT.page().getPerspective().getLabel().equals(perspective));
		CONSOLE.settle();
	}

	private static Set<String> views() {
		return BOT.ask(() -> Arrays.stream(BOT.page().getViewReferences()).map(IViewReference::getId).collect(Collectors.toSet()));
	}

	@Test
	void aLayoutIsKeptAndCanBeMadeAnew() {
		keysShow("Dashboard", KeyEvent.VK_3);
		CONSOLE.hide(ConsoleIds.CLIENTS_VIEW);
		keysShow("Estate", KeyEvent.VK_1);
		keysShow("Dashboard", KeyEvent.VK_3);
		assertFalse(views().contains(ConsoleIds.CLIENTS_VIEW), "the layout was not kept");
		BOT.tell(() -> BOT.page().resetPerspective());
		BOT.until("the view is back", () -> views().contains(ConsoleIds.CLIENTS_VIEW));
		keysShow("Estate", KeyEvent.VK_1);
	}

	@Test
	void aFewLettersFindCommandsViewsAndPerspectives() {
		focus();
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_3);
		Shell search = BOT.shell("Find");
		Text field = BOT.the("the field of the search", Text.class, text -> text.getShell() == search && text.isFocusControl());
		type(field, "gather again", search, "Gather again");
		type(field, "problems", search, "Problems");
		type(field, "dashboard", search, "Dashboard");
		BOT.shot("9 quick access");
		BOT.keys(KeyEvent.VK_ESCAPE);
		BOT.until("the search is closed", search::isDisposed);
	}

	private static void type(Text field, String words, Shell search, String found) {
		BOT.tell(() -> field.setText(words));
		BOT.the(found + " in the search", Table.class, table -> table.getShell() == search && rows(table).anyMatch(row -> row.contains(found)));
	}

	private static Stream<String> rows(Table table) {
		return Arrays.stream(table.getItems()).map(item -> item.getText(0) + " " + item.getText(1));
	}

	@Test
	void f1ExplainsTheViewInFront() {
		keysShow("Jobs", KeyEvent.VK_2);
		CONSOLE.show(ConsoleIds.JOBS_VIEW);
		BOT.tell(() -> BOT.page().activate(BOT.page().findView(ConsoleIds.JOBS_VIEW)));
		focus();
		BOT.keys(KeyEvent.VK_F1);
		Shell help = BOT.shell("Drover help");
		BOT.the("the page of the jobs", StyledText.class, text -> text.getShell() == help && text.getText().startsWith("Jobs\n"));
		BOT.shot("9 help");

		Text field = BOT.the("the search of the help", Text.class, text -> text.getShell() == help);
		int all = BOT.ask(() -> contents(help).getItemCount());
		BOT.tell(() -> field.setText("heartbeat mailbox"));
		int some = BOT.ask(() -> contents(help).getItemCount());
		assertTrue(0 < some && some < all, () -> some + " of " + all);
		BOT.tell(help::close);
		keysShow("Estate", KeyEvent.VK_1);
	}

	private static Tree contents(Shell help) {
		return WidgetSearch.find(new Shell[] { help }, Tree.class, tree -> true).orElseThrow();
	}

	@Test
	void problemsAreKeptWithWhatToDo() {
		CONSOLE.show(ConsoleIds.PROBLEMS_VIEW);
		BOT.tell(() -> Problems.show("Reach for the moon", new DroverException("the moon is far away: take a ladder")));
		BOT.press("OK");
		Table table = BOT.the("the problem in the list", Table.class, each -> rowsOf(each).contains("Reach for the moon"));
		assertEquals("The moon is far away: take a ladder.", BOT.ask(() -> table.getItem(0).getText(2)));
		BOT.shot("9 problems");
		CONSOLE.tool("Clear");
		BOT.until("the list is empty", () -> table.getItemCount() == 0);
	}

	private static List<String> rowsOf(Table table) {
		return table.getColumnCount() < 3 ? List.of() : Arrays.stream(table.getItems()).map(item -> item.getText(1)).toList();
	}

	@Test
	void whoLooksOnlyChangesNothing() {
		CONSOLE.close();
		look();
		for (String command : CHANGING)
			assertFalse(enabled(command), command);
		BOT.shot("9 looking only");
		Path copy = CONSOLE.session().project().folder();

		CONSOLE.menu("File", "Change this project");
		BOT.until("the project itself is open", () -> window().getText().equals("Drover - " + project.getFileName()));
		assertTrue(enabled("org.drover.ui.addTopology"));
		BOT.until("the copy is deleted", () -> !Files.exists(copy));
	}

	private static void look() {
		BOT.ask(() -> {
			Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.drover.ui.lookAtProject");
			Map<String, String> parameters = Map.of("org.drover.ui.lookAtProject.folder", project.toString());
			return PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		});
		BOT.until("the project is looked at", () -> window().getText().equals("Drover - " + project.getFileName() + " (looking only)"));
		CONSOLE.settle();
	}

	private static boolean enabled(String command) {
		return BOT.ask(() -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled());
	}
}
