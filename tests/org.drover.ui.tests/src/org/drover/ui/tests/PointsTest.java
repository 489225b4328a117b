package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.task.JobState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** Distribution points are shared, given back and set in the real window while no client moves; and an update is looked at before it is made. */
class PointsTest extends EstateCase {

	private static final String POINTS = "org.drover.ui.points";
	private static final String SET = "org.drover.ui.jobs.setPoint";
	private static final String GUARD = "org.drover.ui.jobs.guard";

	private static ManagedObject first(String topology, ObjectKind kind, Predicate<ManagedObject> wanted) {
		org.drover.store.Estate gathered = CONSOLE.topology(topology).inventory().orElseThrow().estate();
		return IntStream.range(0, gathered.size()).filter(object -> gathered.kind(object) == kind).mapToObj(gathered::object).filter(wanted).findFirst().orElseThrow();
	}

	private static boolean isFree(ManagedObject point) {
		return point.attribute(Attributes.OBSOLETE).isEmpty() && point.attribute(Attributes.SHARED_WITH).isEmpty() && point.attribute(Attributes.OWNER).equals("CAS");
	}

	private static void open(String topology, ManagedObject object, String command) {
		CONSOLE.select(topology, object.ref());
		CONSOLE.run(command);
	}

	@Test
	void aPointIsSharedAndGivenBack() {
		ManagedObject point = first("legacy", ObjectKind.DISTRIBUTION_POINT, PointsTest::isFree);
		open("legacy", point, POINTS);
		Shell dialog = BOT.shell("Distribution points: " + point.name());
		BOT.until("it is planned", () -> CONSOLE.enabled(dialog, "Run"));
		Table tasks = BOT.the("the tasks", Table.class, table -> table.getColumnCount() == 2 && table.getColumn(1).getText().equals("What is done"));
		assertTrue(BOT.ask(() -> IntStream.range(0, tasks.getItemCount()).anyMatch(row -> tasks.getItem(row).getText(1).startsWith("Share distribution point"))));
		CONSOLE.shots("30 points");

		reassignAndBack(dialog);
		BOT.press("Run");
		BOT.until("the dialog is closed", dialog::isDisposed);
		CONSOLE.card("Job Share " + point.key() + " with DRV: Done");
		BOT.until("the new topology records it", () -> CONSOLE.topology("new").inventory().orElseThrow().estate().indexOf(point.ref()) >= 0);

		CONSOLE.tool("Undo");
		Shell undo = BOT.shell("Undo job");
		BOT.until("it can be undone", () -> CONSOLE.enabled(undo, "Undo"));
		BOT.press("Undo");
		CONSOLE.card("Job Share " + point.key() + " with DRV: Undone");
		CONSOLE.settle();
	}

	/** Whoever loses a point by that, nobody does where it is shared back. */
	private static void reassignAndBack(Shell dialog) {
		choose("Reassign");
		choose("Clients of legacy go on using them");
		BOT.until("nobody loses anything", () -> CONSOLE.enabled(dialog, "Run"));
		CONSOLE.shots("30 points reassigned");
		choose("Share");
		BOT.until("it is planned as before", () -> CONSOLE.enabled(dialog, "Run"));
	}

	/** As by mouse: of radio buttons, the one that was chosen is told too. */
	private static void choose(String text) {
		Button button = BOT.button(text);
		BOT.until(text + " can be chosen", button::isEnabled);
		BOT.click(BOT.centre(button));
		BOT.until(text + " is chosen", button::getSelection);
	}

	@Test
	void aPointIsSetWhereItsTopologyTakesChanges() {
		ManagedObject point = first("new", ObjectKind.DISTRIBUTION_POINT, each -> each.attribute(Attributes.OWNER).equals("DRV"));
		boolean before = point.is(Attributes.MULTICAST);
		int jobs = CONSOLE.session().jobs().size();
		open("new", point, SET);
		Shell dialog = BOT.shell("Set " + point.name());
		BOT.the("nothing to set", Label.class, label -> label.getText().equals("Nothing is changed yet."));
		choose("Multicasts images", !before);
		BOT.the("what would change", Label.class, label -> label.getText().startsWith("Multicasts images: "));
		BOT.until("it can be set", () -> CONSOLE.enabled(dialog, "Set"));
		CONSOLE.shots("31 set point");
		BOT.press("Set");
		BOT.until("the dialog is closed", dialog::isDisposed);
		BOT.until("the job is done", () -> CONSOLE.session().jobs().size() > jobs && CONSOLE.session().jobs().getLast().job().state() == JobState.DONE);
		BOT.until("the point is set", () -> first("new", ObjectKind.DISTRIBUTION_POINT, each -> each.key().equals(point.key())).is(Attributes.MULTICAST) != before);
		CONSOLE.settle();
	}

	private static void choose(String text, boolean on) {
		Button button = BOT.button(text);
		BOT.tell(() -> {
			button.setSelection(on);
			button.notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	void nobodyLosesAPointWhileNoneIsShared() {
		ManagedObject owner = first("legacy", ObjectKind.PACKAGE, each -> !each.attribute(Attributes.CONTENT_SIZE).isEmpty() && each.attribute(Attributes.OBSOLETE).isEmpty());
		open("legacy", owner, GUARD);
		Shell dialog = BOT.shell("Update of " + owner.name());
		Label verdict = BOT.the("the answer", Label.class, label -> label.getText().matches("Nobody loses .*|\\d+ clients? loses? .*"));
		assertEquals("Nobody loses a distribution point by this update.", BOT.ask(verdict::getText));
		CONSOLE.shots("32 update");
		BOT.press("Close");
		BOT.until("the dialog is closed", dialog::isDisposed);
	}
}
