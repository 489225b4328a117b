package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.drover.inventory.GatherInterval;
import org.drover.migration.CopyRate;
import org.drover.model.DroverException;
import org.drover.plan.Query;
import org.drover.plan.SavedQueries;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Queries of a project are written, changed and removed in the window, and what the project is set to is set there. */
class QueriesTest extends EstateCase {

	private static final String QUERIES = "Queries of the project";

	private static SavedQueries saved() {
		return new SavedQueries(CONSOLE.session().project());
	}

	/** @param number from the top, from 0 */
	private static Text field(Shell dialog, int number) {
		return BOT.the("field " + number, Text.class, text -> text.getShell() == dialog
				&& Stream.of(text.getParent().getChildren()).filter(Text.class::isInstance).toList().indexOf(text) == number);
	}

	private static void write(Shell dialog, String name, String query) {
		Text names = field(dialog, 0);
		Text queries = field(dialog, 1);
		BOT.tell(() -> {
			names.setText(name);
			queries.setText(query);
		});
	}

	private static Label verdict(Shell dialog, String beginning) {
		return BOT.the(beginning, Label.class, label -> label.getShell() == dialog && label.getText().startsWith(beginning));
	}

	@Test
	void aQueryIsCheckedAsItIsWrittenKeptChangedAndRemoved() throws DroverException {
		CONSOLE.run("org.drover.ui.jobs.queries");
		Shell dialog = BOT.shell(QUERIES);
		Table table = BOT.the("the queries", Table.class, each -> each.getShell() == dialog);
		write(dialog, "software", "gadget");
		verdict(dialog, "'gadget' is no kind of objects");
		assertFalse(BOT.ask(() -> CONSOLE.enabled(dialog, "Keep")));

		write(dialog, "software", "package");
		int packages = Query.parse("package").pick(CONSOLE.topology("legacy").inventory().orElseThrow()).size();
		verdict(dialog, "Picks of legacy: " + packages + " packages");
		BOT.press("Keep");
		BOT.until("it is listed", () -> table.getItemCount() == 1);
		assertEquals("software package " + packages, BOT.ask(() -> table.getItem(0).getText(0) + ' ' + table.getItem(0).getText(1) + ' ' + table.getItem(0).getText(2)));
		assertEquals("package", saved().get("software").body());
		BOT.until("there is nothing to keep", () -> !CONSOLE.enabled(dialog, "Keep"));
		CONSOLE.shots("42 queries");

		write(dialog, "software", "package,application");
		BOT.press("Keep");
		BOT.until("it is another one", () -> table.getItem(0).getText(1).equals("package,application"));
		assertEquals(1, saved().list().size());

		BOT.tell(() -> {
			table.setSelection(0);
			table.notifyListeners(SWT.Selection, new Event());
		});
		BOT.press("Remove");
		BOT.until("none is left", () -> table.getItemCount() == 0);
		assertEquals(List.of(), saved().list());
		BOT.press("Close");
		BOT.until("the dialog is closed", dialog::isDisposed);
	}

	/** What is kept there is chosen in the wizard. */
	@Test
	void aQueryIsWrittenWhereItIsNeeded() throws DroverException {
		CONSOLE.select("legacy");
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move to new");
		Combo queries = BOT.the("the queries", Combo.class, combo -> combo.isVisible() && combo.getShell() == wizard && combo.getItem(0).equals("none"));
		BOT.tell(() -> queries.getDisplay().asyncExec(() -> { // comes back when the dialog is closed
			queries.select(queries.getItemCount() - 1);
			queries.notifyListeners(SWT.Selection, new Event());
		}));
		Shell dialog = BOT.shell(QUERIES);
		write(dialog, "all packages", "package");
		BOT.press("Keep");
		BOT.until("it is kept", () -> !CONSOLE.enabled(dialog, "Keep"));
		BOT.press("Close");
		BOT.until("it is chosen", () -> dialog.isDisposed() && queries.getText().equals("all packages"));
		BOT.until("it is planned", () -> CONSOLE.enabled(wizard, "Finish"));
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
		saved().remove("all packages");
	}

	@Test
	void whatTheProjectIsSetToIsSet() throws DroverException {
		CONSOLE.run("org.drover.ui.projectSettings");
		Shell dialog = BOT.shell("Settings of the project");
		BOT.until("they are read", () -> CONSOLE.enabled(dialog, "OK"));
		Text every = field(dialog, 0);
		Text rate = field(dialog, 1);
		assertEquals("4h off", BOT.ask(() -> every.getText() + ' ' + rate.getText()));
		write(dialog, "often", "10MiB");
		verdict(dialog, "'often' is no time between gatherings");
		assertFalse(BOT.ask(() -> CONSOLE.enabled(dialog, "OK")));
		write(dialog, "90m", "10MiB");
		BOT.until("they can be kept", () -> CONSOLE.enabled(dialog, "OK"));
		CONSOLE.shots("43 project settings");
		BOT.press("OK");
		BOT.until("the dialog is closed", dialog::isDisposed);
		CONSOLE.settle();
		assertEquals(Optional.of(Duration.ofMinutes(90)), GatherInterval.of(CONSOLE.session().project()));
		assertEquals(OptionalLong.of(10 << 20), CopyRate.of(CONSOLE.session().project()));
	}
}
