package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;

import org.drover.ui.ConsoleIds;
import org.drover.ui.session.EstateObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dependencies view in the real window, by keyboard: filter, path, reverse, comparison. */
class DependencyMapTest extends EstateCase {

	private static String collection;

	@BeforeAll
	static void start() {
		collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
	}

	/** As a person begins: the collection is selected in the navigator, and the diagram has the keyboard. */
	@BeforeEach
	void select() {
		CONSOLE.search("");
		CONSOLE.search(collection);
		choose();
		BOT.keys(KeyEvent.VK_F4);
		headline(collection + " with " + estate.collectionClients() + " clients needs ");
		CONSOLE.show(ConsoleIds.DEPENDENCIES_VIEW);
		CONSOLE.settle();
	}

	/** A click on what is selected already may go to its tip: it tells the view nothing then. */
	private static void choose() {
		CONSOLE.select(collection);
		CONSOLE.show(ConsoleIds.NAVIGATOR_VIEW);
		BOT.until("commands are for the navigator", () -> BOT.page().getActivePart().getSite().getId().equals(ConsoleIds.NAVIGATOR_VIEW));
		CONSOLE.settle();
	}

	@Test
	void typingDimsWhatDoesNotMatch() {
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_F);
		Text filter = BOT.the("filter", Text.class, text -> text.getMessage().startsWith("Filter by name, kind"));
		BOT.until("the filter has the keyboard", filter::isFocusControl);
		BOT.type("program");
		String found = BOT.ask(headline("")::getText);
		Label matches = BOT.the("what matches", Label.class, label -> label.getText().matches("\\d+ objects? on \\d+ of \\d+ cards match.* “program”"));
		shots("9 filter");
		BOT.keys(KeyEvent.VK_ESCAPE);
		BOT.until("the filter is cleared", () -> filter.getText().isEmpty() && !matches.getText().contains("“"));
		assertEquals(found, BOT.ask(headline("")::getText));
	}

	@Test
	void aPathSaysWhySomethingIsNeeded() {
		BOT.keys(KeyEvent.VK_RIGHT);
		BOT.until("the arrow keys select the chosen object first", () -> selected().size() == 1 && selected().getFirst().name().equals(collection));
		BOT.keys(KeyEvent.VK_RIGHT);
		BOT.until("the arrow keys go on", () -> !selected().isEmpty() && !selected().getFirst().name().equals(collection));
		BOT.keys(KeyEvent.VK_W);
		BOT.the("why it is needed", Label.class, label -> label.getText().matches("Why .* (is|are) needed"));
		BOT.the("the chain in words", Label.class, label -> label.getText().startsWith(collection + " ") && label.getText().contains("."));
		BOT.button("Show all");
		shots("9 path");
		BOT.keys(KeyEvent.VK_ESCAPE);
		BOT.until("all is shown again", () -> BOT.find(Label.class, label -> label.getText().startsWith("Why ")).isEmpty());
	}

	@Test
	void whoNeedsThisIsAskedAnywhere() {
		choose();
		BOT.keys(KeyEvent.VK_SHIFT, KeyEvent.VK_F4);
		headline(collection + " is needed by ");
		CONSOLE.settle();
		shots("9 reverse");
		BOT.keys(KeyEvent.VK_R);
		headline(collection + " with ");
	}

	@Test
	void twoTopologiesAreComparedSideBySide() {
		BOT.keys(KeyEvent.VK_C);
		headline("What " + collection + " needs: legacy and new");
		BOT.the("how much is on one side only", Label.class, label -> label.getText().startsWith("0 objects on both sides · "));
		CONSOLE.settle();
		Canvas right = BOT.the("the right diagram", Canvas.class, canvas -> diagram(canvas, "new"));
		BOT.tell(right::setFocus);
		BOT.keys(KeyEvent.VK_RIGHT);
		BOT.until("what is selected on one side is selected on the other", () -> selected().size() == 1 && selected().getFirst().name().equals(collection));
		shots("9 compare");
		BOT.keys(KeyEvent.VK_C);
		headline(collection + " with ");
		BOT.until("one diagram is left", () -> BOT.find(Label.class, label -> label.getText().equals("new")).isEmpty());
	}

	/** A line at the top that begins so. */
	private static CLabel headline(String beginning) {
		return BOT.the("headline " + beginning, CLabel.class, label -> label.getText().matches(".* (needs?|needed by) .*|What .*")
				&& label.getText().startsWith(beginning));
	}

	/** For the UI thread. */
	private static List<EstateObject> selected() {
		return BOT.page().getSelection(ConsoleIds.DEPENDENCIES_VIEW) instanceof IStructuredSelection selection
				? selection.stream().filter(EstateObject.class::isInstance).map(EstateObject.class::cast).toList() : List.of();
	}

	private static boolean diagram(Canvas canvas, String title) {
		return canvas.getClass().getSimpleName().equals("FigureCanvas") && Arrays.stream(canvas.getParent().getChildren())
				.anyMatch(above -> above instanceof Label label && label.getText().equals(title));
	}

	/** @param letters that keys have */
	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
