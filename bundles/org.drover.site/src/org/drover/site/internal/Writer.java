package org.drover.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.drover.model.DroverException;
import org.drover.site.SiteModel;
import org.drover.store.Jdbc;

/** Lets one writer at a time change the database and then, in the same order and all at once, what is kept of it in memory. */
final class Writer {

	/** One transaction under way. */
	static final class Change {

		private final Jdbc jdbc;
		private final List<Runnable> inMemory = new ArrayList<>();
		private final List<Runnable> afterwards = new ArrayList<>();

		private Change(Jdbc jdbc) {
			this.jdbc = jdbc;
		}

		Jdbc jdbc() {
			return jdbc;
		}

		/** Done once the transaction is committed, while requests wait. */
		void inMemory(Runnable change) {
			inMemory.add(change);
		}

		/** Done after that, while other writers wait. */
		void afterwards(Runnable work) {
			afterwards.add(work);
		}
	}

	/** What a transaction does. Memory is as the database was before it. */
	interface Work<T> {
		T run(Change change) throws DroverException;
	}

	private record Outcome<T>(T result, Change change) {
	}

	private final ReentrantLock lock = new ReentrantLock(true);
	private final Jdbc jdbc;
	private final SiteModel model;

	Writer(Jdbc jdbc, SiteModel model) {
		this.jdbc = jdbc;
		this.model = model;
	}

	<T> T write(Work<T> work) throws DroverException {
		lock.lock();
		try {
			Outcome<T> outcome = jdbc.transaction(tx -> {
				Change change = new Change(tx);
				return new Outcome<>(work.run(change), change);
			});
			model.change(() -> outcome.change().inMemory.forEach(Runnable::run));
			outcome.change().afterwards.forEach(Runnable::run);
			return outcome.result();
		} finally {
			lock.unlock();
		}
	}
}
