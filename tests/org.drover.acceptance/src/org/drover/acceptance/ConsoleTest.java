package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The window of the built product, driven from outside by nothing but the names of things. */
class ConsoleTest {

	/** Between the name of what something is in, and its own. */
	private static final String IN = " >> ";
	private static final String COLLECTION = "Coast workstations";
	private static final String JOB = "Job Move " + COLLECTION + " to DRV: ";
	private static final Pattern DONE = Pattern.compile("(\\d+) of (\\d+) items done");
	private static final Map<String, String> FORMATS = Map.of("PDF", "A document", "HTML", "A page", "XLSX", "A workbook", "CSV", "Tables", "JSON", "Data");
	private static final int CLIENTS = 500;
	private static final int SLOW = 12;
	/** Bytes of an H2 file. */
	private static final int HEADER = 8192;

	@TempDir
	Path folder;
	private Desk desk;

	@BeforeEach
	void set() throws IOException, InterruptedException {
		List<String> missing = Desk.missing();
		assumeTrue(missing.isEmpty(), () -> "the window cannot be driven without " + String.join(", ", missing));
		desk = Desk.set(folder);
	}

	@AfterEach
	void clear() throws IOException {
		if (desk == null)
			return;
		Window.endDemo(desk);
		desk.close();
	}

	@Test
	void aCollectionIsDraggedMovesAndComesBack() throws IOException, InterruptedException {
		try (Window window = Window.open(desk, folder.resolve("console.log"))) {
			window.openDemo();
			int clients = collectionClients();
			assertEquals(migrated(0), window.card("Clients migrated"));
			window.drag(COLLECTION);
			window.finish(0);
			window.card(JOB + "Done");
			assertEquals(migrated(clients), window.card(migrated(clients)));
			assertTrue(window.card("Continuity").startsWith("Continuity: 0 violations"));
			desk.remember("moved");
			window.undo();
			window.card(JOB + "Undone");
			assertEquals(migrated(0), window.card(migrated(0)));
			window.card("Objects migrated: 0 of "); // the last to go back
			desk.remember("back");
		}
		assertEquals(List.of(), Leaks.in(folder.resolve("console.log")));
		assertClosed();
	}

	/** The window is told to end by a signal, and closes its project nevertheless: the database's first blocks say so. */
	private void assertClosed() throws IOException {
		try (InputStream file = Files.newInputStream(desk.demo().resolve("project/drover.mv.db"))) {
			String header = new String(file.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
			assertTrue(header.contains("clean:1"), header.strip());
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void everyPartIsFoundByItsName() throws IOException, InterruptedException {
		try (Window window = Window.open(desk, folder.resolve("parts.log"))) {
			window.openDemo();
			clients(window);
			perspectives(window);
			reports(window);
			preferences(window);
			topology(window);
			desk.remember("topology");
		}
		assertEquals(List.of(), Leaks.in(folder.resolve("parts.log")));
	}

	/** The table's rows are items of a list; what a client needs is, too. */
	private static void clients(Window window) {
		window.press("table cell=legacy");
		String rows = "list=Clients of legacy, ";
		String row = window.await(rows + IN + "list item=");
		assertTrue(row.contains(", State Here, Site "), row);
		window.press(rows + IN + "list item=" + row);
		window.await("label=" + row.split(",")[0] + " needs ");
		window.await("list=Dependencies, " + IN + "list item=" + row.split(",")[0]);
	}

	private static void perspectives(Window window) {
		window.keys("alt+2");
		window.await("page tab=Problems");
		window.keys("alt+3");
		window.await("toggle button=Dashboard");
		window.await("label=Clients migrated");
		window.press("toggle button=Estate");
		window.await("page tab=Dependencies");
	}

	private static void reports(Window window) {
		window.choose("File", "Export report");
		window.await("frame=Export report");
		FORMATS.forEach((format, words) -> assertEquals(words + " (" + format + ")", window.await("check box=" + words)));
		window.await("label=Report:");
		window.press("push button=Cancel");
		window.gone("frame=Export report");
	}

	private static void preferences(Window window) {
		window.choose("Edit", "Preferences");
		window.await("frame=Preferences");
		window.await("table cell=Drover");
		window.press("push button=Cancel");
		window.gone("frame=Preferences");
	}

	private static void topology(Window window) {
		window.press("table cell=new");
		window.choose("Migration", "Open topology diagram");
		window.await("page tab=new");
		window.await("list=Topology ");
		window.await("list item=site ");
		for (String tool : List.of("Select", "Marquee", "Site system", "Boundary", "Link to boundary"))
			window.await("radio button=" + tool);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void aConsoleThatIsKilledOffersToResumeAndEndsLikeOneThatIsNot() throws IOException, InterruptedException {
		int shown;
		try (Window killed = Window.open(desk, folder.resolve("killed.log"))) {
			killed.openDemo();
			killed.drag(COLLECTION);
			killed.finish(SLOW);
			shown = awaitShare(killed, 0.3);
			killed.kill();
		}
		JsonNode interrupted = job();
		assertEquals("running", interrupted.get("state").asText());
		assertTrue(interrupted.get("done").asInt() < interrupted.get("items").asInt(), interrupted::toString);
		assertTrue(interrupted.get("done").asInt() >= shown, () -> shown + " items were shown as done, and now " + interrupted);
		try (Window window = Window.open(desk, folder.resolve("resumed.log"))) {
			window.openDemo();
			desk.remember("resume");
			window.press("push button=Resume");
			window.card(JOB + "Done");
			JsonNode resumed = awaitDigest();
			String all = migrated(collectionClients());
			window.card(all);
			String figures = window.figures();

			window.press("page tab=Jobs");
			window.press("table cell=Move " + COLLECTION);
			window.undo();
			window.card(JOB + "Undone");
			window.press("push button=Redo");
			window.card(JOB + "Done");
			assertEquals(resumed.get("digest"), awaitDigest().get("digest"), "an unbroken run ends in the same state");
			window.card(all);
			assertEquals(figures, window.figures());
		}
	}

	private static String migrated(int clients) {
		return "Clients migrated: " + clients + " of " + CLIENTS + ", " + clients * 100 / CLIENTS + " %";
	}

	/** Waits until the job under way has done that share of its items. @return how many those were, as the window said */
	private static int awaitShare(Window window, double share) {
		while (true) {
			String card = window.card(JOB);
			Matcher figures = DONE.matcher(card);
			assertTrue(!card.startsWith(JOB + "Done") && figures.find(), card);
			int done = Integer.parseInt(figures.group(1));
			if (done >= share * Integer.parseInt(figures.group(2)))
				return done;
		}
	}

	private int collectionClients() throws IOException, InterruptedException {
		for (JsonNode collection : ask("collections")) {
			if (collection.get("name").asText().equals(COLLECTION))
				return collection.get("clients").asInt();
		}
		throw new AssertionError("the laboratory has no demonstration collection");
	}

	/** The one job, as the command line tells while the window has the project open, and after. */
	private JsonNode job() throws IOException, InterruptedException {
		return ask("job", "show", "1");
	}

	/** A job's digest is taken after its last task. */
	private JsonNode awaitDigest() throws IOException, InterruptedException {
		for (int tries = 0; tries < 60; tries++) {
			JsonNode job = job();
			if (!job.get("digest").isNull())
				return job;
		}
		throw new AssertionError("the job gets no digest");
	}

	private JsonNode ask(String... command) throws IOException, InterruptedException {
		String[] whole = new String[command.length + 3];
		System.arraycopy(command, 0, whole, 0, command.length);
		whole[command.length] = "--project";
		whole[command.length + 1] = desk.demo().resolve("project").toString();
		whole[command.length + 2] = "--json";
		return Command.run(whole).done().json();
	}
}
