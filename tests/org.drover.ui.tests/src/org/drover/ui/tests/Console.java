package org.drover.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ConnectorRegistry;
import org.drover.model.ObjectRef;
import org.drover.ui.ConsoleIds;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;

/** The console's window, in the words of its user. */
final class Console {

	/** Data key of the dashboard's cards. */
	private static final String WORDS = "org.drover.ui.words";

	private final UiBot bot;

	Console(UiBot bot) {
		this.bot = bot;
	}

	void open(Estate estate) {
		open(estate.project());
		node("legacy");
	}

	void open(Path project) {
		bot.ask(() -> CurrentProject.get().open(project, Estate.service(ConnectorRegistry.class), () -> {
		}));
		bot.until("the project is open", () -> CurrentProject.get().session().isPresent());
		bot.tell(() -> bot.page().resetPerspective());
	}

	void close() {
		bot.tell(() -> CurrentProject.get().close());
		bot.idle();
	}

	ProjectSession session() {
		return bot.ask(() -> CurrentProject.get().session().orElseThrow());
	}

	TopologySnapshot topology(String name) {
		return session().topology(name).orElseThrow();
	}

	/** A line of the navigator, or of another tree, once it is there. */
	TreeItem node(String text) {
		return bot.the("tree item " + text, TreeItem.class, item -> item.getText().startsWith(text) && inView(item));
	}

	private static boolean inView(TreeItem item) {
		Rectangle bounds = item.getBounds();
		return bounds.width > 0 && bounds.height > 0 && item.getParent().getClientArea().intersects(bounds);
	}

	Point point(TreeItem item) {
		return bot.ask(() -> {
			Rectangle bounds = item.getBounds();
			return item.getParent().toDisplay(bounds.x + Math.min(bounds.width, 60) / 2, bounds.y + bounds.height / 2);
		});
	}

	/** Types into the navigator's search field, in place of what is there. */
	void search(String words) {
		Text field = bot.the("search field", Text.class, text -> text.getMessage().startsWith("Find"));
		bot.tell(() -> {
			field.setFocus();
			field.setText(words);
		});
		bot.idle();
	}

	/** Waits until a card of the dashboard says something that begins so. @return all it says */
	String card(String beginning) {
		Canvas card = bot.the("card " + beginning, Canvas.class, canvas -> words(canvas).filter(words -> words.startsWith(beginning)).isPresent());
		return bot.ask(() -> (String) card.getData(WORDS));
	}

	private static Optional<String> words(Canvas canvas) {
		return Optional.ofNullable((String) canvas.getData(WORDS));
	}

	void show(String view) {
		bot.ask(() -> {
			try {
				return bot.page().showView(view);
			} catch (PartInitException e) {
				throw new IllegalStateException(e);
			}
		});
		bot.idle();
	}

	void hide(String view) {
		bot.tell(() -> {
			IViewReference open = bot.page().findViewReference(view);
			if (open != null)
				bot.page().hideView(open);
		});
	}

	/** Selects a line of the navigator by mouse. */
	void select(String text) {
		bot.click(point(node(text)));
	}

	/** Selects an object in the navigator, wherever that has it, once it has. */
	void select(String topology, ObjectRef object) {
		show(ConsoleIds.NAVIGATOR_VIEW);
		ISelectionProvider navigator = bot.ask(() -> bot.page().findView(ConsoleIds.NAVIGATOR_VIEW).getSite().getSelectionProvider());
		bot.until("the navigator has " + object, () -> {
			TopologySnapshot snapshot = topology(topology);
			navigator.setSelection(new StructuredSelection(new EstateObject(snapshot, snapshot.inventory().orElseThrow().estate().indexOf(object))));
			return !navigator.getSelection().isEmpty();
		});
		bot.idle();
	}

	/** Opens a topology's diagram, as a person does who has selected it. */
	void openTopology(String name) {
		int before = bot.ask(() -> bot.page().getEditorReferences().length);
		select(name);
		run(ConsoleIds.OPEN_TOPOLOGY_COMMAND);
		bot.until("the diagram of " + name + " is open", () -> bot.page().getEditorReferences().length > before);
	}

	void closeEditors() {
		bot.tell(() -> bot.page().closeAllEditors(false));
	}

	/** Runs a command as a menu would. */
	void run(String command) {
		bot.ask(() -> service(IHandlerService.class).executeCommand(command, null));
		bot.idle();
	}

	/** Begins a command that may not come back before its dialog is closed. */
	void begin(String command) {
		begin(command, Map.of());
	}

	void begin(String command, Map<String, Object> parameters) {
		bot.tell(() -> Display.getCurrent().asyncExec(() -> bot.ask(() -> service(IHandlerService.class)
				.executeCommand(ParameterizedCommand.generateCommand(service(ICommandService.class).getCommand(command), parameters), null))));
	}

	/** Chooses from the menu bar, once the entry is enabled. */
	void menu(String menu, String entry) {
		MenuItem[] chosen = new MenuItem[1];
		bot.until(entry + " can be chosen", () -> {
			Menu opened = item(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar(), menu).getMenu();
			opened.notifyListeners(SWT.Show, new Event());
			chosen[0] = item(opened, entry);
			return chosen[0].isEnabled();
		});
		bot.tell(() -> chosen[0].notifyListeners(SWT.Selection, new Event()));
		bot.idle();
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> UiBot.plain(item.getText()).split("\t")[0].equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + text + " in the menu"));
	}

	/** Waits until no background job runs and the window has painted all. */
	void settle() {
		bot.idle();
		bot.until("the background is quiet", Console::quiet);
		bot.idle();
	}

	/** Jobs of the platform's own may go on for ever. */
	private static boolean quiet() {
		return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getState() == Job.RUNNING && !job.isSystem());
	}

	/** Presses a button of a tool bar, once it is enabled. @param text on it or, of an icon's, its tool tip */
	void tool(String text) {
		ToolItem tool = bot.the("tool " + text, ToolItem.class, item -> item.isEnabled() && says(item, text));
		bot.click(bot.ask(() -> {
			Rectangle bounds = tool.getBounds();
			return tool.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		}));
	}

	private static boolean says(ToolItem item, String text) {
		return UiBot.plain(item.getText()).strip().equals(text) || item.getToolTipText() != null && item.getToolTipText().startsWith(text);
	}

	/** For the UI thread. */
	boolean enabled(Shell window, String button) {
		return WidgetSearch.find(window, Button.class, each -> UiBot.plain(each.getText()).equals(button)).filter(Button::isEnabled).isPresent();
	}

	Resources resources() {
		return bot.ask(() -> Resources.of(Display.getCurrent()));
	}

	/** @param dark or light, as chosen from the menu */
	void theme(boolean dark) {
		bot.ask(() -> {
			Command theme = service(ICommandService.class).getCommand("org.drover.ui.theme");
			ParameterizedCommand choice = ParameterizedCommand.generateCommand(theme, Map.of(RadioState.PARAMETER_ID, dark ? "DARK" : "LIGHT"));
			return service(IHandlerService.class).executeCommand(choice, null);
		});
		bot.idle();
	}

	/** Saves what the screen shows, in both themes. */
	void shots(String name) {
		bot.shot(name);
		theme(true);
		bot.shot(name + " dark");
		theme(false);
	}

	private static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(type);
	}
}
