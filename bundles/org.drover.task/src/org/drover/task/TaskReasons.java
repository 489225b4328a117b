package org.drover.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.task.internal.Standing;
import org.drover.task.internal.WaitRow;

/** Says of the tasks of a job why they are not done. */
final class TaskReasons {

	/** How a task is held up, most urgent first. */
	private enum Hold {
		FAILED, DOUBT, WORK, WAIT, SLOT, PREDECESSOR
	}

	private static final int FEW = 3;

	private record Case(Standing task, Hold hold) {
	}

	private final Facts facts;
	private final Instant now;
	private final NextStep next;
	private final Slowness slowness;
	private final Map<Integer, List<Standing>> blockers;
	private final List<Case> cases = new ArrayList<>();

	TaskReasons(Facts facts) {
		this.facts = facts;
		this.now = facts.now();
		this.next = new NextStep(facts.job().id(), facts.undoes());
		this.slowness = new Slowness(facts.over(), now);
		this.blockers = facts.blockers();
		facts.left().forEach(this::add);
		cases.sort(Comparator.comparing(Case::hold).thenComparing(each -> slowness.of(each.task()).isEmpty())
				.thenComparing(each -> each.task().waitsFor().map(WaitRow::since).orElse(Instant.MAX)).thenComparing(each -> each.task().number()));
	}

	private void add(Standing task) {
		Optional<Hold> hold = facts.atWork() ? Optional.of(whileAtWork(task)) : whileStill(task);
		hold.ifPresent(known -> cases.add(new Case(task, known)));
	}

	private Hold whileAtWork(Standing task) {
		if (task.failed())
			return Hold.FAILED;
		if (task.begun())
			return Hold.WORK;
		if (task.waitsFor().isPresent())
			return Hold.WAIT;
		return blockers.containsKey(task.number()) ? Hold.PREDECESSOR : Hold.SLOT;
	}

	/** What nobody is at work on waits for that alone, save what a failed task keeps from starting. */
	private Optional<Hold> whileStill(Standing task) {
		if (task.failed())
			return Optional.of(Hold.FAILED);
		if (task.state() == TaskState.RUNNING || task.begun())
			return Optional.of(Hold.DOUBT);
		boolean kept = blockers.getOrDefault(task.number(), List.of()).stream().anyMatch(Standing::failed);
		return kept ? Optional.of(Hold.PREDECESSOR) : Optional.empty();
	}

	/** Most urgent first; of those that wait for other tasks a few, since they tell the least. */
	List<TaskWhy> first(int most) {
		long before = cases.stream().filter(each -> each.hold() != Hold.PREDECESSOR).count();
		return cases.stream().limit(Math.min(most, before + FEW)).map(this::why).toList();
	}

	int count() {
		return cases.size();
	}

	/** Those at which somebody is, slow ones first, then those that have waited longest. */
	List<TaskWhy> atWork() {
		return of(Hold.WORK);
	}

	/** Those that could start but for a limit, the pace, or a pause before the next try; the one that has waited longest first. */
	List<TaskWhy> waiting() {
		return of(Hold.WAIT);
	}

	int failed() {
		return of(Hold.FAILED).size();
	}

	private List<TaskWhy> of(Hold hold) {
		return cases.stream().filter(each -> each.hold() == hold).map(this::why).toList();
	}

	private TaskWhy why(Case each) {
		Standing task = each.task();
		return switch (each.hold()) {
		case FAILED -> why(task, Optional.empty(), failed(task), task.ended(), afterFailure());
		case DOUBT -> why(task, Optional.empty(), "is in doubt: whoever was at work on it ended before it was over", task.started(),
				next.goOn() + " finds out whether it was done, and goes on");
		case WORK, WAIT -> task.waitsFor().isPresent() ? waits(task, task.waitsFor().get()) : works(task);
		case SLOT -> ready(task);
		case PREDECESSOR -> waitsForOthers(task);
		};
	}

	private String failed(Standing task) {
		boolean before = facts.atWork() && !facts.failedNow(task);
		return (before ? "failed in an earlier run: " : "failed: ") + task.error().orElse("nobody has said why");
	}

	private String afterFailure() {
		if (facts.undoes())
			return "mend that, then " + next.goOn() + " takes it up again";
		return facts.atWork() ? "mend that: when the job has stopped, " + next.goOn() + " tries it again" : "mend that, then " + next.decide();
	}

	private TaskWhy works(Standing task) {
		String nothing = slowness.of(task).isEmpty() ? "nothing: it is at work"
				: "see what holds it up where it works; job cancel " + facts.job().id() + " stops the job, " + next.goOn() + " goes on later";
		return why(task, Optional.empty(), "is at work" + ago(task.started()), task.started(), nothing);
	}

	private TaskWhy waits(Standing task, WaitRow row) {
		String on = row.on().isEmpty() || row.until().isPresent() ? "" : ": " + row.on();
		String sentence = switch (row.kind()) {
		case RETRY, LOCK -> row.until().isEmpty() ? "waits for " + row.kind().words() + on + ago(Optional.of(row.since()))
				: "waits for " + row.kind().words() + ", " + (row.kind() == Wait.LOCK ? "tries again " : "") + in(row) + ": try " + task.attempts() + " failed: "
						+ task.error().orElse("nobody has said why");
		case PACE -> "waits for its turn, " + in(row) + ": the job is to move only so many items a second";
		case PERMISSION -> "waits for a place at " + row.on() + takes(row.on()) + ago(Optional.of(row.since()));
		default -> "waits for " + row.kind().words() + on + ago(Optional.of(row.since()));
		};
		return new TaskWhy(task.number(), task.title(), task.state(), Optional.of(row.kind()), sentence, Optional.of(row.since()), row.until(), slowness.of(task),
				next.of(row.kind(), row.on(), row.until().isPresent() ? in(row) : "", facts.limits()));
	}

	private String takes(String resource) {
		Integer most = facts.limits().get(resource);
		return most == null ? "" : ", which takes " + most + (most == 1 ? " task" : " tasks") + " at once";
	}

	private TaskWhy ready(Standing task) {
		Optional<String> full = task.resources().stream().filter(facts.limits()::containsKey).sorted().findFirst();
		if (full.isPresent())
			return why(task, Optional.of(Wait.PERMISSION), "waits for a place at " + full.get() + takes(full.get()), Optional.empty(),
					next.of(Wait.PERMISSION, full.get(), "", facts.limits()));
		return why(task, Optional.of(Wait.QUEUE_SLOT), "waits for a worker of the job to be free", Optional.empty(),
				next.of(Wait.QUEUE_SLOT, "", "", facts.limits()));
	}

	private TaskWhy waitsForOthers(Standing task) {
		List<Standing> before = blockers.get(task.number());
		Standing first = before.stream().min(Comparator.comparing((Standing each) -> !each.failed()).thenComparing(Standing::number)).orElseThrow();
		String how = first.failed() ? ", which failed" : first.begun() && facts.atWork() ? ", which is at work" : "";
		String others = before.size() == 1 ? "" : (how.isEmpty() ? "" : ",") + " and " + (before.size() - 1) + " more";
		String advice = first.failed() ? "see task " + first.number() + ": it failed, and this one needs it" : next.of(Wait.PREDECESSOR, "", "", facts.limits());
		return why(task, Optional.of(Wait.PREDECESSOR), "waits for task " + first.number() + " (" + first.title() + ")" + how + others, Optional.empty(), advice);
	}

	private TaskWhy why(Standing task, Optional<Wait> wait, String sentence, Optional<Instant> since, String advice) {
		return new TaskWhy(task.number(), task.title(), task.state(), wait, sentence, since, Optional.empty(), slowness.of(task), advice);
	}

	private String ago(Optional<Instant> since) {
		return since.map(at -> ", for " + Durations.words(Durations.from(at, now))).orElse("");
	}

	private String in(WaitRow row) {
		Duration left = Durations.from(now, row.until().orElse(now));
		return left.toMillis() < 1000 ? "at any moment" : "in " + Durations.words(left);
	}
}
