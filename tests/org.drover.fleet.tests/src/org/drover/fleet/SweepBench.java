package org.drover.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.mailbox.DirectoryProvider;

import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * How long a manager takes to look at the mailboxes of many agents that give signs of life, in a directory and an embedded database. Not a test: run it
 * by hand, on a machine with nothing else to do; with its temporary folder in memory it measures no disk. Arguments: numbers of agents.
 */
final class SweepBench {

	private static final String PLACE = "here";
	private static final int ROUNDS = 3;
	private static final int SECONDS = 60;

	private final Path folder;
	private final Fleet fleet;
	private final FleetWatch watch;
	private final List<Path> agents = new ArrayList<>();
	private DirectoryTransport place;

	private SweepBench(Path folder, Fleet fleet, FleetWatch watch) {
		this.folder = folder;
		this.fleet = fleet;
		this.watch = watch;
	}

	public static void main(String[] arguments) throws Exception {
		System.out.println("agents  first sweep s  sweep s (looking)  CPU s of a sweep  % of a core, one sweep a minute  requests a sweep  requests a heartbeat  touched");
		for (int number : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
			Path folder = Files.createTempDirectory("sweep-bench");
			try (Project project = Project.create(folder.resolve("project")); Fleet fleet = new Fleet(project, "bench", List.of(new DirectoryProvider()));
					FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL)) {
				new SweepBench(folder, fleet, watch).run(number);
			} finally {
				delete(folder);
			}
		}
	}

	private void run(int number) throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		fleet.putPlace(PLACE, "dir:" + mail, Optional.empty());
		place = new DirectoryTransport(mail);
		for (int i = 0; i < number; i++) {
			agents.add(folder.resolve("agents").resolve(Integer.toString(i)));
			try (StandInAgent agent = open(agents.getLast())) {
				fleet.register(PLACE, agent.id(), agent.mailbox.key(), "host" + i);
			}
		}
		beat();
		double first = seconds(watch.sweep(PLACE).took().toNanos());
		List<SweepReport> reports = new ArrayList<>();
		long cpu = 0;
		for (int round = 0; round < ROUNDS; round++) {
			beat();
			long before = cpu();
			reports.add(watch.sweep(PLACE));
			cpu += cpu() - before;
		}
		reports.sort(Comparator.comparing(SweepReport::took));
		SweepReport median = reports.get(ROUNDS / 2);
		double cpuSeconds = seconds(cpu) / ROUNDS;
		System.out.printf("%6d  %13.2f  %7.2f (%7.2f)  %16.2f  %30.1f  %16d  %20.5f  %7d%n", number, first, seconds(median.took().toNanos()),
				seconds(median.looking().toNanos()), cpuSeconds, 100 * cpuSeconds / SECONDS, median.requests(), (double) median.requests() / number, median.touched());
	}

	private void beat() throws IOException, DroverException {
		for (Path state : agents) {
			try (StandInAgent agent = open(state)) {
				agent.beat();
			}
		}
	}

	/** So many cannot be open at once. */
	private StandInAgent open(Path state) throws IOException, DroverException {
		return new StandInAgent(state, place, Optional.of(fleet.key()), "host");
	}

	private static long cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
	}

	private static double seconds(long nanos) {
		return nanos / 1e9;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
