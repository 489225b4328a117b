package org.drover.task;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.task.internal.Pulse;
import org.drover.task.internal.Standing;

/**
 * What is known of a job at one moment.
 *
 * @param limits    by resource, of those that have no place left
 * @param requested what a person wants of whoever is at work on it
 * @param here      whether this process is at work on it
 * @param pulse     who else is said to be; empty where nobody
 * @param ordered   why it goes on by itself though nobody is at work on it
 * @param began     when its last run or undo did
 */
record Facts(Job job, List<Standing> tasks, Map<String, Integer> limits, Optional<JobRequest> requested, boolean here, Optional<Pulse> pulse,
		Optional<Reason> ordered, Optional<Instant> began, Instant now) {

	/** Whether the job is at work, or was when whoever did it ended. */
	boolean begun() {
		return job.state() == JobState.RUNNING || undoes() && job.ended().isEmpty();
	}

	boolean atWork() {
		return begun() && (here || pulse.isPresent() && pulse.get().beats());
	}

	/** Whether it is being taken back, or was until that stopped. */
	boolean undoes() {
		return job.state() == JobState.UNDOING;
	}

	/** What is to be done or taken back. */
	List<Standing> left() {
		return tasks.stream().filter(undoes() ? Facts::hasEffects : task -> task.state() != TaskState.DONE).toList();
	}

	/** What has been done, or taken back. */
	List<Standing> over() {
		TaskState end = undoes() || job.state() == JobState.UNDONE ? TaskState.UNDONE : TaskState.DONE;
		return tasks.stream().filter(task -> task.state() == end).toList();
	}

	private static boolean hasEffects(Standing task) {
		return task.state() != TaskState.QUEUED && task.state() != TaskState.UNDONE;
	}

	/** Whether a task failed for good in the last run or undo, and not before it. */
	boolean failedNow(Standing task) {
		return task.failed() && (began.isEmpty() || task.ended().filter(began.get()::isAfter).isEmpty());
	}

	/** What this run or undo may still do: not what has failed in it, nor what needs that. */
	List<Standing> possible() {
		List<Standing> left = left();
		Map<Integer, List<Integer>> later = new HashMap<>();
		blockers().forEach((task, before) -> before.forEach(first -> later.computeIfAbsent(first.number(), any -> new ArrayList<>()).add(task)));
		Set<Integer> lost = left.stream().filter(this::failedNow).map(Standing::number).collect(Collectors.toCollection(HashSet::new));
		Deque<Integer> open = new ArrayDeque<>(lost);
		while (!open.isEmpty())
			later.getOrDefault(open.pop(), List.of()).stream().filter(lost::add).forEach(open::push);
		return left.stream().filter(task -> !lost.contains(task.number())).toList();
	}

	/** For each task those that have to be over before it starts and are not. */
	Map<Integer, List<Standing>> blockers() {
		Map<Integer, Standing> open = left().stream().collect(Collectors.toMap(Standing::number, Function.identity()));
		Map<Integer, List<Standing>> blockers = new HashMap<>();
		for (Standing task : open.values()) {
			for (int before : task.after()) {
				Standing first = open.get(before);
				if (first != null && undoes())
					blockers.computeIfAbsent(before, any -> new ArrayList<>()).add(task);
				else if (first != null)
					blockers.computeIfAbsent(task.number(), any -> new ArrayList<>()).add(first);
			}
		}
		return blockers;
	}
}
