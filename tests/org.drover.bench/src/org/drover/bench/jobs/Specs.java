package org.drover.bench.jobs;

import java.util.List;
import java.util.stream.IntStream;

import org.drover.task.TaskSpec;

/** The tasks of made-up jobs. */
final class Specs {

	private Specs() {
	}

	/** None comes after another. */
	static List<TaskSpec> free(int tasks, String handler) {
		return IntStream.rangeClosed(1, tasks).mapToObj(number -> new TaskSpec(number, "Task " + number, handler, 1, 1, "{}", List.of())).toList();
	}
}
