package org.drover.bench.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.drover.bench.migrate.Calls.Call;
import org.junit.jupiter.api.Test;

class CourseTest {

	@Test
	void theSequencersTimeIsThatInWhichNoHandlerIsAtWork() {
		List<Call> calls = List.of(call(6, 8), call(2, 5), call(3, 4), call(4, 6), call(11, 12));
		Course course = new Course(at(0), at(1), at(13), at(20), calls);
		assertEquals(1, course.connecting());
		assertEquals(5, course.sequencing());
		assertEquals(7, course.digest());
		assertEquals(20, course.seconds());
	}

	private static Call call(int from, int to) {
		return new Call("handler", at(from), at(to));
	}

	private static Instant at(int second) {
		return Instant.ofEpochSecond(second);
	}
}
