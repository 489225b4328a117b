package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicIntegerArray;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A project that is closed is closed, whatever its threads are about: its file is free, and has what was committed. */
class CloseUnderLoadTest {

	private static final int THREADS = 6;
	private static final String ENDLESS = "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b WHERE a.x + b.x = 3";

	@TempDir
	Path folder;

	@Test
	@Timeout(60)
	void aQueryThatRunsIsEndedAndTheFileIsFree() throws Exception {
		Project project = Project.create(folder);
		FutureTask<Object> query = new FutureTask<>(() -> project.jdbc().first(ENDLESS, row -> row.getInt(1)));
		Thread.ofPlatform().daemon().start(query);
		while (running(project) == 0)
			Thread.sleep(5);
		project.close();
		assertFree();
		assertThrows(ExecutionException.class, query::get);
	}

	@Test
	@Timeout(60)
	void aConnectionThatNobodyGaveBackIsClosedAndTheFileIsFree() throws Exception {
		Project project = Project.create(folder);
		Connection forgotten = project.dataSource().getConnection();
		forgotten.setAutoCommit(false);
		forgotten.createStatement().execute("INSERT INTO setting VALUES ('half', 'done')");
		project.close();
		assertFree();
		try (Project again = Project.open(folder)) {
			assertTrue(again.settings().get("half").isEmpty());
		}
		assertFree();
	}

	@Test
	@Timeout(60)
	void noConnectionOpensItAgain() throws Exception {
		Project project = Project.create(folder);
		DataSource source = project.dataSource();
		project.close();
		assertThrows(SQLException.class, source::getConnection);
		assertFree();
	}

	@Test
	@Timeout(120)
	void everyCommitIsThereTheNextTime() throws Exception {
		live(6);
	}

	@Test
	@Timeout(1800)
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void everyCommitIsThereManyTimes() throws Exception {
		live(200);
	}

	/** Threads commit numbers and replace an estate, until the project is closed under their hands; the next round begins with what they had. */
	private void live(int rounds) throws Exception {
		Random random = new Random(3);
		AtomicIntegerArray committed = new AtomicIntegerArray(THREADS);
		Project.create(folder).close();
		for (int round = 0; round < rounds; round++) {
			try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
				Project project = Project.open(folder);
				requireAll(project, committed, "round " + round);
				List<Future<?>> workers = new ArrayList<>();
				for (int i = 0; i < THREADS; i++) {
					int thread = i;
					workers.add(threads.submit(() -> commit(project, thread, committed)));
				}
				workers.add(threads.submit(() -> replaceEstates(project)));
				Thread.sleep(random.nextInt(150)); // anywhere in their work
				project.close();
				assertFree();
				for (Future<?> worker : workers)
					worker.get();
			}
		}
	}

	private static void commit(Project project, int thread, AtomicIntegerArray committed) {
		try {
			while (true) {
				project.settings().put(thread + "-" + committed.get(thread), "x".repeat(500));
				committed.incrementAndGet(thread);
			}
		} catch (DroverException e) {
			assertClosed(e);
		}
	}

	private static void replaceEstates(Project project) {
		try {
			Topology topology = project.topologies().put("legacy", "x", "CAS", "");
			while (true) {
				try (EstateWriter writer = project.estates().replace(topology.id())) {
					Estates.write(writer, Estates.clients(2000), 1);
					writer.commit();
				}
			}
		} catch (DroverException e) {
			assertClosed(e);
		}
	}

	private static void assertClosed(DroverException e) {
		assertTrue(e.getCause() instanceof SQLException, () -> "ended by " + e);
	}

	private static void requireAll(Project project, AtomicIntegerArray committed, String when) throws DroverException {
		for (int thread = 0; thread < THREADS; thread++) {
			for (int i = 0; i < committed.get(thread); i++) {
				String name = thread + "-" + i;
				assertEquals(500, project.settings().get(name).map(String::length).orElse(0), when + ", " + name);
			}
			// what was committed as the round ended, and its thread did not get to know
			while (project.settings().get(thread + "-" + committed.get(thread)).isPresent())
				committed.incrementAndGet(thread);
		}
	}

	private static int running(Project project) throws DroverException {
		return project.jdbc().first("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE '%SYSTEM_RANGE(1, 1000000)%'"
				+ " AND SESSION_ID <> SESSION_ID()", row -> row.getInt(1)).orElseThrow();
	}

	/** Nothing in this process has a lock on it. */
	private void assertFree() throws Exception {
		Path file = folder.resolve("drover.mv.db");
		assertTrue(Files.isRegularFile(file));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			assertTrue(lock.isValid());
		}
	}
}
