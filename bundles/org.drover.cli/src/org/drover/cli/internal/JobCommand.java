package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.StopOnSignal;
import org.drover.migration.DecommissionDescription;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.JobKind;
import org.drover.migration.MigrationJobs;
import org.drover.migration.RunRequest;
import org.drover.migration.UndoHold;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobRequest;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.JobWhy;
import org.drover.task.JournalEntry;
import org.drover.task.OnFailure;
import org.drover.task.Task;
import org.drover.task.TaskState;
import org.drover.task.UndoForecast;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "job", mixinStandardHelpOptions = true, description = "Runs jobs, shows how far they are, and takes them back.",
		subcommands = { JobCommand.Run.class, JobCommand.Undo.class, JobCommand.Redo.class, JobCommand.GoOn.class, JobCommand.Pause.class,
				JobCommand.Cancel.class, JobCommand.Limit.class, JobCommand.Show.class, JobCommand.Why.class, JobCommand.Jobs.class,
				JobJournalCommand.class, JobOrderCommand.class, JobOrdersCommand.class, JobWithdrawCommand.class, JobEventCommand.class })
final class JobCommand {

	private abstract static class OnJob extends ProjectCommand {

		@Parameters(arity = "1", paramLabel = "ID", description = "the job, as 'plan' and 'job list' print it")
		String id;

		OnJob(Environment environment) {
			super(environment);
		}

		int show(Job job) {
			if (json)
				terminal().document(Documents.job(job));
			else
				terminal().line(sentence(job));
			return Drover.DONE;
		}
	}

	private abstract static class Working extends OnJob {

		@Option(names = "--rate", paramLabel = "N", description = "at most N items a second")
		double rate;

		@Option(names = "--overrule", paramLabel = "VIOLATION", description = "go ahead in spite of this violation; needs --reason")
		private List<String> overrules = new ArrayList<>();

		@Option(names = "--reason", paramLabel = "TEXT", description = "why; it is journalled")
		private String reason;

		@Mixin
		EffortOptions effort = new EffortOptions();

		Working(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return false;
		}

		abstract Job work(MigrationJobs jobs, NullProgressMonitor monitor, JobProgress progress) throws DroverException;

		/** By violation. */
		final Map<String, String> reasons() {
			if (!overrules.isEmpty() && (reason == null || reason.isBlank()))
				throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this), "--overrule needs a --reason");
			Map<String, String> reasons = new LinkedHashMap<>();
			overrules.forEach(violation -> reasons.put(violation, reason));
			return reasons;
		}

		/** Whether the work came to the end it was begun for. */
		abstract boolean good(JobState state);

		/** What to do when the work stopped half-way. */
		abstract String advice();

		@Override
		protected int run(Project project) throws Exception {
			if (rate < 0)
				throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this), "--rate takes a positive number");
			NullProgressMonitor monitor = new NullProgressMonitor();
			Job job;
			try (StopOnSignal stop = new StopOnSignal(monitor)) {
				job = work(jobs(project), monitor, new JobProgress(terminal(), json));
			}
			show(job);
			if (good(job.state()))
				return Drover.DONE;
			terminal().error("job " + id + " is " + words(job.state()) + ": " + advice());
			return Drover.FAILED;
		}
	}

	private abstract static class Forward extends Working {

		@Option(names = "--on-failure", paramLabel = "WHAT", defaultValue = "continue", converter = FailureConverter.class,
				description = "when a task fails for good: continue (finish what does not need it), decide (stop and ask) or back-out (undo all); default: continue")
		private OnFailure onFailure;

		@Option(names = "--irreversible", description = "also do what cannot be taken back afterwards; a job that retires a topology asks for this")
		private boolean irreversible;

		Forward(Environment environment) {
			super(environment);
		}

		RunRequest request() {
			return new RunRequest(rate, reasons(), onFailure, effort.effort(), irreversible);
		}

		@Override
		boolean good(JobState state) {
			return state == JobState.DONE;
		}

		@Override
		String advice() {
			return "what is done stays done; 'job run " + id + "' goes on with the rest, 'job undo " + id + "' takes it back";
		}
	}

	@Command(name = "run", description = "Runs what is left of a job; a finished one is left alone.")
	static final class Run extends Forward {

		Run(Environment environment) {
			super(environment);
		}

		@Override
		Job work(MigrationJobs jobs, NullProgressMonitor monitor, JobProgress progress) throws DroverException {
			return jobs.run(id, request(), monitor, progress);
		}
	}

	@Command(name = "redo", description = "Runs a job again that has been undone.")
	static final class Redo extends Forward {

		Redo(Environment environment) {
			super(environment);
		}

		@Override
		Job work(MigrationJobs jobs, NullProgressMonitor monitor, JobProgress progress) throws DroverException {
			return jobs.redo(id, request(), monitor, progress);
		}
	}

	@Command(name = "go-on", description = "Goes on with a job without the tasks that failed and all that needs them.")
	static final class GoOn extends Forward {

		GoOn(Environment environment) {
			super(environment);
		}

		@Override
		Job work(MigrationJobs jobs, NullProgressMonitor monitor, JobProgress progress) throws DroverException {
			return jobs.goOn(id, request(), monitor, progress);
		}

		/** What failed has still failed. */
		@Override
		boolean good(JobState state) {
			return state == JobState.FAILED;
		}
	}

	/** Answered by whoever has the project open, since that is who works on the job. */
	private abstract static class Asking extends OnJob {

		private final JobRequest request;

		Asking(Environment environment, JobRequest request) {
			super(environment);
			this.request = request;
		}

		@Override
		protected final int run(Project project) throws Exception {
			jobs(project).store().request(id, request);
			if (json)
				terminal().document(Map.of("id", id, "requested", request.name().toLowerCase(Locale.ROOT)));
			else
				terminal().line("Job " + id + " was asked to " + request.name().toLowerCase(Locale.ROOT) + ": 'job show " + id + "' says when it has.");
			return Drover.DONE;
		}
	}

	@Command(name = "pause", description = "Has a job that is at work start no other task; those under way come to their end.")
	static final class Pause extends Asking {

		Pause(Environment environment) {
			super(environment, JobRequest.PAUSE);
		}
	}

	@Command(name = "cancel", description = "Has a job that is at work stop; 'job run' goes on with it.")
	static final class Cancel extends Asking {

		Cancel(Environment environment) {
			super(environment, JobRequest.CANCEL);
		}
	}

	@Command(name = "limit", description = "Lists how many tasks may load a resource at once, or sets it.")
	static final class Limit extends ProjectCommand {

		@Parameters(arity = "0..1", paramLabel = "NAME", description = "a resource: a site, a link, a distribution point")
		private String name;

		@Option(names = "--most", paramLabel = "N", description = "at most N tasks at once, whatever their jobs; 0 = no limit")
		private Integer most;

		Limit(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return most == null;
		}

		@Override
		protected int run(Project project) throws Exception {
			if ((name == null) != (most == null) || most != null && most < 0)
				throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this), "to set a limit, name a resource and --most N");
			JobStore store = jobs(project).store();
			if (name != null)
				store.limit(name, most);
			Map<String, Integer> limits = store.limits();
			if (json)
				terminal().document(limits);
			else if (limits.isEmpty())
				terminal().line("No limits: as many tasks load a resource at once as a job has workers.");
			else
				limits.forEach((resource, number) -> terminal().line(String.format("%6d  %s", number, resource)));
			return Drover.DONE;
		}
	}

	/** {@code back-out} as people write it. */
	static final class FailureConverter implements ITypeConverter<OnFailure> {

		@Override
		public OnFailure convert(String value) {
			for (OnFailure known : OnFailure.values()) {
				if (known.name().replace('_', '-').equalsIgnoreCase(value))
					return known;
			}
			throw new TypeConversionException("'" + value + "' is not one of continue, decide, back-out");
		}
	}

	@Command(name = "undo", description = "Takes back all that a job did, or its later waves, in reverse order.")
	static final class Undo extends Working {

		@Option(names = "--to-wave", paramLabel = "N", description = "leave waves 1 to N as they are; 'job run' goes on from there")
		private int wave;

		@Option(names = "--preview", description = "only say what that would change, and what of it somebody has changed since")
		private boolean preview;

		Undo(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return preview;
		}

		@Override
		protected int run(Project project) throws Exception {
			if (wave < 0)
				throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this), "--to-wave takes a wave's number, from 1");
			return preview ? foresee(jobs(project)) : super.run(project);
		}

		private int foresee(MigrationJobs jobs) throws DroverException {
			UndoForecast forecast = jobs.previewUndo(id, wave, new NullProgressMonitor());
			UndoHold hold = jobs.undoHold(id, wave, new NullProgressMonitor());
			if (json)
				terminal().document(UndoPreviews.document(wave, forecast, hold));
			else
				UndoPreviews.lines(forecast, hold).forEach(terminal()::line);
			return Drover.DONE;
		}

		@Override
		Job work(MigrationJobs jobs, NullProgressMonitor monitor, JobProgress progress) throws DroverException {
			return jobs.undo(id, wave, new RunRequest(rate, reasons(), OnFailure.CONTINUE, effort.effort(), false), monitor, progress);
		}

		@Override
		boolean good(JobState state) {
			return state == JobState.UNDONE || wave > 0 && state == JobState.PAUSED;
		}

		@Override
		String advice() {
			return "what is taken back stays so; 'job undo " + id + "' goes on with the rest";
		}
	}

	@Command(name = "show", description = "Shows a job: state, items, digest over what it has changed, what failed and why.")
	static final class Show extends OnJob {

		@Option(names = "--journal", description = "with the whole journal")
		private boolean journal;

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			MigrationJobs jobs = jobs(project);
			Job job = jobs.store().job(id);
			if (json)
				terminal().document(document(jobs, job));
			else
				describe(jobs, job);
			return Drover.DONE;
		}

		private Map<String, Object> document(MigrationJobs jobs, Job job) throws DroverException {
			Map<String, Object> document = Documents.job(job);
			switch (JobKind.of(job)) {
			case MIGRATION -> document.put("continuity", Documents.continuity(jobs.description(id)));
			case TOPOLOGY_CHANGE -> document.put("changes", jobs.changes().description(id).changes());
			case DECOMMISSION -> describe(jobs.decommissions().description(id), document);
			}
			document.put("errors", errors(jobs));
			document.put("why", WhyWords.summary(jobs.store().why(id)));
			if (journal)
				document.put("journal", jobs.store().journal(id).stream().map(JobCommand::sentence).toList());
			return document;
		}

		private static void describe(DecommissionDescription description, Map<String, Object> document) {
			document.put("continuity", Documents.continuity(description.plan()));
			document.put("sites", description.sites());
			document.put("whole", description.whole());
			document.put("irreversible", description.irreversible());
			document.put("byHand", description.byHand());
		}

		private List<String> errors(MigrationJobs jobs) throws DroverException {
			List<String> errors = new ArrayList<>();
			for (Task task : jobs.store().tasks(id)) {
				if (task.state() != TaskState.DONE && task.state() != TaskState.UNDONE && task.error().isPresent())
					errors.add("task " + task.number() + ", " + task.spec().title() + ": " + task.error().get());
			}
			return errors;
		}

		private void describe(MigrationJobs jobs, Job job) throws DroverException {
			terminal().line(sentence(job));
			if (job.state() != JobState.DONE && job.state() != JobState.UNDONE)
				terminal().line(WhyWords.line(jobs.store().why(id)));
			job.digest().ifPresent(digest -> terminal().line("digest " + digest));
			switch (JobKind.of(job)) {
			case MIGRATION -> describeViolations(jobs.description(id));
			case TOPOLOGY_CHANGE -> jobs.changes().description(id).changes().forEach(change -> terminal().line("change: " + change));
			case DECOMMISSION -> describe(jobs.decommissions().description(id));
			}
			errors(jobs).forEach(terminal()::line);
			if (journal)
				jobs.store().journal(id).forEach(entry -> terminal().line(sentence(entry)));
		}

		private void describe(DecommissionDescription description) {
			describeViolations(description.plan());
			description.irreversible().forEach(title -> terminal().line("cannot be taken back: " + title));
			description.byHand().forEach(line -> terminal().line("by hand: " + line));
		}

		private void describeViolations(JobDescription description) {
			for (FoundViolation violation : description.violations())
				terminal().line("violation " + violation.id() + ": " + violation.explanation());
		}
	}

	@Command(name = "why", description = "Says what a job and its tasks wait for, since when, how much is left, when it may end, and what to do.")
	static final class Why extends OnJob {

		Why(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			JobWhy why = jobs(project).store().why(id);
			if (json)
				terminal().document(WhyWords.document(why));
			else
				WhyWords.lines(why).forEach(terminal()::line);
			return Drover.DONE;
		}
	}

	@Command(name = "list", description = "Lists the jobs of a project.")
	static final class Jobs extends ProjectCommand {

		Jobs(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			List<Job> all = jobs(project).store().jobs();
			if (json)
				terminal().document(all.stream().map(Documents::job).toList());
			else if (all.isEmpty())
				terminal().line("No jobs yet: 'plan' makes one.");
			else
				all.forEach(job -> terminal().line(sentence(job)));
			return Drover.DONE;
		}
	}

	private static String sentence(Job job) {
		return "Job " + job.id() + " (" + job.name() + ") is " + words(job.state()) + ": " + job.done() + " of " + job.items() + " items done, "
				+ job.failed() + " failed, " + job.undone() + " undone" + job.remark().map(remark -> "; " + remark).orElse("");
	}

	private static String words(JobState state) {
		return state == JobState.DECISION ? "waiting for a decision" : state.name().toLowerCase(Locale.ROOT);
	}

	private static String sentence(JournalEntry entry) {
		return entry.at() + (entry.task() == 0 ? " job " : " task " + entry.task() + " ") + entry.event()
				+ (entry.detail().isEmpty() ? "" : ": " + entry.detail());
	}
}
