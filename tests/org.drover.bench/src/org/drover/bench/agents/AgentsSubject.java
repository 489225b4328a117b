package org.drover.bench.agents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.SweepReport;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.store.Project;

/** One manager that looks at the mailboxes of many agents, at a mailbox server over TLS in a process of its own. */
public final class AgentsSubject implements Subject {

	private static final List<Integer> SIZES = List.of(1_000, 10_000, 50_000);
	private static final int FEW = 50;
	private static final String PLACE = "here";
	private static final String SWEEP = "sweep";
	private static final String LISTING = "the same listing, read by a plain HTTP client";
	private static final String BEATS = "heartbeats";
	private static final String REQUESTS = "plain requests";
	private static final int MINUTE_S = 60;
	private static final int WARM_UPS = 1;

	@Override
	public String name() {
		return "agents";
	}

	@Override
	public String title() {
		return "Agents";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		for (int agents : setting.quick() ? List.of(FEW) : SIZES) {
			measure(setting, agents, findings);
			setting.keep();
		}
	}

	private static void measure(Setting setting, int number, Findings findings) throws Exception {
		Path root = Files.createDirectory(setting.folder("agents").resolve("boxes"));
		try (ServedMailboxes served = ServedMailboxes.start(setting, root);
				Project project = Project.create(setting.folder("manager").resolve("project"));
				Fleet fleet = new Fleet(project, "bench", List.of(new WebDavProvider()));
				FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL)) {
			fleet.putPlace(PLACE, served.address(), Optional.of(new PlaceCredentials(ServedMailboxes.MANAGER, served.password())));
			setting.progress(" making %,d agents", number);
			int rounds = setting.sized(5, 2);
			SimulatedAgents agents = SimulatedAgents.make(fleet, PLACE, root, setting.folder("states"), number, WARM_UPS + rounds);
			new Manager(served, watch, agents).measure(setting, rounds, findings);
		}
	}

	/** With what is measured. */
	private record Manager(ServedMailboxes served, FleetWatch watch, SimulatedAgents agents) {

		void measure(Setting setting, int times, Findings findings) throws Exception {
			PlainClient plain = new PlainClient(served);
			Sweeps sweeps = new Sweeps(served, agents.number());
			Rounds rounds = new Rounds(setting).add(SWEEP, () -> {
				agents.beat();
				return sweeps.seconds(watch);
			}).add(LISTING, () -> Timing.seconds(plain::list));
			rounds.run(WARM_UPS, times);
			int number = agents.number();
			findings.add(Figure.of(String.format("sweep of %,d agents", number), Unit.SECONDS, rounds.of(SWEEP)).beside(LISTING, rounds.of(LISTING)));
			findings.add(Figure.of(String.format("of a processor, the manager, %,d agents, a sweep a minute", number), Unit.PERCENT, share(sweeps.ofManager)));
			findings.add(Figure.of(String.format("of a processor, the server, %,d agents, a sweep a minute", number), Unit.PERCENT, share(sweeps.ofServer)));
			Rounds rates = new Rounds(setting).add(BEATS, () -> plain.heartbeats(agents.boxes())).add(REQUESTS, () -> plain.requests(agents.boxes()))
					.run(WARM_UPS, times);
			findings.add(Figure.of(String.format("heartbeats written, %,d agents", number), Unit.ITEMS, rates.of(BEATS)).beside(REQUESTS, rates.of(REQUESTS)));
			findings.note("%,d agents: a sweep is %d request(s), %.5f for each heartbeat; to write one takes three.", number, sweeps.requests,
					(double) sweeps.requests / number);
		}
	}

	/** @param seconds of processors, of each sweep */
	private static Sample share(List<Double> seconds) {
		return Sample.of(seconds.stream().skip(WARM_UPS).mapToDouble(each -> 100 * each / MINUTE_S).toArray());
	}

	/** What sweeps took. */
	private static final class Sweeps {

		private final ServedMailboxes served;
		private final int number;
		private final List<Double> ofManager = new ArrayList<>();
		private final List<Double> ofServer = new ArrayList<>();
		private int requests;

		Sweeps(ServedMailboxes served, int number) {
			this.served = served;
			this.number = number;
		}

		double seconds(FleetWatch watch) throws Exception {
			long before = processor();
			double serverBefore = served.processorSeconds();
			SweepReport report = watch.sweep(PLACE);
			ofManager.add((processor() - before) / 1e9);
			ofServer.add(served.processorSeconds() - serverBefore);
			requests = report.requests();
			if (report.boxes() != number || report.failed() > 0)
				throw new IllegalStateException(report.boxes() + " mailboxes were seen, and " + report.failed() + " of them could not be read");
			return report.took().toNanos() / 1e9;
		}

		private static long processor() {
			return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
		}
	}
}
