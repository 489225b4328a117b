package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.task.JobState;
import org.drover.ui.ConsoleIds;
import org.drover.ui.session.JobSnapshot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

/** A move is planned without one of its objects, runs in its hours, tells when it is done, and is looked at task by task; by keyboard. */
class JobEditorTest extends EstateCase {

	private static final int RUN_PAGE = 8;

	@Test
	void aMoveLeavesAClientOutRunsInItsHoursAndIsSeenTaskByTask() throws DroverException {
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		Shell wizard = openWizard(collection);
		String client = leaveOutAClient();
		runWithinHours(wizard);
		BOT.press("Finish");
		BOT.until("the wizard is closed", wizard::isDisposed);
		BOT.until("the job is shown", () -> BOT.page().getActivePart().getSite().getId().equals(ConsoleIds.JOBS_VIEW));
		lookElsewhere();
		BOT.the("the notification", Label.class, label -> label.getText().equals("Job 1 is done"));
		CONSOLE.settle();
		JobSnapshot job = CONSOLE.session().jobs().getFirst();
		assertEquals(JobState.DONE, job.job().state());
		assertFalse(CONSOLE.session().migrations().migratedFrom("legacy").contains(ObjectRef.parse("client:" + client)), "it was left out");

		openEditor();
		unfold();
		find();
		CONSOLE.closeEditors();
	}

	private static Shell openWizard(String collection) {
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move " + collection);
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Next >"));
		return wizard;
	}

	/** @return its key */
	private static String leaveOutAClient() {
		Table kinds = BOT.the("the kinds", Table.class, table -> "What to show".equals(table.getToolTipText()) && table.isVisible());
		BOT.tell(() -> {
			kinds.setFocus();
			kinds.setSelection(row(kinds, "Clients"));
			kinds.notifyListeners(SWT.Selection, null);
		});
		Table rows = BOT.the("the clients", Table.class, table -> table.isVisible() && table.getColumnCount() == 4 && table.getItemCount() > 0
				&& table.getItem(0).getText(1).equals("Client"));
		String key = BOT.ask(() -> rows.getItem(0).getText(2));
		BOT.tell(rows::setFocus);
		BOT.keys(KeyEvent.VK_HOME);
		BOT.keys(KeyEvent.VK_SPACE);
		BOT.press("Leave out of the move");
		BOT.until("the client stays", () -> rows.getItemCount() == 0 || !rows.getItem(0).getText(2).equals(key) || rows.getItem(0).getText(3).startsWith("stays"));
		return key;
	}

	private static int row(Table table, String text) {
		for (int row = 0; row < table.getItemCount(); row++) {
			if (table.getItem(row).getText(0).equals(text))
				return row;
		}
		throw new AssertionError("no row " + text);
	}

	private static void runWithinHours(Shell wizard) {
		for (int page = 1; page < RUN_PAGE; page++) {
			BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Next >"));
			BOT.press("Next >");
		}
		Combo hours = BOT.the("the hours", Combo.class, combo -> combo.isVisible() && combo.getItemCount() == 4);
		BOT.tell(() -> hours.setText("at night"));
		BOT.until("hours that cannot be understood are refused", () -> !CONSOLE.enabled(wizard, "Finish"));
		BOT.tell(() -> hours.setText("daily 00:00-24:00"));
		BOT.until("the job can be ordered", () -> CONSOLE.enabled(wizard, "Finish"));
		shots("14 when");
	}

	private static void lookElsewhere() {
		CONSOLE.show(ConsoleIds.NAVIGATOR_VIEW);
	}

	private static void openEditor() {
		CONSOLE.show(ConsoleIds.JOBS_VIEW);
		BOT.keys(KeyEvent.VK_ENTER);
		BOT.until("the editor is open", () -> BOT.page().getActiveEditor() != null);
		IEditorPart editor = BOT.ask(() -> BOT.page().getActiveEditor());
		assertEquals("Job 1", BOT.ask(editor::getTitle));
		BOT.the("how the job stands", Label.class, label -> label.getText().startsWith("Done: "));
		BOT.the("how many tasks it has", Label.class, label -> label.getText().matches("\\d+ tasks in \\d+ waves"));
	}

	/** The first card is the first wave's check; what comes after it is to the right. */
	private static void unfold() {
		BOT.tell(() -> BOT.page().getActiveEditor().setFocus());
		BOT.keys(KeyEvent.VK_RIGHT);
		BOT.the("the first task", Label.class, label -> label.getText().startsWith("Task 1: Check both topologies"));
		Table journal = BOT.the("its journal", Table.class, table -> "Journal of the selected task, latest first".equals(table.getToolTipText()));
		assertTrue(BOT.ask(() -> List.of("Done", "Started").contains(journal.getItem(0).getText(1))));
		shots("15 job editor");
	}

	private static void find() {
		Text words = BOT.the("the field to find tasks", Text.class, text -> text.getMessage().startsWith("Find a task"));
		BOT.tell(words::setFocus);
		BOT.tell(() -> words.setText("check"));
		BOT.the("how many were found", Label.class, label -> label.getText().matches("\\d+ of \\d+ tasks in \\d+ waves"));
		BOT.keys(KeyEvent.VK_ESCAPE);
		BOT.until("nothing is looked for", () -> words.getText().isEmpty());
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
