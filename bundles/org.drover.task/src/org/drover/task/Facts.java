package org.drover.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
record Facts(Job job, List<Standing> tasks, Map<String, Integer> limits, Optional<JobRequest> requested, boolean here, Optional<Pulse> pulse,
		Optional<Reason> ordered, Instant now) {

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
