package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random jobs whose handlers fail, break, are cancelled, and whose database goes away, at random moments. Run until it is through, each
 * effect is there once and came after those it depends on; undone until that is through, none is left.
 */
@Timeout(60)
class SequencerPropertyTest {

	private static final int JOBS = 40;
	private static final RunOptions OPTIONS = new RunOptions(3, 0, new RetryPolicy(3, Duration.ZERO, Duration.ZERO));

	/** With the database gone in the same moment, stands for the death of the program. */
	private static final class Death extends Error {
		private static final long serialVersionUID = 1L;
	}

	@TempDir
	Path folder;
	private Project project;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void whateverHappensEachEffectHappensOnceAndInOrder() throws Exception {
		for (int seed = 1; seed <= JOBS; seed++)
			new Trial(seed).check();
	}

	/** One job and the misfortunes it meets. */
	private final class Trial {

		private final String message;
		private final Random random;
		private final Ledger ledger = new Ledger();
		private final AtomicInteger databaseDiesIn = new AtomicInteger(Integer.MAX_VALUE);
		private final List<TaskSpec> tasks;
		private final JobStore store;
		private final Sequencer sequencer;
		private NullProgressMonitor monitor = new NullProgressMonitor();
		private int luck;

		Trial(int seed) {
			message = "seed " + seed;
			random = new Random(seed);
			tasks = Jobs.random(random, 12);
			store = new JobStore(new Jdbc(dyingSource(), "the database"), project.id(), project.vault(), Clock.systemUTC());
			sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger));
			ledger.hook(this::misfortune);
		}

		void check() throws DroverException {
			String id = store.create("job", "{}", tasks);
			runToTheEnd(id);
			assertOrdered(ledger.happened());
			assertEquals(tasks.size(), ledger.effects().size(), message);
			undoToTheEnd(id);
			assertEquals(Set.of(), ledger.effects().keySet(), message);
			assertMirrored(ledger.happened());
			abandonHalfWay(store.create("job", "{}", tasks));
		}

		/** A job that is undone before it is through leaves nothing either. */
		private void abandonHalfWay(String id) throws DroverException {
			attempt(() -> sequencer.run(id, OPTIONS, monitor, JobListener.NONE), 4);
			if (store.job(id).state() != JobState.SCHEDULED)
				undoToTheEnd(id);
			assertEquals(Set.of(), ledger.effects().keySet(), message);
		}

		private void runToTheEnd(String id) throws DroverException {
			for (int misfortunes = 6; store.job(id).state() != JobState.DONE; misfortunes--)
				attempt(() -> sequencer.run(id, OPTIONS, monitor, JobListener.NONE), misfortunes);
		}

		private void undoToTheEnd(String id) throws DroverException {
			for (int misfortunes = 6; store.job(id).state() != JobState.UNDONE; misfortunes--)
				attempt(() -> sequencer.undo(id, OPTIONS, monitor, JobListener.NONE), misfortunes);
		}

		/** @param misfortunes none at 0 or below, so that it comes to an end */
		private void attempt(Attempted attempted, int misfortunes) {
			monitor = new NullProgressMonitor();
			luck = misfortunes > 0 ? 6 : 0;
			databaseDiesIn.set(misfortunes > 0 && random.nextInt(3) == 0 ? random.nextInt(40) : Integer.MAX_VALUE);
			try {
				attempted.run();
			} catch (DroverException | Death e) {
				assertTrue(misfortunes > 0, message + ": " + e);
			}
			databaseDiesIn.set(Integer.MAX_VALUE);
		}

		private synchronized void misfortune(String when, int task, TaskContext context) throws DroverException {
			if (luck == 0)
				return;
			switch (random.nextInt(luck * 6)) {
			case 0 -> {
				databaseDiesIn.set(0);
				throw new Death();
			}
			case 1 -> throw new DroverException("for good");
			case 2, 3 -> throw new DroverException("for now", null, Retry.LATER);
			case 4 -> throw new IllegalStateException("a bug");
			case 5 -> monitor.setCanceled(true);
			default -> context.monitor().isCanceled();
			}
		}

		private void assertOrdered(List<String> happened) {
			Set<Integer> done = new HashSet<>();
			for (String effect : happened) {
				TaskSpec task = tasks.get(Integer.parseInt(effect.substring(1)) - 1);
				assertTrue(done.containsAll(task.after()), message + ": " + happened);
				assertTrue(done.add(task.number()), message + ": " + happened);
			}
		}

		/** Taking back is doing in reverse: what is undone last must have been doable first. */
		private void assertMirrored(List<String> happened) {
			List<String> undone = new ArrayList<>(happened.subList(tasks.size(), happened.size()));
			Collections.reverse(undone);
			assertEquals(tasks.size(), undone.size(), message);
			assertOrdered(undone);
		}

		private DataSource dyingSource() {
			return new FailingDataSource(project.dataSource()) {
				@Override
				public Connection getConnection() throws SQLException {
					if (databaseDiesIn.getAndDecrement() <= 0)
						throw new SQLException("gone");
					return super.getConnection();
				}
			};
		}
	}

	@FunctionalInterface
	private interface Attempted {
		Job run() throws DroverException;
	}
}
