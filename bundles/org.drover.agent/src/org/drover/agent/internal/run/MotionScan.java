package org.drover.agent.internal.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.drover.agent.Places;
import org.drover.agent.Scan;
import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.drover.agent.protocol.Command.RunScan;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Result.Scanned;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.model.DroverException;
import org.drover.scan.Guard;
import org.drover.scan.MotionNotice;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.MotionSeen;
import org.drover.scan.Reading;
import org.drover.scan.ScanModule;
import org.drover.scan.ScanOptions;
import org.drover.scan.ScanOutcome;
import org.drover.scan.regeneration.NoticeFolder;
import org.drover.scan.regeneration.Regeneration;
import org.drover.scan.regeneration.Registrations;

/** The scan of hardware and software, a module for each task of the survey, between readings of the host. */
final class MotionScan implements Scan {

	private static final List<SurveyTask> SCANNED = List.of(SurveyTask.HARDWARE, SurveyTask.SYSTEM, SurveyTask.DISKS, SurveyTask.SERVICES,
			SurveyTask.APPLICATIONS);

	/** What a scan answers with. */
	private record Report(String code, List<String> differences, List<String> untold, Map<SurveyTask, Survey> output) {
	}

	private final Function<Set<SurveyTask>, Survey> surveys;
	private final Path folder;
	private final Registrations registrations;
	private final Spool spool;
	private final Guard guard;
	private final Sampler sampler;
	private final Clock clock;

	/** @param surveys does one task each time */
	MotionScan(Function<Set<SurveyTask>, Survey> surveys, Places places, Guard guard, Sampler sampler, Clock clock) {
		this.surveys = surveys;
		folder = places.root().resolve("var/lib/drover/regeneration");
		registrations = new Registrations(places.root().resolve("etc/drover/regeneration.d"));
		spool = new Spool(places.state());
		this.guard = guard;
		this.sampler = sampler;
		this.clock = clock;
	}

	@Override
	public Scanned scan(RunScan command) throws IOException, DroverException {
		Regeneration regeneration = new Regeneration(folder, registrations, new NoticeFolder(folder.resolve("notices")), clock);
		MotionSafeScan scan = new MotionSafeScan(guard, List.<MotionNotice>of(this::alert, regeneration));
		try {
			ScanOutcome<Survey> outcome = sampler.during(products -> scan.run(modules(products), options(command)));
			if (outcome.failure().isPresent())
				throw new DroverException("the scan's part " + outcome.failure().get().module() + " failed", outcome.failure().get().cause());
			return new Scanned(outcome.code().name(), outcome.believable(), outcome.attempts(), host(outcome.after()), report(outcome));
		} catch (InterruptedException e) {
			throw (InterruptedIOException) new InterruptedIOException("the scan was ended").initCause(e);
		}
	}

	private List<ScanModule<Survey>> modules(Sampler.Found products) {
		return Stream.concat(Stream.of(SurveyTask.values()).filter(SCANNED::contains).map(this::module), Stream.of(products.<Survey>as())).toList();
	}

	private static ScanOptions options(RunScan command) {
		int repeats = command.attempts() > 0 ? Math.min(command.attempts() - 1, ScanOptions.MOST) : ScanOptions.REPEATS;
		return new ScanOptions(command.repeat() ? repeats : 0, command.tell());
	}

	private ScanModule<Survey> module(SurveyTask task) {
		return new ScanModule<>() {

			@Override
			public String name() {
				return task.name();
			}

			@Override
			public Survey scan() {
				return surveys.apply(Set.of(task));
			}
		};
	}

	/** The managers are told too. */
	private void alert(MotionSeen seen) throws IOException {
		Map<String, String> details = new TreeMap<>(Map.of("before", host(seen.before()), "after", host(seen.after())));
		spool.add("motion-" + clock.millis(), new Alert(clock.instant(), Severity.WARNING, "HOST_CHANGED",
				"this server was moved to another host, or its host changed, during a scan", new TreeMap<>(details)));
	}

	private static String host(Reading reading) {
		return reading.answer().map(answer -> answer.facts().host().toString()).orElse("");
	}

	private static String report(ScanOutcome<Survey> outcome) {
		Map<SurveyTask, Survey> output = new EnumMap<>(SurveyTask.class);
		for (SurveyTask task : SCANNED)
			if (outcome.output().containsKey(task.name()))
				output.put(task, outcome.output().get(task.name()));
		Report report = new Report(outcome.code().name(), outcome.differences().stream().map(difference -> difference.text()).toList(), outcome.untold(),
				output);
		return new String(ProtocolJson.write(report), StandardCharsets.UTF_8);
	}
}
