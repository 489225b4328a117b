package org.drover.server;

import java.time.Duration;

import org.drover.task.ManagerState;

/** A manager's process that is as a test says. */
final class FakeProcess implements ManagedProcess {

	volatile ManagerState state = ManagerState.WORKING;

	@Override
	public ManagerState state() {
		return state;
	}

	@Override
	public int atWork() {
		return 3;
	}

	@Override
	public int leading() {
		return 2;
	}

	@Override
	public Duration silence() {
		return Duration.ofDays(1);
	}

	@Override
	public Duration patience() {
		return Duration.ofSeconds(8);
	}
}
