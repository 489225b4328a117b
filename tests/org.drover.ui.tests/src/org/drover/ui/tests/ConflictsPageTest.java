package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.migration.Planning;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;

/** The new topology has another package of the same key: the wizard shows how it differs, it is replaced, and comes back. */
class ConflictsPageTest extends EstateCase {

	private static final String THEIR_NAME = "Theirs";
	private static final String THEIR_VERSION = "99";
	private static final int NOTE = 3;

	@Test
	void whatIsInConflictIsReplacedAndComesBack() throws Exception {
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		ObjectRef owner = aPackage();
		theyHave(owner);
		ManagedObject theirs = inNew(owner).orElseThrow();

		Shell wizard = openWizard(collection);
		BOT.press("Next >");
		Table conflicts = BOT.the("the conflicts", Table.class, table -> headed(table, NOTE, "What is done about it")
				&& row(table, 2, owner.key()).isPresent());
		assertEquals("stays as it is", note(conflicts, owner));
		assertTrue(keeps(), "nothing is replaced unless somebody says so");
		showFields(conflicts, owner);

		decideAlone(conflicts, owner);
		BOT.press("Replace it with the legacy one");
		BOT.until("the package is to be replaced", () -> note(conflicts, owner).equals("becomes the legacy one"));
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Finish"));
		shots("18 conflicts");
		BOT.press("Finish");
		BOT.until("the wizard is closed", wizard::isDisposed);
		CONSOLE.card("Job Move " + collection + " to DRV: Done");
		ManagedObject replaced = inNew(owner).orElseThrow();
		ManagedObject legacy = legacy(owner);
		assertEquals(List.of(legacy.name(), legacy.version()), List.of(replaced.name(), replaced.version()));

		undo(collection);
		assertEquals(theirs, inNew(owner).orElseThrow());
	}

	private static Shell openWizard(String collection) {
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move " + collection);
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Next >"));
		return wizard;
	}

	private static void showFields(Table conflicts, ObjectRef owner) {
		select(conflicts, owner);
		Table fields = BOT.the("the fields", Table.class, table -> headed(table, 0, "Field") && table.getItemCount() > 0);
		TableItem version = BOT.ask(() -> row(fields, 0, "Version").orElseThrow());
		assertEquals(List.of(legacy(owner).version(), THEIR_VERSION), BOT.ask(() -> List.of(version.getText(1), version.getText(2))));
		TableItem name = BOT.ask(() -> row(fields, 0, "Name").orElseThrow());
		assertEquals(List.of(legacy(owner).name(), THEIR_NAME), BOT.ask(() -> List.of(name.getText(1), name.getText(2))));
	}

	/** From the table's menu; Delete gives the package the job's policy back. */
	private static void decideAlone(Table conflicts, ObjectRef owner) {
		BOT.tell(() -> {
			Menu menu = conflicts.getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem replace = Arrays.stream(menu.getItems()).filter(item -> UiBot.plain(item.getText()).equals("Replace it with the legacy one")).findFirst().orElseThrow();
			assertTrue(replace.isEnabled(), "a package is selected");
			replace.notifyListeners(SWT.Selection, new Event());
		});
		BOT.until("the package alone is to be replaced", () -> note(conflicts, owner).equals("becomes the legacy one (set for this object)"));
		assertTrue(keeps(), "the job's policy is as before");
		assertEquals(1, BOT.ask(conflicts::getSelectionCount), "it is still selected");
		BOT.tell(conflicts::setFocus);
		BOT.keys(KeyEvent.VK_DELETE);
		BOT.until("the package is what the job does", () -> note(conflicts, owner).equals("stays as it is"));
	}

	/** Whether that is the job's policy. */
	private static boolean keeps() {
		Button keep = BOT.button("Keep the new topology's object");
		return BOT.ask(keep::getSelection);
	}

	private static void select(Table conflicts, ObjectRef owner) {
		BOT.tell(() -> {
			conflicts.setFocus();
			conflicts.setSelection(row(conflicts, 2, owner.key()).orElseThrow());
			conflicts.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Of the package; empty while there is no such row. */
	private static String note(Table conflicts, ObjectRef owner) {
		return BOT.ask(() -> row(conflicts, 2, owner.key()).map(item -> item.getText(NOTE)).orElse(""));
	}

	/** For the UI thread. */
	private static boolean headed(Table table, int column, String title) {
		return column < table.getColumnCount() && table.getColumn(column).getText().equals(title);
	}

	/** For the UI thread. */
	private static Optional<TableItem> row(Table table, int column, String text) {
		return IntStream.range(0, table.getItemCount()).mapToObj(table::getItem).filter(item -> item.getText(column).equals(text)).findFirst();
	}

	private static void undo(String collection) {
		CONSOLE.tool("Undo");
		BOT.shell("Undo job");
		BOT.the("what becomes of the package", Label.class, label -> label.getText().matches("(?s).*\\d+ objects? becomes? what (it was|they were) before\\..*"));
		shots("18 conflicts undo");
		BOT.press("Undo");
		CONSOLE.card("Job Move " + collection + " to DRV: Undone");
	}

	// the two topologies, past the window

	/** One that has content and moves along with the collection. */
	private static ObjectRef aPackage() throws DroverException {
		MigrationPlan plan = new Planning(CONSOLE.session().engine()).plan(List.of(estate.laboratory().demoCollection()), "legacy", "new", PlanOptions.DEFAULT,
				new NullProgressMonitor()).plan();
		return plan.tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).flatMap(task -> task.items().stream())
				.filter(item -> item.kind() == ObjectKind.PACKAGE).findFirst().orElseThrow();
	}

	private static void theyHave(ObjectRef owner) throws DroverException, IOException, NoSuchAlgorithmException {
		byte[] bytes = "another program".getBytes(StandardCharsets.UTF_8);
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		ManagedObject theirs = ManagedObject.of(owner.kind(), owner.key(), THEIR_NAME, THEIR_VERSION, Map.of(Attributes.CONTENT_SIZE, Integer.toString(bytes.length)));
		try (Connector fresh = CONSOLE.session().engine().connect("new")) {
			fresh.provider().orElseThrow().create("theirs", List.of(new NewObject(theirs, List.of())));
			fresh.contentTarget().orElseThrow().putFile(hash, bytes.length, new ByteArrayInputStream(bytes));
			fresh.contentTarget().orElseThrow().publish("theirs", new ContentDescription(owner, THEIR_VERSION, List.of(new ContentFile("setup", hash, bytes.length))));
		}
	}

	private static ManagedObject legacy(ObjectRef owner) {
		org.drover.store.Estate legacy = CONSOLE.topology("legacy").inventory().orElseThrow().estate();
		return legacy.object(legacy.indexOf(owner));
	}

	/** As the new topology has it now. */
	private static Optional<ManagedObject> inNew(ObjectRef owner) throws DroverException {
		AtomicReference<ManagedObject> found = new AtomicReference<>();
		try (Connector fresh = CONSOLE.session().engine().connect("new")) {
			fresh.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					if (object.ref().equals(owner))
						found.set(object);
				}

				@Override
				public void dependency(Dependency dependency) {
					// what it needs is not looked at
				}
			}, new NullProgressMonitor());
		}
		return Optional.ofNullable(found.get());
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
