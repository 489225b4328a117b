package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.drover.inventory.Retirement;
import org.drover.inventory.Retirements;
import org.drover.model.DroverException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** What keeps a topology is told before anything is done to it, what is retired is seen to be, and an estate goes into a package and comes out of it. */
class RetireTest extends EstateCase {

	@Test
	void whatKeepsATopologyComesFirst() {
		CONSOLE.select("legacy");
		CONSOLE.run("org.drover.ui.jobs.retire");
		Shell dialog = BOT.shell("Decommission legacy");
		BOT.the("the verdict", Label.class, label -> label.getText().startsWith("legacy cannot be retired yet"));
		BOT.the("the reasons", TabFolder.class, tabs -> tabs.getItem(0).getText().startsWith("What keeps it ("));
		assertFalse(BOT.ask(() -> CONSOLE.enabled(dialog, "Retire")), "its clients are there");
		assertFalse(BOT.ask(() -> CONSOLE.enabled(dialog, "Save as a job")), "no such job could be run");
		CONSOLE.shots("33 decommission");
		BOT.press("Cancel");
		BOT.until("the dialog is closed", dialog::isDisposed);
	}

	@Test
	void leftoversAreListed() {
		CONSOLE.run("org.drover.ui.jobs.leftovers");
		Shell dialog = BOT.shell("Leftovers");
		BOT.the("the answer", Label.class, label -> label.getText().matches("Nothing is left over\\.|\\d+ leftovers?, .*"));
		assertFalse(BOT.ask(() -> CONSOLE.enabled(dialog, "Remove")), "nothing is selected");
		CONSOLE.shots("34 leftovers");
		BOT.press("Close");
		BOT.until("the dialog is closed", dialog::isDisposed);
	}

	@Test
	void whatIsRetiredIsSeenToBe() throws DroverException {
		Retirements retirements = new Retirements(CONSOLE.session().project());
		retirements.add("legacy", new Retirement("4", Instant.now(), true, Set.of()));
		try {
			CONSOLE.session().reloadTopologies();
			BOT.the("the retired topology", TreeItem.class, item -> item.getText().startsWith("legacy") && item.getText().contains("retired by job 4"));
			CONSOLE.shots("35 retired");
		} finally {
			retirements.clear("legacy");
			CONSOLE.session().reloadTopologies();
		}
		BOT.the("the topology in use", TreeItem.class, item -> item.getText().startsWith("legacy") && !item.getText().contains("retired"));
	}

	@Test
	void anEstateGoesIntoAPackageAndComesOutOfIt() throws DroverException {
		Path file = folder.resolve("legacy.drx");
		CONSOLE.select("legacy");
		CONSOLE.begin("org.drover.ui.jobs.exportPackage");
		Shell export = BOT.shell("Export legacy");
		Text path = BOT.ask(() -> WidgetSearch.find(export, Text.class, text -> true).orElseThrow());
		BOT.tell(() -> path.setText(file.toString()));
		BOT.press("Export");
		BOT.shell("Exported");
		assertTrue(Files.exists(file));
		BOT.press("OK");

		CONSOLE.begin("org.drover.ui.jobs.readPackage", Map.of("org.drover.ui.jobs.readPackage.file", file.toString()));
		BOT.shell("Exchange package legacy.drx");
		BOT.the("the verdict", Label.class, label -> label.getText().startsWith("The package is valid"));
		CONSOLE.shots("36 package");
		BOT.press("Add as a topology ...");
		add(BOT.shell("Add topology"), file);
		nobodyIsAskedWhetherItTakesServicesOver();
		CONSOLE.session().project().topologies().remove("paper");
		CONSOLE.session().reloadTopologies();
		BOT.until("it is gone", () -> CONSOLE.session().topology("paper").isEmpty());
	}

	/** A package holds objects and serves nobody: the new topology is the only one that can take over. */
	private static void nobodyIsAskedWhetherItTakesServicesOver() {
		CONSOLE.select("legacy");
		CONSOLE.run("org.drover.ui.jobs.retire");
		Shell dialog = BOT.shell("Decommission legacy");
		BOT.press("Cancel");
		BOT.until("the dialog is closed", dialog::isDisposed);
	}

	private static void add(Shell dialog, Path file) {
		Text address = BOT.the("the address", Text.class, text -> text.getText().equals("exchange:" + file));
		assertTrue(BOT.ask(address::isEnabled));
		Text name = BOT.ask(() -> WidgetSearch.find(dialog, Text.class, text -> text.isEnabled() && text.getText().isEmpty()).orElseThrow());
		BOT.tell(() -> name.setText("paper"));
		BOT.press("Add and gather");
		BOT.until("it is gathered", () -> CONSOLE.session().topology("paper").filter(paper -> paper.inventory().isPresent()).isPresent());
		int all = CONSOLE.topology("legacy").inventory().orElseThrow().estate().size();
		assertTrue(CONSOLE.topology("paper").inventory().orElseThrow().estate().size() == all, "all of it came");
	}
}
