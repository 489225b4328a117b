package org.drover.fleet.internal;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SignalTest {

	private static final long AN_HOUR = TimeUnit.HOURS.toMillis(1);

	@Test
	void whatWasGivenBeforeTheWaitIsNotMissed() {
		Signal signal = new Signal();
		long seen = signal.times();
		signal.give();
		signal.await(seen, AN_HOUR);
	}

	@Test
	void whoWaitsIsWoken() throws InterruptedException {
		Signal signal = new Signal();
		long seen = signal.times();
		Thread waiting = Thread.ofPlatform().start(() -> signal.await(seen, AN_HOUR));
		signal.give();
		waiting.join();
	}
}
