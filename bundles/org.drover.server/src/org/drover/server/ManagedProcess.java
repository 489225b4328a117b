package org.drover.server;

import java.time.Duration;

import org.drover.task.Manager;
import org.drover.task.ManagerState;

/** What a management server tells of the manager in its process. Asked from several threads, and answered at once. */
public interface ManagedProcess {

	ManagerState state();

	/** Tasks that it works on. */
	int atWork();

	/** Jobs that it leads. */
	int leading();

	/** How long ago the database last answered it; asked only once it has been started. */
	Duration silence();

	/** After how long without a word a manager is taken for dead. */
	Duration patience();

	static ManagedProcess of(Manager manager) {
		return new ManagedProcess() {

			private static final int HEARTBEATS = 4;

			@Override
			public ManagerState state() {
				return manager.state();
			}

			@Override
			public int atWork() {
				return manager.atWork();
			}

			@Override
			public int leading() {
				return manager.leading();
			}

			@Override
			public Duration silence() {
				return manager.silence();
			}

			@Override
			public Duration patience() {
				return manager.options().heartbeat().multipliedBy(HEARTBEATS);
			}
		};
	}
}
