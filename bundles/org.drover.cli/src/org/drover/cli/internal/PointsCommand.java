package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.StopOnSignal;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.migration.PointPlanning;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PointChange;
import org.drover.plan.PointPlanner;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "points", mixinStandardHelpOptions = true, description = "Shares distribution points with the other topology, or reassigns them to it, while no client moves.",
		subcommands = { PointsCommand.Show.class, PointsCommand.Share.class, PointsCommand.Unshare.class, PointsCommand.Reassign.class,
				PointsCommand.SetTo.class })
final class PointsCommand {

	@Command(name = "list", description = "Lists the distribution points of a topology: what they are, whose they are, and who shares them.")
	static final class Show extends ProjectCommand {

		@Option(names = "--topology", defaultValue = SOURCE, paramLabel = "NAME", description = "whose (${DEFAULT-VALUE})")
		private String topology;

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			Estate estate = topologies(project).estate(topology);
			List<ManagedObject> points = new ArrayList<>();
			for (int object = 0; object < estate.size(); object++) {
				if (estate.kind(object) == ObjectKind.DISTRIBUTION_POINT)
					points.add(estate.object(object));
			}
			points.sort((one, other) -> one.ref().compareTo(other.ref()));
			if (json)
				terminal().document(points.stream().map(PointsCommand::document).toList());
			else
				points.forEach(point -> terminal().line(line(point)));
			return Drover.DONE;
		}

		private static String line(ManagedObject point) {
			String with = point.attribute(Attributes.SHARED_WITH);
			return String.format("%-40s %-8s %-8s %-10s %s%s", point.key(), PointRules.type(point), PointRules.placement(point),
					point.attribute(Attributes.OWNER), with.isEmpty() ? "" : "shared with " + with + "  ", String.join(", ", PointRules.capabilities(point)));
		}
	}

	private static Map<String, Object> document(ManagedObject point) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("point", point.key());
		document.put("name", point.name());
		document.put("type", PointRules.type(point));
		document.put("placement", PointRules.placement(point));
		document.put("capabilities", PointRules.capabilities(point));
		document.put("owner", point.attribute(Attributes.OWNER));
		document.put("sharedWith", point.attribute(Attributes.SHARED_WITH).isEmpty() ? List.of() : List.of(point.attribute(Attributes.SHARED_WITH).split(",")));
		document.put("holds", Holdings.parse(point.attribute(Attributes.HOLDS)).versions().size());
		return document;
	}

	private static ObjectRef point(Estate estate, String text) throws DroverException {
		String prefix = ObjectKind.DISTRIBUTION_POINT.label() + ':';
		String key = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
		int index = key.isBlank() ? -1 : estate.indexOf(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, key));
		for (int object = 0; index < 0 && object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.DISTRIBUTION_POINT && (estate.key(object).equalsIgnoreCase(key) || estate.name(object).equalsIgnoreCase(key)))
				index = object;
		}
		if (index < 0)
			throw new DroverException("no distribution point '" + text + "' in what was gathered: 'points list' names them, 'gather' reads the topology anew");
		return estate.ref(index);
	}

	private abstract static class Changing extends ProjectCommand {

		@Parameters(arity = "1..*", paramLabel = "POINT", description = "a distribution point's key or name, as 'points list' prints it")
		private List<String> points;

		@Option(names = "--from", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = { "which topology runs them (${DEFAULT-VALUE});",
				"'--from new --to legacy' lets clients that have not moved use points of the new one" })
		private String from;

		@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "which topology uses them (${DEFAULT-VALUE})")
		private String to;

		@Option(names = "--at-once", defaultValue = "50", paramLabel = "N", description = "at most N at the same time, 1 to 50 (${DEFAULT-VALUE})")
		private int atOnce;

		@Option(names = "--only-plan", description = "save the job and do not run it: 'job run' does")
		private boolean onlyPlan;

		Changing(Environment environment) {
			super(environment);
		}

		abstract PointChange change();

		@Override
		protected boolean readsOnly() {
			return false;
		}

		@Override
		protected int run(Project project) throws Exception {
			if (atOnce < 1 || atOnce > PointPlanner.MOST_AT_ONCE)
				throw wrongUsage("--at-once takes a number from 1 to " + PointPlanner.MOST_AT_ONCE);
			if (from.equals(to))
				throw wrongUsage("--from and --to name two topologies, and both are " + to);
			MigrationJobs jobs = jobs(project);
			NullProgressMonitor monitor = new NullProgressMonitor();
			MigrationPlan plan = new PointPlanning(topologies(project)).plan(chosen(topologies(project).estate(from)), change(), atOnce, from, to, monitor);
			String id = jobs.create(PointPlanning.name(plan, change()), plan, from, to);
			JobDescription job = jobs.description(id);
			boolean holds = job.violations().isEmpty();
			if (holds && !onlyPlan) {
				try (StopOnSignal stop = new StopOnSignal(monitor)) {
					jobs.run(id, RunRequest.PLAIN, monitor, new JobProgress(terminal(), json));
				}
			}
			Job saved = jobs.store().job(id);
			if (json)
				terminal().document(document(saved, job));
			else
				show(saved, job);
			return verdict(saved, job, holds);
		}

		private List<ObjectRef> chosen(Estate estate) throws DroverException {
			List<ObjectRef> chosen = new ArrayList<>();
			for (String text : points)
				chosen.add(point(estate, text));
			return chosen;
		}

		private static Map<String, Object> document(Job saved, JobDescription job) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("points", job.selection().stream().map(ObjectRef::key).toList());
			document.put("plan", Documents.plan(saved.id(), job, saved.items()));
			document.put("job", Documents.job(saved));
			document.put("warnings", job.warnings());
			return document;
		}

		private void show(Job saved, JobDescription job) {
			terminal().line("Job " + saved.id() + ": " + saved.name());
			terminal().line("Continuity: " + job.continuity().classes() + " client classes, " + job.continuity().requirements() + " requirements, "
					+ job.violations().size() + " violations");
			for (FoundViolation violation : job.violations())
				terminal().line("  " + violation.id() + "  " + violation.explanation());
			job.warnings().forEach(warning -> terminal().line("Warning: " + warning));
			terminal().line(saved.done() + " of " + saved.items() + " items done");
		}

		private int verdict(Job saved, JobDescription job, boolean holds) {
			if (!holds)
				terminal().error("job " + saved.id() + " was not run, as clients would lose content: " + job.violations().getFirst().explanation() + advice());
			else if (!onlyPlan && saved.state() != JobState.DONE)
				terminal().error("job " + saved.id() + " did not end: 'job show " + saved.id() + "' says why, 'job run " + saved.id() + "' goes on, 'job undo " + saved.id()
						+ "' takes it back");
			return holds && (onlyPlan || saved.state() == JobState.DONE) ? Drover.DONE : Drover.FAILED;
		}

		/** Begins with a blank. */
		String advice() {
			return "";
		}
	}

	@Command(name = "share", description = "Lets the new topology use distribution points of the legacy one, or tells it anew what they hold.")
	static final class Share extends Changing {

		Share(Environment environment) {
			super(environment);
		}

		@Override
		PointChange change() {
			return PointChange.SHARE;
		}
	}

	@Command(name = "unshare", description = "Ends that the new topology uses distribution points of the legacy one.")
	static final class Unshare extends Changing {

		Unshare(Environment environment) {
			super(environment);
		}

		@Override
		PointChange change() {
			return PointChange.UNSHARE;
		}
	}

	@Command(name = "reassign", description = { "Hands distribution points over to the new topology, with all that is on them: nothing is sent again.",
			"Refused where clients of the legacy topology would lose content, unless --share-back lets them go on using the points." })
	static final class Reassign extends Changing {

		@Option(names = "--share-back", description = "clients of the legacy topology go on using them")
		private boolean shareBack;

		Reassign(Environment environment) {
			super(environment);
		}

		@Override
		PointChange change() {
			return shareBack ? PointChange.REASSIGN_AND_SHARE_BACK : PointChange.REASSIGN;
		}

		@Override
		String advice() {
			return " With --share-back they go on using it.";
		}
	}

	@Command(name = "set", description = "Sets what a distribution point is and can, where the topology can be edited; a job, which 'job undo' takes back.")
	static final class SetTo extends ProjectCommand {

		@Parameters(index = "0", paramLabel = "POINT", description = "a distribution point's key or name")
		private String point;

		@Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME=VALUE", description = "placement, share, contentLimit, capacity, bits, bitsWindow, protected, mobile, internet, fqdn,"
				+ " streaming or multicast; without a value it is taken away")
		private List<String> values;

		@Option(names = "--topology", defaultValue = TARGET, paramLabel = "NAME", description = "whose (${DEFAULT-VALUE})")
		private String topology;

		SetTo(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return false;
		}

		@Override
		protected int run(Project project) throws Exception {
			Map<String, String> set = new LinkedHashMap<>();
			for (String value : values) {
				int equals = value.indexOf('=');
				if (equals < 1)
					throw wrongUsage("write NAME=VALUE, not '" + value + "'");
				set.put(value.substring(0, equals), value.substring(equals + 1));
			}
			MigrationJobs jobs = jobs(project);
			NullProgressMonitor monitor = new NullProgressMonitor();
			ObjectRef ref = point(topologies(project).estate(topology), point);
			String id = new PointPlanning(topologies(project)).set(jobs.changes(), ref, set, topology, monitor);
			Job job = jobs.run(id, RunRequest.PLAIN, monitor, new JobProgress(terminal(), json));
			if (json)
				terminal().document(Documents.job(job));
			else
				terminal().line("Job " + id + ": " + job.name());
			if (job.state() != JobState.DONE)
				terminal().error("job " + id + " did nothing: " + jobs.store().tasks(id).getFirst().error().orElse("'job show " + id + "' says why"));
			return job.state() == JobState.DONE ? Drover.DONE : Drover.FAILED;
		}
	}
}
