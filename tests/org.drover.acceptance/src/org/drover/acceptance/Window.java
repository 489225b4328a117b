package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The console as {@code ./run} opens it, used by the names that a screen reader says. */
final class Window implements AutoCloseable {

	private static final int PAGES = 9;
	/** With the rate. */
	private static final int RUN_PAGE = 8;
	private static final String RATE = "spin button=Items per second";

	private final Desk desk;
	private final Process process;
	private final Path started;

	private Window(Desk desk, Process process, Path started) {
		this.desk = desk;
		this.process = process;
		this.started = started;
	}

	/** @param log of all it says */
	static Window open(Desk desk, Path log) throws IOException {
		Path started = log.resolveSibling(log.getFileName() + ".started");
		ProcessBuilder run = desk.builder(Command.root().resolve("run").toString());
		run.environment().put("DROVER_JAVA_ARGS", "-Ddrover.started.file=" + started + " " + Leaks.OPTIONS);
		Process process = run.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
		process.getOutputStream().close();
		return new Window(desk, process, started);
	}

	/** Waits for something whose name begins so. @return its whole name */
	String await(String name) {
		return desk.order("await", name);
	}

	void gone(String name) {
		desk.order("gone", name);
	}

	void press(String name) {
		desk.order("press", name);
	}

	/** Chooses from the menu bar. */
	void choose(String menu, String entry) {
		press("menu=" + menu);
		press("menu item=" + entry);
	}

	/** @param keys as {@code xdotool} names them */
	void keys(String... keys) {
		desk.order(Stream.concat(Stream.of("keys"), Stream.of(keys)).toArray(String[]::new));
	}

	void openDemo() {
		press("push button=Open the demo estate");
		await("table cell=legacy");
		await("table cell=new");
		await("label=Clients migrated");
	}

	/** Drags a collection onto the new topology, which opens the wizard. */
	void drag(String collection) {
		desk.order("type", collection, "text=Search");
		await("table cell=" + collection);
		desk.order("drag", "table cell=" + collection, "table cell=new");
		await("frame=Move " + collection);
	}

	/**
	 * Looks at every page of the wizard, then lets the job run.
	 *
	 * @param rate items per second; 0 = no limit
	 */
	void finish(int rate) throws IOException, InterruptedException {
		for (int page = 2; page <= PAGES; page++) {
			press("push button=Next >");
			if (page == RUN_PAGE && rate > 0)
				desk.order("type", Integer.toString(rate), RATE);
		}
		desk.remember("wizard");
		press("push button=Finish");
	}

	/** Takes back the selected job. */
	void undo() {
		press("push button=Undo");
		await("label=Take back");
		await("label=This undo would change");
		press("push button=Undo");
	}

	/** What a card of the dashboard says. */
	String card(String beginning) {
		return await("label=" + beginning);
	}

	/** All that the dashboard says of what has been migrated. */
	String figures() {
		return String.join("\n", card("Clients migrated"), card("Objects migrated"), card("Migrated and total, by kind"), card("Continuity"));
	}

	/** Ends it at once, as a fault would: not the script that waits for it, but the window's own process. */
	void kill() throws IOException, InterruptedException {
		long pid = Long.parseLong(Files.readString(started).strip());
		assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
		assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it is still there");
	}

	/** Stops the demo estate, which would outlive its window. */
	static void endDemo(Desk desk) throws IOException {
		Path known = desk.demo().resolve("process");
		if (!Files.exists(known))
			return;
		String pid = Files.readString(known).strip().split("\\s+")[0];
		ProcessHandle.of(Long.parseLong(pid)).ifPresent(laboratory -> {
			laboratory.destroy();
			laboratory.onExit().orTimeout(60, TimeUnit.SECONDS).join();
		});
	}

	@Override
	public void close() {
		process.destroy();
		try {
			if (!process.waitFor(90, TimeUnit.SECONDS)) // its JVM keeps the classes for the next one
				process.destroyForcibly();
		} catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
