package org.drover.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks for tests. */
final class Jobs {

	private Jobs() {
	}

	/** A task of two items. */
	static TaskSpec task(int number, Integer... after) {
		return new TaskSpec(number, "Task " + number, "ledger", 1, 2, Integer.toString(number), Arrays.asList(after));
	}

	/** Each after the one before. */
	static List<TaskSpec> chain(int length) {
		return IntStream.rangeClosed(1, length).mapToObj(number -> number == 1 ? task(1) : task(number, number - 1)).toList();
	}

	/** All free of each other. */
	static List<TaskSpec> free(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(Jobs::task).toList();
	}

	static List<TaskSpec> random(Random random, int most) {
		List<TaskSpec> tasks = new ArrayList<>();
		int count = 1 + random.nextInt(most);
		for (int number = 1; number <= count; number++) {
			int last = number;
			List<Integer> after = IntStream.range(1, number).filter(before -> random.nextInt(last) < 2).boxed().toList();
			tasks.add(new TaskSpec(number, "Task " + number, "ledger", 1, random.nextInt(4), Integer.toString(number), after));
		}
		return tasks;
	}
}
