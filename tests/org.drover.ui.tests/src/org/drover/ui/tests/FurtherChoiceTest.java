package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;

import org.drover.migration.ExclusionList;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Query;
import org.drover.plan.SavedQueries;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/**
 * On the wizard's first page a query of the project, and what has changed since it was migrated, are chosen as on the command line: also by themselves, for a
 * topology. What never moves is kept on a list.
 */
class FurtherChoiceTest extends EstateCase {

	private static final String QUERY = "package key=*";

	@Test
	void aQueryChoosesAloneAndWhatHasNotChangedIsToldOff() throws DroverException {
		new SavedQueries(CONSOLE.session().project()).put("all packages", QUERY);
		List<ObjectRef> picked = Query.parse(QUERY).pick(CONSOLE.topology("legacy").inventory().orElseThrow());
		assertTrue(picked.size() > 1, picked::toString);
		CONSOLE.select("legacy");
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move to new");
		BOT.the("what is to be done", Label.class, label -> label.getText().startsWith("Nothing is chosen yet"));
		assertFalse(BOT.ask(() -> CONSOLE.enabled(wizard, "Finish")));

		Combo query = BOT.the("the queries", Combo.class, combo -> combo.isVisible() && combo.indexOf("all packages") == 1);
		assertTrue(BOT.ask(query::isEnabled));
		choose(query, 1);
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Finish"));
		CONSOLE.shots("38 query");

		Button changed = BOT.the("what has changed", Button.class, button -> button.isVisible() && button.getText().startsWith("Also what has"));
		BOT.tell(() -> {
			changed.setSelection(true);
			changed.notifyListeners(SWT.Selection, new Event());
		});
		BOT.the("why not", Label.class, label -> label.getText().contains("nothing that was migrated from legacy to new had changed"));
		assertFalse(BOT.ask(changed::getSelection), "it is again as it could be planned");
		assertEquals(1, BOT.ask(query::getSelectionIndex));

		choose(query, 0);
		BOT.until("nothing is chosen", () -> !CONSOLE.enabled(wizard, "Finish"));
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
	}

	/** What the wizard was opened for stays chosen. */
	@Test
	void aQueryChoosesBesidesACollection() throws DroverException {
		new SavedQueries(CONSOLE.session().project()).put("all packages", QUERY);
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move " + collection);
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Finish"));
		Label needed = BOT.the("what is needed", Label.class, label -> label.isVisible() && label.getText().matches("(?s).* clients? needs? .* objects? of .*"));
		String before = BOT.ask(needed::getText);
		choose(BOT.the("the queries", Combo.class, combo -> combo.isVisible() && combo.indexOf("all packages") == 1), 1);
		BOT.until("more is needed", () -> CONSOLE.enabled(wizard, "Finish") && !needed.getText().equals(before));
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
		CONSOLE.search("");
	}

	@Test
	void whatNeverMovesIsPutOnTheListAndTakenOff() throws DroverException {
		ExclusionList list = new ExclusionList(CONSOLE.session().project());
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		CONSOLE.run("org.drover.ui.jobs.exclusions");
		Shell dialog = BOT.shell("What never moves from legacy");
		BOT.until("the list has been read", () -> CONSOLE.enabled(dialog, "Put on the list"));
		Text why = BOT.the("why", Text.class, text -> text.isVisible() && text.getShell() == dialog);
		BOT.tell(() -> why.setText("stays until May"));
		BOT.press("Put on the list");
		Table table = BOT.the("the list", Table.class, each -> each.getShell() == dialog && each.getItemCount() == 1);
		assertEquals(collection + " stays until May", BOT.ask(() -> table.getItem(0).getText(0) + ' ' + table.getItem(0).getText(2)));
		assertEquals(List.of("stays until May"), list.of("legacy").stream().map(ExclusionList.Entry::why).toList());
		BOT.until("it cannot be put there twice", () -> !CONSOLE.enabled(dialog, "Put on the list"));
		CONSOLE.shots("39 never moves");

		BOT.tell(() -> {
			table.setSelection(0);
			table.notifyListeners(SWT.Selection, new Event());
		});
		BOT.press("Take off the list");
		BOT.until("the list is empty", () -> table.getItemCount() == 0);
		assertEquals(List.of(), list.of("legacy"));
		BOT.press("Close");
		BOT.until("the dialog is closed", dialog::isDisposed);
		CONSOLE.search("");
	}

	private static void choose(Combo combo, int item) {
		BOT.tell(() -> {
			combo.select(item);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}
}
