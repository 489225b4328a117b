package org.drover.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.ProjectCommand;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.lab.Laboratory;
import org.drover.lab.LegacySite;
import org.drover.lab.LiveMark;
import org.drover.lab.LiveReport;
import org.drover.lab.RowSnapshot;
import org.drover.migration.Dashboard;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.plan.PlanOptions;
import org.drover.report.Format;
import org.drover.report.LiveFacts;
import org.drover.report.MigrationReport;
import org.drover.report.ReportWriter;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The main job, step by step, against a running laboratory. */
final class Demo {

	/** For clients to settle in the new topology: two policies, and all their content. */
	private static final int POLICIES_AFTER_MOVE = 2;
	private static final Duration SETTLE = Duration.ofMinutes(2);

	private final Environment environment;
	private final Project project;
	private final Laboratory laboratory;
	private final Path out;
	private final boolean json;
	private final Topologies topologies;
	private final MigrationJobs jobs;
	private final IProgressMonitor monitor = new NullProgressMonitor();
	private final Map<String, Object> document = new LinkedHashMap<>();

	Demo(Environment environment, Project project, Laboratory laboratory, Path out, boolean json) {
		this.environment = environment;
		this.project = project;
		this.laboratory = laboratory;
		this.out = out;
		this.json = json;
		this.topologies = new Topologies(project, environment.connectors());
		this.jobs = new MigrationJobs(project, topologies);
	}

	Map<String, Object> document() {
		return document;
	}

	/** @return whether everything went as it should: nothing failed, nothing violated, nothing left behind */
	boolean run(boolean undo) throws DroverException {
		gather();
		String job = plan();
		RowSnapshot before = laboratory.rows();
		boolean good = migrate(job);
		if (undo)
			good &= undo(job, before);
		return good;
	}

	private void gather() throws DroverException {
		GatherResult gathered = add(ProjectCommand.SOURCE, laboratory.sourceAddress());
		add(ProjectCommand.TARGET, laboratory.targetAddress());
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("objects", gathered.objects());
		figures.put("dependencies", gathered.dependencies());
		figures.put("seconds", gathered.seconds());
		document.put("gathered", figures);
		say(String.format("Gathered %,d objects and %,d dependencies in %.1f s.", gathered.objects(), gathered.dependencies(), gathered.seconds()));
	}

	private GatherResult add(String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		Credentials credentials = new Passwords(Map.of()).of(address, Optional.empty(), environment.connectors());
		try (Connector connector = environment.connectors().connect(address, credentials)) {
			return topologies.add(name, address, credentials, connector, monitor);
		}
	}

	private String plan() throws DroverException {
		String collection = laboratory.demoCollection();
		Planning.Planned planned = new Planning(topologies).plan(List.of(collection), ProjectCommand.SOURCE, ProjectCommand.TARGET,
				PlanOptions.DEFAULT, monitor);
		String job = jobs.create(planned.plan(), ProjectCommand.SOURCE, ProjectCommand.TARGET);
		Inventory inventory = planned.scope().inventory();
		CollectionSummary chosen = inventory.summary(inventory.collection(collection));
		document.put("collection", chosen);
		document.put("needs", Documents.needs(planned.plan().needs()));
		document.put("obsolete", planned.plan().obsolete());
		document.put("dangling", planned.plan().dangling().size());
		document.put("cycles", planned.plan().cycles().size());
		document.put("plan", Documents.plan(job, planned.description(), planned.plan().items()));
		say(String.format("Collection %s (%s): %d clients (%d obsolete members stay); it needs %d objects; %d items in %d waves.", chosen.name(),
				chosen.id(), chosen.clients(), chosen.obsolete(), planned.plan().needs().values().stream().mapToInt(Integer::intValue).sum(),
				planned.plan().items(), planned.plan().waves().size()));
		say(String.format("Continuity: %d client classes, %d requirements, %d violations.", planned.plan().continuity().classes(),
				planned.plan().continuity().requirements(), planned.plan().continuity().violations().size()));
		return job;
	}

	private boolean migrate(String id) throws DroverException {
		LiveMark start = laboratory.mark();
		long began = System.nanoTime();
		Job job = jobs.run(id, RunRequest.PLAIN, monitor, new JobProgress(environment.terminal(), json));
		double seconds = (System.nanoTime() - began) / 1e9;
		boolean settled = job.state() == JobState.DONE && settle(Laboratory.NEW_TOPOLOGY);
		LiveReport live = laboratory.since(start);
		Map<String, Object> figures = new LinkedHashMap<>(Documents.job(job));
		figures.put("seconds", seconds);
		document.put("job", figures);
		document.put("content", Documents.content(jobs.content(job.id())));
		document.put("live", Documents.live(live));
		Dashboard dashboard = jobs.dashboard(ProjectCommand.SOURCE);
		document.put("dashboard", Documents.dashboard(dashboard));
		say(String.format("Moved %d of %d items in %.1f s.", job.done(), job.items(), seconds));
		say(LabCommand.sentence(live));
		report(job.id(), live);
		return settled && good(live) && jobs.description(id).violations().isEmpty();
	}

	private void report(String job, LiveReport live) throws DroverException {
		LiveFacts facts = new LiveFacts(live.clients(), live.requests(), live.failed(), live.longestGapSeconds(), live.intervalSeconds(),
				live.minPoliciesAfterMove(), Documents.failures(live));
		List<Path> written = ReportWriter.write(MigrationReport.of(project, jobs, job, Optional.of(facts)), out, EnumSet.allOf(Format.class));
		document.put("reports", written.stream().map(path -> path.toAbsolutePath().toString()).toList());
		written.stream().filter(path -> path.toString().endsWith(".html")).forEach(path -> say("Report: " + path.toAbsolutePath()));
	}

	private boolean undo(String id, RowSnapshot before) throws DroverException {
		LiveMark start = laboratory.mark();
		long began = System.nanoTime();
		Job job = jobs.undo(id, RunRequest.PLAIN, monitor, new JobProgress(environment.terminal(), json));
		double seconds = (System.nanoTime() - began) / 1e9;
		boolean settled = job.state() == JobState.UNDONE && settle(LegacySite.TOPOLOGY);
		LiveReport live = laboratory.since(start);
		RowSnapshot after = laboratory.rows();
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("items", job.undone());
		figures.put("failed", job.failed());
		figures.put("seconds", seconds);
		figures.put("rowsDiffer", before.differences(after));
		figures.put("live", Documents.live(live));
		document.put("undo", figures);
		say(String.format("Took back %d items in %.1f s; %d rows differ from before.", job.undone(), seconds, before.differences(after)));
		before.describeDifferences(after, 10).forEach(this::say);
		say(LabCommand.sentence(live));
		return settled && before.differences(after) == 0 && good(live);
	}

	private boolean good(LiveReport live) {
		Documents.failures(live).forEach(this::say);
		live.countDifferences().forEach(this::say);
		return live.failed() == 0 && live.withinTolerance() && live.countsEqual();
	}

	/** Lets every client that moved come to rest. @return whether they did */
	private boolean settle(String topology) {
		boolean served = laboratory.awaitServed(laboratory.demoClients(), topology, POLICIES_AFTER_MOVE, SETTLE);
		if (!served)
			say(String.format("Some clients did not get %d policies and all their content from %s within %d s of the move.", POLICIES_AFTER_MOVE, topology,
					SETTLE.toSeconds()));
		return served;
	}

	private void say(String sentence) {
		if (json)
			environment.terminal().note(true, sentence);
		else
			environment.terminal().line(sentence);
	}
}
