package org.drover.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.task.internal.Pulse;
import org.drover.task.internal.Standing;

/** Says of a job why it is not at its end. */
final class Explanation {

	/** More is no explanation. */
	private static final int MOST = 20;

	/** What holds a job up as a whole. */
	private record Head(Optional<Wait> waitsFor, String sentence, Optional<Instant> since, String next) {

		static Head of(TaskWhy task, String more) {
			return new Head(task.waitsFor(), task.named() + more, task.since(), task.next());
		}
	}

	private final Facts facts;
	private final Job job;
	private final TaskReasons reasons;
	private final NextStep next;
	private final String id;

	Explanation(Facts facts) {
		this.facts = facts;
		this.job = facts.job();
		this.id = job.id();
		this.reasons = new TaskReasons(facts);
		this.next = new NextStep(id, facts.undoes());
	}

	JobWhy whole() {
		Head head = head();
		boolean over = job.state() == JobState.DONE || job.state() == JobState.UNDONE;
		List<Standing> left = over ? List.of() : facts.left();
		int all = facts.undoes() ? left.size() + facts.over().size() : facts.tasks().size();
		List<TaskWhy> first = over ? List.of() : reasons.first(MOST);
		int slow = (int) reasons.atWork().stream().filter(task -> task.slow().isPresent()).count();
		long items = facts.undoes() ? items(left) + job.undone() : job.items();
		return new JobWhy(id, job.state(), facts.atWork(), head.waitsFor(), head.sentence(), head.since(), items(left), items, left.size(), all,
				estimate(over), head.next(), slow, first, over ? 0 : reasons.count() - first.size(), facts.now());
	}

	private static long items(List<Standing> tasks) {
		return tasks.stream().mapToLong(Standing::items).sum();
	}

	private Estimate estimate(boolean over) {
		if (over)
			return Estimate.none("it is at its end");
		if (facts.atWork())
			return new Tempo(facts).estimate();
		return Estimate.none(job.state() == JobState.SCHEDULED ? "it has not been run" : "nobody is at work on it");
	}

	private Head head() {
		if (facts.atWork())
			return atWork();
		if (facts.begun())
			return interrupted();
		if (facts.ordered().isPresent() && job.state() != JobState.DONE) {
			Reason reason = facts.ordered().get();
			return new Head(Optional.of(reason.kind()), reason.sentence(), reason.since(), reason.next());
		}
		return still();
	}

	private Head interrupted() {
		String who = facts.pulse().map(Explanation::lost).orElse("whoever was at work on it has ended");
		Optional<Reason> ordered = facts.ordered();
		String since = ordered.map(reason -> ", and it " + reason.sentence()).orElse(", and nobody else goes on");
		return new Head(Optional.of(ordered.map(Reason::kind).orElse(Wait.MANAGER)), "was interrupted: " + who + since, lastSign(),
				ordered.map(Reason::next).orElse("run it again: " + next.goOn() + " looks what was under way, and goes on from there"));
	}

	private static String lost(Pulse pulse) {
		return pulse.manager() + (pulse.ended() ? " has ended" : " has not been seen for " + pulse.silence().map(Durations::words).orElse("long"));
	}

	private Optional<Instant> lastSign() {
		return facts.tasks().stream().flatMap(task -> Stream.of(task.started(), task.ended())).flatMap(Optional::stream).max(Comparator.naturalOrder())
				.or(job::started);
	}

	private Head still() {
		return switch (job.state()) {
		case SCHEDULED -> new Head(Optional.of(Wait.MANAGER), "has not been run", Optional.of(job.created()), next.goOn() + " begins");
		case DONE -> new Head(Optional.empty(), "is done", job.ended(), "nothing");
		case UNDONE -> new Head(Optional.empty(), "is undone" + remark(), job.ended(), "nothing, or job redo " + id + " runs it again from its start");
		case DECISION -> new Head(Optional.of(Wait.DECISION), "waits for a decision" + remark(), job.ended(), next.decide());
		case FAILED -> new Head(Optional.of(Wait.DECISION), "has stopped: " + tasks(reasons.failed()) + " failed, and what does not need "
				+ (reasons.failed() == 1 ? "it" : "them") + " is finished", job.ended(), next.decide());
		case CANCELLED -> new Head(Optional.of(Wait.MANAGER), "was cancelled", job.ended(), goOnOrBack());
		case PAUSED -> new Head(Optional.of(Wait.MANAGER), "is paused" + remark(), job.ended(), goOnOrBack());
		case RUNNING, UNDOING -> new Head(Optional.of(Wait.MANAGER), "is not yet taken back as a whole" + remark(), job.ended(),
				"job undo " + id + " goes on taking it back");
		};
	}

	private String remark() {
		return job.remark().map(words -> ": " + words).orElse("");
	}

	private String goOnOrBack() {
		return "job run " + id + " goes on, job undo " + id + " takes back what was done";
	}

	private Head atWork() {
		List<TaskWhy> working = reasons.atWork();
		List<TaskWhy> waiting = reasons.waiting();
		if (facts.requested().isPresent())
			return stops(working.size());
		Head head = doing(working, waiting);
		String unsure = facts.here() ? "" : facts.pulse().filter(pulse -> pulse.silence().isEmpty())
				.map(pulse -> " (" + pulse.manager() + " has the job, and does not say whether it still lives)").orElse("");
		return new Head(head.waitsFor(), head.sentence() + unsure, head.since(), head.next());
	}

	private Head stops(int working) {
		boolean pause = facts.requested().get() == JobRequest.PAUSE;
		String ends = switch (working) {
		case 0 -> "about to";
		case 1 -> "1 task at work comes to its end first";
		default -> working + " tasks at work come to their end first";
		};
		return new Head(Optional.empty(), "was asked to " + (pause ? "pause: " : "stop: ") + ends, Optional.empty(),
				pause ? "nothing: it pauses by itself; job cancel " + id + " asks those at work to stop, too"
						: "nothing: what does not stop when told to is given up");
	}

	private Head doing(List<TaskWhy> working, List<TaskWhy> waiting) {
		Optional<TaskWhy> heldUp = working.stream().filter(task -> task.waitsFor().isPresent()).min(Comparator.comparing(task -> task.since().orElse(Instant.MAX)));
		if (heldUp.isPresent())
			return Head.of(heldUp.get(), besides(working.size() - 1, waiting));
		if (working.size() == 1 || working.stream().anyMatch(task -> task.slow().isPresent()))
			return Head.of(working.getFirst(), besides(working.size() - 1, waiting));
		if (!working.isEmpty())
			return new Head(Optional.empty(), tasks(working.size()) + " are at work, nothing is known to hold them up" + besides(0, waiting), oldest(working),
					"nothing: it goes on by itself");
		if (!waiting.isEmpty())
			return Head.of(waiting.getFirst(), besides(0, waiting.subList(1, waiting.size())));
		return new Head(Optional.empty(), facts.left().isEmpty() ? "comes to its end" : "is about to start tasks", Optional.empty(), "nothing: it goes on by itself");
	}

	private static Optional<Instant> oldest(List<TaskWhy> tasks) {
		return tasks.stream().flatMap(task -> task.since().stream()).min(Comparator.naturalOrder());
	}

	private static String besides(int working, List<TaskWhy> waiting) {
		String others = working == 0 ? "" : "; " + working + " more at work";
		if (waiting.isEmpty())
			return others;
		TaskWhy first = waiting.getFirst();
		String what = first.waitsFor().map(Wait::words).orElse("");
		long alike = waiting.stream().filter(task -> task.waitsFor().equals(first.waitsFor())).count();
		String rest = alike == waiting.size() ? "" : ", " + (waiting.size() - alike) + " for something else";
		return others + "; " + tasks(alike) + (alike == 1 ? " waits" : " wait") + " for " + what + rest;
	}

	private static String tasks(long count) {
		return count + (count == 1 ? " task" : " tasks");
	}
}
