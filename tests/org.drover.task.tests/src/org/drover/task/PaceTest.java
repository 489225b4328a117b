package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PaceTest {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	@Test
	void itemsWaitUntilTheRateHasRoomForThem() {
		Pace pace = new Pace(10, 0);
		assertEquals(SECOND / 2, pace.book(5, 0));
		assertEquals(SECOND, pace.book(5, 0));
		assertEquals(SECOND, pace.book(0, SECOND));
		assertEquals(3 * SECOND, pace.book(20, SECOND));
	}

	@Test
	void anIdleTimeEarnsOneSecondAtMost() {
		Pace pace = new Pace(10, 0);
		assertEquals(100 * SECOND, pace.book(10, 100 * SECOND));
		assertEquals(101 * SECOND, pace.book(10, 100 * SECOND));
	}

	@Test
	void withoutARateNothingWaits() {
		assertEquals(7, new Pace(0, 0).book(1000, 7));
	}

	@Test
	void pausesDoubleUpToTheLongestAndAreShortenedByUpToHalf() {
		RetryPolicy policy = new RetryPolicy(10, Duration.ofSeconds(1), Duration.ofSeconds(5));
		Random random = new Random(3);
		for (int i = 0; i < 100; i++) {
			assertBetween(500, 1000, policy.pause(1, random));
			assertBetween(2000, 4000, policy.pause(3, random));
			assertBetween(2500, 5000, policy.pause(9, random));
			assertBetween(2500, 5000, policy.pause(5000, random));
		}
	}

	private static void assertBetween(long least, long most, Duration pause) {
		long millis = Math.clamp(pause.toMillis(), least, most);
		assertEquals(millis, pause.toMillis());
	}
}
