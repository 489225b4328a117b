package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away, and comes back. */
@Timeout(120)
class PostgresFaultsTest {

	/** In the pool. */
	private static final int CONNECTIONS = 8;

	@TempDir
	Path folder;
	private ScratchPostgres postgres;
	private Project project;
	private Topology topology;

	@BeforeEach
	void open() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		postgres = ScratchPostgres.launch();
		project = Project.create(folder, "test", TestDatabase.access(postgres.url() + "?connectTimeout=1&socketTimeout=2"));
		topology = project.topologies().put("legacy", "x", "CAS", "");
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(10), 1);
			writer.commit();
		}
	}

	@AfterEach
	void close() throws Exception {
		if (postgres == null)
			return; // skipped
		project.close();
		postgres.close();
	}

	@Test
	void connectionsThatWereEndedAreReplaced() throws Exception {
		assertUnreachable(() -> project.jdbc().transaction(tx -> {
			new SettingTable(tx).put("a", "b");
			return interruptAnd(() -> new SettingTable(tx).put("c", "d"));
		}));
		assertTrue(afterSomeTries(() -> project.settings().get("a")).isEmpty(), "all or nothing");
		project.settings().put("a", "b");
	}

	@Test
	void aServerThatIsDownIsSaidAndOneThatIsBackIsUsed() throws Exception {
		postgres.stop();
		assertUnreachable(() -> project.settings().put("a", "b"));
		assertUnreachable(() -> Project.open(folder));
		postgres.start();
		afterSomeTries(() -> project.settings().get("a"));
		assertEquals(10, project.estates().load(topology).size());
	}

	@Test
	void aServerThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws Exception {
		postgres.pause();
		assertUnreachable(() -> project.settings().put("a", "b"));
		postgres.resume();
		afterSomeTries(() -> project.settings().get("a"));
		project.settings().put("a", "c");
		assertEquals("c", project.settings().get("a").orElseThrow());
	}

	@Test
	void aGatheringThatLosesTheServerLeavesTheOldEstate() throws Exception {
		EstateWriter writer = project.estates().replace(topology.id());
		Estates.write(writer, Estates.clients(30_000), 1);
		postgres.stop();
		assertUnreachable(writer::commit);
		assertUnreachable(writer::close);
		postgres.start();
		assertEquals(10, afterSomeTries(() -> project.estates().load(topology)).size());
		try (EstateWriter next = project.estates().replace(topology.id())) {
			Estates.write(next, Estates.clients(5), 1);
			next.commit();
		}
		assertEquals(5, project.jdbc().first("SELECT COUNT(*) FROM object", row -> row.getInt(1)).orElseThrow());
	}

	@Test
	void aLockThatIsHeldTooLongIsSaid() throws Exception {
		DroverException failure = project.jdbc().transaction(holder -> {
			holder.update("UPDATE setting SET text = text");
			return assertThrows(DroverException.class, () -> project.jdbc().transaction(waiting -> {
				waiting.update("SET LOCAL lock_timeout = '100ms'");
				return waiting.update("UPDATE setting SET text = text");
			}));
		});
		assertTrue(failure.getMessage().contains("was busy for too long"), failure.getMessage());
		assertEquals(Retry.SOON, failure.retry());
	}

	/** The server's own timeout is for those that are silent between two statements. */
	@Test
	void whoFallsSilentInTheMiddleOfABatchIsCutOff() throws Exception {
		postgres.execute("postgres", "CREATE DATABASE shared");
		Path shared = folder.resolve("shared");
		try (ExecutorService silent = Executors.newSingleThreadExecutor();
				StallingLink link = new StallingLink(postgres.port());
				Project stopped = Project.create(shared, "test", TestDatabase.access("jdbc:postgresql://127.0.0.1:" + link.port() + "/shared?socketTimeout=60"))) {
			stopped.settings().put("held", "");
			link.stallAfter(50_000);
			List<Object[]> rows = Collections.nCopies(200, new Object[] { "x".repeat(1000) });
			Future<Integer> batch = silent.submit(() -> stopped.jdbc().transaction(tx -> {
				tx.batch("UPDATE setting SET text = ? WHERE name = 'held'", rows);
				return 0;
			}));
			try (Project other = Project.open(shared)) {
				while (other.jdbc().cutOffSilent(Duration.ofSeconds(1)) == 0)
					assertFalse(batch.isDone());
				other.settings().put("held", "by the other");
				assertEquals("by the other", other.settings().get("held").orElseThrow());
			}
			link.close();
			assertInstanceOf(DroverException.class, assertThrows(ExecutionException.class, batch::get).getCause());
		}
	}

	/** The pool finds out one by one that its connections were ended. */
	private static <T> T afterSomeTries(Callable<T> call) throws Exception {
		for (int left = CONNECTIONS; left > 0; left--) {
			try {
				return call.call();
			} catch (DroverException e) {
				assertEquals(Retry.LATER, e.retry(), e.getMessage());
			}
		}
		return call.call();
	}

	private int interruptAnd(Executable then) throws DroverException {
		try {
			postgres.interruptConnections();
			then.execute();
			return 0;
		} catch (DroverException | RuntimeException e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	private static void assertUnreachable(Executable call) {
		DroverException failure = assertThrows(DroverException.class, call);
		assertTrue(failure.getMessage().contains("cannot be reached"), failure.getMessage());
		assertEquals(Retry.LATER, failure.retry());
	}
}
