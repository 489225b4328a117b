package org.drover.cli.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.MigrationJobs;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobQueue;
import org.drover.task.OnFailure;
import org.drover.task.Windows;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answered by whoever has the project open: that is who follows the order. */
@Command(name = "order", description = "Has a manager of the project run a job: now, at a time, after an event, within windows, or again and again.")
final class JobOrderCommand extends ProjectCommand {

	private static final Pattern EVERY = Pattern.compile("FIXED_DELAY\\|[1-9]\\d{0,8}s|DAILY\\|([01]\\d|2[0-3]):[0-5]\\d(,([01]\\d|2[0-3]):[0-5]\\d)*(\\|(?<zone>\\S+))?");

	/** What to do instead of running what is left. */
	static final class Instead {

		@Option(names = "--undo", required = true, description = "take the job back")
		private boolean undo;

		@Option(names = "--redo", required = true, description = "run it again, once it has been undone")
		private boolean redo;

		@Option(names = "--go-on", required = true, description = "go on without the tasks that failed and all that needs them")
		private boolean goOn;

		private Action action() {
			if (undo)
				return Action.UNDO;
			return redo ? Action.REDO : Action.GO_ON;
		}
	}

	@Parameters(arity = "1", paramLabel = "ID", description = "the job, as 'plan' and 'job list' print it")
	private String id;

	@ArgGroup(exclusive = true)
	private Instead instead;

	@Option(names = "--to-wave", paramLabel = "N", description = "with --undo: leave waves 1 to N as they are")
	private int wave;

	@Option(names = "--at", paramLabel = "TIME", description = "not before 2026-11-22T02:00:00Z, '2026-11-22 02:00' by this machine's clock, or 'in 2h'")
	private String at;

	@Option(names = "--after-event", paramLabel = "NAME", description = "not before 'job event NAME' has been called")
	private String event;

	@Option(names = "--window", defaultValue = "", paramLabel = "TEXT", description = "only while a window is open: 'mon-fri 22:00-06:00; sat,sun 00:00-24:00 Europe/Berlin'")
	private String window;

	@Option(names = "--every", defaultValue = "", paramLabel = "TEXT",
			description = "again and again: FIXED_DELAY|3600s, or DAILY|02:00,14:00|Europe/Berlin")
	private String every;

	@Option(names = "--priority", defaultValue = "0", paramLabel = "N", description = "orders of a greater one are taken first (${DEFAULT-VALUE})")
	private short priority;

	@Option(names = "--queue", defaultValue = "", paramLabel = "NAME", description = "one after the other with all other jobs of this queue; by priority, then by number")
	private String queue;

	@Option(names = "--rate", paramLabel = "N", description = "at most N items a second")
	private double rate;

	@Option(names = "--on-failure", paramLabel = "WHAT", defaultValue = "continue", converter = JobCommand.FailureConverter.class,
			description = "when a task fails for good: continue, decide or back-out (${DEFAULT-VALUE})")
	private OnFailure onFailure;

	@Option(names = "--irreversible", description = "also do what cannot be taken back afterwards")
	private boolean irreversible;

	@Option(names = "--overrule", paramLabel = "VIOLATION", description = "run in spite of this violation; needs --reason")
	private List<String> overrules = new ArrayList<>();

	@Option(names = "--reason", paramLabel = "TEXT", description = "why; it is journalled")
	private String reason;

	@Mixin
	private EffortOptions effort = new EffortOptions();

	JobOrderCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		JobOrder order = order();
		MigrationJobs jobs = jobs(project);
		jobs.prepare(id, order.action(), order.wave(), RunRequest.of(order, reasons()).withWhatIsIrreversible(irreversible));
		new JobQueue(project, jobs.store()).order(id, order);
		if (json)
			terminal().document(Orders.document(id, order));
		else
			terminal().line("Job " + id + " was ordered: a manager takes it " + Orders.when(order) + ".");
		return Drover.DONE;
	}

	private JobOrder order() {
		Action action = instead == null ? Action.RUN : instead.action();
		require(rate >= 0, "--rate takes a positive number");
		require(wave >= 0 && (wave == 0 || action == Action.UNDO), "--to-wave takes a wave's number, from 1, and needs --undo");
		require(Math.abs(priority) <= 1000, "--priority takes a number from -1000 to 1000");
		require(event == null || !event.isBlank(), "--after-event takes the name of an event");
		require(soundEvery(), "--every takes FIXED_DELAY|3600s, or DAILY|02:00,14:00|Europe/Berlin");
		requireWindows();
		require(overrules.isEmpty() || reason != null && !reason.isBlank(), "--overrule needs a --reason");
		return new JobOrder(action, wave, rate, onFailure, priority, Optional.ofNullable(at).map(this::moment), Optional.ofNullable(event), window, every,
				effort.effort()).in(queue());
	}

	private String queue() {
		require(queue.matches(JobOrder.QUEUE), "--queue takes a name of up to 64 letters, digits, dots, hyphens and underscores, a letter or digit first");
		return queue;
	}

	private boolean soundEvery() {
		Matcher parts = EVERY.matcher(every);
		if (!parts.matches())
			return every.isEmpty();
		return parts.group("zone") == null || ZoneId.getAvailableZoneIds().contains(parts.group("zone"));
	}

	private void requireWindows() {
		try {
			Windows.parse(window);
		} catch (DroverException e) {
			throw wrongUsage("--window: " + e.getMessage());
		}
	}

	private Instant moment(String text) {
		try {
			return new Moments(Clock.systemDefaultZone()).parse(text);
		} catch (IllegalArgumentException e) {
			throw wrongUsage("--at: " + e.getMessage());
		}
	}

	private Map<String, String> reasons() {
		Map<String, String> reasons = new LinkedHashMap<>();
		overrules.forEach(violation -> reasons.put(violation, reason));
		return reasons;
	}

	private void require(boolean holds, String sentence) {
		if (!holds)
			throw wrongUsage(sentence);
	}
}
