package org.drover.bench.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.drover.bench.Rounds;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.eclipse.ui.IStartup;

/**
 * Begins in the console once its window is open: measures how it opens a project and what its table of clients does, goes through all of the window as
 * a person would, and writes down what it has found.
 */
public final class ConsoleTour implements IStartup {

	/** System property: the folder for what is found. */
	static final String FOUND = "drover.bench.found";
	/** System property: the project's folder. */
	static final String PROJECT = "drover.bench.project";
	/** System property: how often each is measured. */
	static final String ROUNDS = "drover.bench.rounds";
	/** Files of the folder. */
	static final String SAMPLES = "samples";
	static final String FREEZES = "freezes";
	static final String FAILURE = "failure";
	/** Written last. */
	static final String OVER = "over";

	private final Path folder = Path.of(System.getProperty(FOUND));
	private final int rounds = Integer.getInteger(ROUNDS);
	private final List<String> lines = new ArrayList<>();

	@Override
	public void earlyStartup() {
		Thread.ofPlatform().daemon().name("tour").start(this::run);
	}

	private void run() {
		try {
			go();
			write(SAMPLES, lines);
		} catch (Exception | AssertionError e) {
			StringWriter told = new StringWriter();
			e.printStackTrace(new PrintWriter(told));
			write(FAILURE, List.of(told.toString()));
		} finally {
			write(OVER, List.of());
		}
	}

	private void go() throws Exception {
		Window window = new Window();
		OpenProject project = new OpenProject(window, Path.of(System.getProperty(PROJECT)));
		window.settle();
		keep("bare-heap", Sample.of(Heap.mebibytes()));
		Freezes.forget();
		tour(window, project);
		keep("freezes", Sample.of(Freezes.millis().length));
		keep("longest", Sample.of(Arrays.stream(Freezes.millis()).max().orElse(0)));
		write(FREEZES, Freezes.described());
		project.close();
		keep(new Rounds(System.err::println).add("open", project::openAndClose).add("bare-open", project::readRows).run(1, rounds));
		project.open();
		ClientTable table = new ClientTable(window, project.legacy());
		table.open();
		window.settle();
		keep("heap", Sample.of(Heap.mebibytes()));
		keep(table.measured(rounds));
	}

	/** From the first opening of a project since the window's start. */
	private static void tour(Window window, OpenProject project) {
		project.open();
		ClientTable table = new ClientTable(window, project.legacy());
		table.open();
		window.settle();
		new Walk(window, project.legacy(), table).go();
	}

	private void keep(Rounds measured) {
		measured.sides().forEach(side -> keep(side, measured.of(side)));
	}

	private void keep(String name, Sample sample) {
		lines.add(Printed.line(name, sample));
	}

	private void write(String name, List<String> text) {
		try {
			Files.write(folder.resolve(name), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
