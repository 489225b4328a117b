package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.ui.ConsoleIds;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of clients in the real window, by mouse and keys: filtered, sorted, grouped, copied, exported, and dragged onto a topology. */
class ClientTableTest extends EstateCase {

	private static final int NAME = 0;
	private static final int SITE = 2;

	@BeforeAll
	static void start() {
		CONSOLE.show(ConsoleIds.CLIENTS_VIEW);
	}

	/** Every client of the legacy topology, in the order they were gathered. */
	@BeforeEach
	void showAll() {
		CONSOLE.search("");
		CONSOLE.select("legacy");
		BOT.until("all clients are listed", () -> counts().startsWith(Estate.CLIENTS + " clients"));
	}

	@AfterEach
	void takeBack() {
		clearFilter();
		group("No groups");
	}

	@Test
	void wordsLetClientsThrough() {
		String name = cell(1, NAME);
		type(filter(), name.toLowerCase(Locale.ROOT));
		BOT.until("one client is left", () -> counts().startsWith("1 of "));
		assertEquals(List.of(name), names());
		type(filter(), "nobody");
		BOT.until("none is left", () -> counts().startsWith("0 of "));
		shots("9 no client");
	}

	@Test
	void aClickOnATitleSorts() {
		BOT.click(title(NAME));
		BOT.until("names ascend", () -> sorted(Comparator.naturalOrder()));
		String first = cell(1, NAME);
		BOT.click(title(NAME));
		BOT.until("names descend", () -> sorted(Comparator.reverseOrder()));
		assertTrue(first.compareTo(cell(1, NAME)) < 0);
		BOT.click(title(NAME));
	}

	@Test
	void groupsCountAndFold() {
		group("By site");
		BOT.until("a group is first", () -> cell(1, NAME).isEmpty());
		String site = cell(2, SITE);
		assertTrue(names().subList(1, 4).stream().noneMatch(String::isEmpty));
		shots("9 groups");
		BOT.click(body(1, 12));
		BOT.until("the next group follows it", () -> cell(2, NAME).isEmpty() && !cell(3, SITE).equals(site));
		BOT.click(body(1, 60));
		BOT.keys(KeyEvent.VK_RIGHT);
		BOT.until("its clients are there again", () -> cell(2, SITE).equals(site));
	}

	@Test
	void rowsAreCopied() {
		String name = cell(2, NAME);
		BOT.click(body(2, 60));
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
		BOT.until("a row is copied", () -> clipboard().startsWith(name + '\t') && clipboard().lines().count() == 1);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
		BOT.until("all rows are copied", () -> clipboard().lines().count() > Estate.CLIENTS);
	}

	@Test
	void rowsAreExported() throws IOException {
		Path file = folder.resolve("clients.csv");
		CONSOLE.tool("Export as CSV");
		BOT.saveAs(file);
		List<String> lines = Files.readAllLines(file);
		assertTrue(lines.get(0).startsWith("Name,State,Site,"), lines.get(0));
		assertTrue(lines.size() > Estate.CLIENTS + 1, () -> lines.size() + " lines");
	}

	@Test
	void clientsAreDraggedOntoATopology() {
		String one = cell(2, NAME);
		String other = cell(3, NAME);
		BOT.click(body(2, 60));
		BOT.keysWhile(KeyEvent.VK_SHIFT, () -> BOT.click(body(3, 60)));
		BOT.drag(body(2, 60), CONSOLE.point(CONSOLE.node("new")));
		Shell wizard = BOT.the("the wizard", Shell.class, shell -> shell.getText().startsWith("Move ") && shell.getText().contains(one)
				&& shell.getText().contains(other));
		shots("9 dragged clients");
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
	}

	@Test
	void contentIsDraggedAndAServiceIsNotTaken() {
		String content = first(ObjectKind.PACKAGE);
		dragToNew(content);
		Shell wizard = BOT.shell("Move " + content + " to new");
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
		dragToNew(first(ObjectKind.SITE_SYSTEM));
		CONSOLE.settle();
		assertTrue(BOT.find(Shell.class, shell -> shell.getText().startsWith("Move")).isEmpty());
	}

	private static String first(ObjectKind kind) {
		var legacy = CONSOLE.topology("legacy").inventory().orElseThrow().estate();
		return IntStream.range(0, legacy.size()).filter(object -> legacy.kind(object) == kind).mapToObj(legacy::name).findFirst().orElseThrow();
	}

	private static void dragToNew(String object) {
		CONSOLE.search(object);
		BOT.drag(CONSOLE.point(CONSOLE.node(object)), CONSOLE.point(CONSOLE.node("new")));
	}

	private static NatTable table() {
		return BOT.the("table of clients", NatTable.class, table -> true);
	}

	/** @param row in the window, from 1 below the titles */
	private static String cell(int row, int column) {
		NatTable table = table();
		return BOT.ask(() -> row >= table.getRowCount() ? "" : String.valueOf(table.getCellByPosition(column, row).getDataValue()));
	}

	private static List<String> names() {
		int rows = BOT.ask(table()::getRowCount);
		return IntStream.range(1, rows).mapToObj(row -> cell(row, NAME)).toList();
	}

	private static boolean sorted(Comparator<String> order) {
		List<String> names = names();
		return names.equals(names.stream().sorted(order).toList());
	}

	private static Point title(int column) {
		NatTable table = table();
		return BOT.ask(() -> {
			Rectangle bounds = table.getBoundsByPosition(column, 0);
			return table.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		});
	}

	private static Point body(int row, int x) {
		NatTable table = table();
		return BOT.ask(() -> table.toDisplay(x, table.getStartYOfRowPosition(row) + table.getRowHeightByPosition(row) / 2));
	}

	private static String counts() {
		return BOT.find(CLabel.class, label -> label.getText().matches("([\\d,]+ of )?[\\d,]+ clients.*")).map(label -> BOT.ask(label::getText)).orElse("");
	}

	private static Text filter() {
		return BOT.the("filter", Text.class, text -> text.getMessage().equals("Name, id, attribute"));
	}

	private static void clearFilter() {
		type(filter(), "");
		BOT.until("all are let through", () -> counts().startsWith(Estate.CLIENTS + " clients"));
	}

	/** In place of what is there. */
	private static void type(Text field, String words) {
		BOT.click(BOT.ask(() -> field.toDisplay(40, field.getSize().y / 2)));
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
		BOT.keys(KeyEvent.VK_DELETE);
		BOT.type(words);
	}

	/** From the list above the table, which is opened by mouse and gone through by keys. */
	private static void group(String by) {
		Combo combo = BOT.the("list of groups", Combo.class, each -> each.indexOf(by) >= 0);
		int steps = BOT.ask(() -> combo.indexOf(by) - combo.getSelectionIndex());
		if (steps == 0)
			return;
		BOT.click(BOT.centre(combo));
		for (int step = 0; step < Math.abs(steps); step++)
			BOT.keys(steps > 0 ? KeyEvent.VK_DOWN : KeyEvent.VK_UP);
		BOT.keys(KeyEvent.VK_ENTER);
		BOT.until("it is grouped: " + by, () -> combo.getText().equals(by));
		CONSOLE.settle();
	}

	private static String clipboard() {
		return BOT.ask(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				Object text = clipboard.getContents(TextTransfer.getInstance());
				return text == null ? "" : text.toString();
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
