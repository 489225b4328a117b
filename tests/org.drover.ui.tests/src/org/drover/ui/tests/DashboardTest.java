package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.Arrays;

import org.drover.ui.ConsoleIds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboard in the real window, by mouse and keys, before anything has been migrated: figures lead to rows, and cards can be moved and put away. */
class DashboardTest extends EstateCase {

	private static final String WORDS = "org.drover.ui.words";
	private static final String CLIENTS = "Clients migrated: ";
	private static final String OBJECTS = "Objects migrated: ";
	/** Below a card's upper edge: in its head. */
	private static final int HEAD = 14;

	@BeforeAll
	static void start() {
		perspective(ConsoleIds.DASHBOARD_PERSPECTIVE);
		CONSOLE.show(ConsoleIds.DASHBOARD_VIEW);
	}

	/** The next test begins where a project is shown first. */
	@AfterAll
	static void end() {
		perspective(ConsoleIds.ESTATE_PERSPECTIVE);
	}

	private static void perspective(String id) {
		BOT.ask(() -> PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
		BOT.idle();
	}

	@AfterEach
	void layOutAnew() {
		choose(card(CLIENTS), "Lay out the cards anew");
		BOT.until("the cards are where they were", () -> before(CLIENTS, OBJECTS));
	}

	@Test
	void saysWhatIsThereBeforeAnythingHasMoved() {
		CONSOLE.card("Nothing has been migrated yet");
		assertEquals(CLIENTS + "0 of " + Estate.CLIENTS + ", 0 %", CONSOLE.card(CLIENTS));
		assertTrue(CONSOLE.card("Migrated and total clients, by site").contains(": P01 0 of "));
		assertTrue(CONSOLE.card("Services, legacy and new").contains("No job has looked for them yet."));
		assertTrue(CONSOLE.card("Agents: No agents yet").contains("Bring agents to servers"));
		CONSOLE.card("Dependency alerts: Dependencies on what is missing ");
		shots("20 dashboard");
	}

	@Test
	void aFigureOfClientsLeadsToTheirTable() {
		BOT.click(BOT.centre(card(CLIENTS)));
		BOT.the("the clients", CLabel.class, label -> label.getText().startsWith(Estate.CLIENTS + " clients"));
	}

	@Test
	void otherFiguresLeadToRowsThatCanBeFiltered() {
		BOT.click(BOT.centre(card(OBJECTS)));
		Shell window = BOT.shell("Objects in legacy");
		Table rows = BOT.the("the rows", Table.class, table -> table.getShell() == window);
		int all = BOT.ask(rows::getItemCount);
		Text filter = BOT.the("the filter", Text.class, text -> text.getShell() == window);
		BOT.tell(() -> filter.setText("boundary group"));
		BOT.until("only some rows are left", () -> rows.getItemCount() > 0 && rows.getItemCount() < all);
		assertEquals("boundary group", BOT.ask(() -> rows.getItem(0).getText(1)));
		shots("20 rows");
		BOT.press("Close");
		BOT.until("the window is closed", window::isDisposed);
	}

	@Test
	void aCardIsDraggedByItsHeadAndStaysThere() {
		Point from = head(card(OBJECTS), 0.5);
		BOT.drag(from, head(card(CLIENTS), 0.2));
		BOT.until("it has come first", () -> before(OBJECTS, CLIENTS));
		CONSOLE.hide(ConsoleIds.DASHBOARD_VIEW);
		CONSOLE.show(ConsoleIds.DASHBOARD_VIEW);
		CONSOLE.card(CLIENTS);
		BOT.until("it is still first", () -> before(OBJECTS, CLIENTS));
		shots("20 moved card");
	}

	@Test
	void aCardIsMovedAndPutAwayByKeys() {
		BOT.tell(card(CLIENTS)::setFocus);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
		BOT.until("it has gone right", () -> before(OBJECTS, CLIENTS));
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_LEFT);
		BOT.until("it has come back", () -> before(CLIENTS, OBJECTS));
		Canvas objects = card(OBJECTS);
		BOT.tell(objects::setFocus);
		BOT.keys(KeyEvent.VK_DELETE);
		BOT.until("it is put away", () -> !objects.isVisible());
	}

	/** For a thread that is not the UI's. */
	private static Canvas card(String beginning) {
		return BOT.the("card " + beginning, Canvas.class, canvas -> says(canvas, beginning));
	}

	private static boolean says(Canvas canvas, String beginning) {
		return canvas.getData(WORDS) instanceof String words && words.startsWith(beginning);
	}

	/** Whether one card is left of another in a line. For the UI thread. */
	private static boolean before(String one, String other) {
		Shell[] windows = Display.getCurrent().getShells();
		Canvas left = WidgetSearch.find(windows, Canvas.class, canvas -> says(canvas, one)).orElse(null);
		Canvas right = WidgetSearch.find(windows, Canvas.class, canvas -> says(canvas, other)).orElse(null);
		return left != null && right != null && left.getBounds().y == right.getBounds().y && left.getBounds().x < right.getBounds().x;
	}

	/** @param share of its width */
	private static Point head(Canvas card, double share) {
		return BOT.ask(() -> card.toDisplay((int) (card.getSize().x * share), HEAD));
	}

	/** From a card's context menu. */
	private static void choose(Canvas card, String entry) {
		BOT.tell(() -> {
			Menu menu = card.getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem chosen = Arrays.stream(menu.getItems()).filter(item -> UiBot.plain(item.getText()).equals(entry)).findFirst().orElseThrow();
			chosen.notifyListeners(SWT.Selection, new Event());
		});
		BOT.idle();
	}

	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
