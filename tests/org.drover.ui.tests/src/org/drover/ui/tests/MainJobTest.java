package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.lab.Laboratory;
import org.drover.lab.LegacySite;
import org.drover.lab.LiveReport;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** The main job in the real window, by mouse: a collection is dragged, moves, and comes back, and no client notices. */
class MainJobTest extends EstateCase {

	private static final int PAGES = 9;

	@Test
	void aCollectionIsDraggedMovesAndComesBack() throws DroverException {
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		assertEquals(migrated(0), CONSOLE.card("Clients migrated"));
		CONSOLE.card("Nothing has been migrated yet");

		drag(collection);
		finishWizard(collection);
		String done = CONSOLE.card("Job Move " + collection + " to DRV: Done");
		assertTrue(done.matches(".*: Done, (\\d+) of \\1 items done, took .*"), done);
		assertEquals(migrated(estate.collectionClients()), CONSOLE.card(migrated(estate.collectionClients())));
		assertTrue(CONSOLE.card("Continuity").startsWith("Continuity: 0 violations"));
		assertFalse(CONSOLE.card("Objects migrated").startsWith("Objects migrated: 0 "));
		CONSOLE.settle();
		shots("4 moved");
		assertNobodyNoticed(collection);

		undo(collection);
		assertEquals(migrated(0), CONSOLE.card(migrated(0)));
		CONSOLE.card("Objects migrated: 0 "); // clients go back first, and the figures are read while the rest follows
		CONSOLE.settle();
		shots("6 back");
		LiveReport live = estate.laboratory().live();
		assertEquals(0, live.failed(), live::toString);
		assertTrue(live.countsEqual(), live::toString);
	}

	private static void drag(String collection) {
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		shots("1 collection found");
		BOT.drag(CONSOLE.point(CONSOLE.node(collection)), CONSOLE.point(CONSOLE.node("new")));
	}

	/** Looks at every page first. */
	private static void finishWizard(String collection) {
		Shell wizard = BOT.shell("Move " + collection);
		for (int page = 1; page < PAGES; page++) {
			BOT.until("page " + page + " is planned", () -> CONSOLE.enabled(wizard, "Next >"));
			shots("2 wizard " + page);
			BOT.press("Next >");
		}
		shots("2 wizard " + PAGES);
		BOT.press("Finish");
		BOT.until("the wizard is closed", wizard::isDisposed);
		CONSOLE.card("Job Move " + collection + " to DRV: Running");
		shots("3 running");
	}

	/** From the list of jobs, where the new job is selected; the question names what somebody else has changed since. */
	private static void undo(String collection) throws DroverException {
		shareWithOthers(sharedService());
		CONSOLE.tool("Undo");
		BOT.shell("Undo job");
		Label totals = BOT.the("what the undo would change", Label.class, label -> label.getText().startsWith("This undo would change "));
		assertTrue(BOT.ask(totals::getText).endsWith("\n1 has changed since; here it is."), () -> BOT.ask(totals::getText));
		Table since = BOT.the("what has changed since", Table.class, table -> "What has changed since".equals(table.getToolTipText()));
		assertEquals(List.of("sharedWith=DRV,XYZ", "sharedWith=DRV", "deleted"),
				BOT.ask(() -> IntStream.rangeClosed(1, 3).mapToObj(column -> since.getItem(0).getText(column)).toList()));
		shots("5 undo");
		BOT.press("Undo");
		CONSOLE.card("Job Move " + collection + " to DRV: Undone");
	}

	/** One of the legacy topology's that the new one records. */
	private static ObjectRef sharedService() {
		org.drover.store.Estate fresh = CONSOLE.topology("new").inventory().orElseThrow().estate();
		int point = IntStream.range(0, fresh.size()).filter(object -> fresh.kind(object) == ObjectKind.STATE_MIGRATION_POINT)
				.filter(object -> fresh.object(object).attribute(Attributes.OWNER).equals(LegacySite.TOPOLOGY)).findFirst().orElseThrow();
		return fresh.ref(point);
	}

	/** As somebody else would, past the job. */
	private static void shareWithOthers(ObjectRef service) throws DroverException {
		try (Connector fresh = CONSOLE.session().engine().connect("new")) {
			fresh.provider().orElseThrow().configure(service, Map.of(Attributes.SHARED_WITH, "DRV,XYZ"));
		}
	}

	private static String migrated(int clients) {
		return "Clients migrated: " + clients + " of " + Estate.CLIENTS + ", " + clients * 100 / Estate.CLIENTS + " %";
	}

	/** Each client that moved has been served where it came to, and none was refused anything. */
	private static void assertNobodyNoticed(String collection) {
		assertTrue(estate.laboratory().awaitServed(estate.laboratory().demoClients(), Laboratory.NEW_TOPOLOGY, 2, Duration.ofMinutes(2)),
				() -> "clients of " + collection + " wait for their policy");
		LiveReport live = estate.laboratory().live();
		assertEquals(0, live.failed(), live::toString);
		assertEquals(estate.collectionClients(), live.movedClients(), live::toString);
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
