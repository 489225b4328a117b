package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.model.DroverException;
import org.drover.store.internal.SqlFailures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcTest {

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;
	private Project project;
	private Jdbc jdbc;

	@BeforeEach
	void open() throws Exception {
		project = database.create(folder);
		jdbc = project.jdbc();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	/** Longer than a commit takes on a busy disk: H2 by itself gives up after two seconds, and with it the job. */
	@Test
	void aRowThatAnotherTransactionChangesIsWaitedFor() throws Exception {
		project.settings().put("a", "before");
		CountDownLatch changed = new CountDownLatch(1);
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<Object> slow = other.submit(() -> jdbc.transaction(tx -> {
				tx.update("UPDATE setting SET text = ? WHERE name = ?", "slow", "a");
				changed.countDown();
				return held();
			}));
			changed.await();
			assertEquals(1, jdbc.update("UPDATE setting SET text = text || ? WHERE name = ?", ", then quick", "a"));
			slow.get();
		}
		assertEquals(Optional.of("slow, then quick"), project.settings().get("a"));
	}

	private static Object held() {
		try {
			Thread.sleep(Duration.ofMillis(2500));
			return null;
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aTransactionThatFailsLeavesNothing() throws Exception {
		assertThrows(DroverException.class, () -> jdbc.transaction(tx -> {
			new SettingTable(tx).put("a", "b");
			throw new DroverException("stop");
		}));
		assertThrows(IllegalStateException.class, () -> jdbc.transaction(tx -> {
			new SettingTable(tx).put("a", "b");
			throw new IllegalStateException("stop");
		}));
		assertEquals(Optional.empty(), project.settings().get("a"));
	}

	@Test
	void aTransactionWithinJoinsTheOneAround() throws Exception {
		assertThrows(DroverException.class, () -> jdbc.transaction(outer -> {
			outer.transaction(inner -> inner.update("INSERT INTO setting (name, text) VALUES ('a', 'b')"));
			throw new DroverException("stop");
		}));
		assertEquals(Optional.empty(), project.settings().get("a"));
	}

	@Test
	void connectionsGoBackAsTheyCame() throws Exception {
		for (int i = 0; i < 60; i++) { // more than the pool has
			jdbc.transaction(tx -> tx.update("DELETE FROM setting WHERE name = 'a'"));
			jdbc.snapshot(tx -> tx.list("SELECT name FROM setting", row -> row.getString(1)));
		}
		project.settings().put("a", "b");
		assertEquals("b", project.settings().get("a").orElseThrow());
	}

	@Test
	void batchesOfAnySize() throws Exception {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 2345; i++)
			rows.add(new Object[] { "n" + i, "t" });
		jdbc.batch("INSERT INTO setting (name, text) VALUES (?, ?)", rows);
		assertEquals(2345, jdbc.list("SELECT name FROM setting WHERE name LIKE 'n%'", row -> row.getString(1)).size());
	}

	@Test
	void aRefusalIsASentenceWithoutTheStatement() {
		String message = assertThrows(DroverException.class, () -> jdbc.update("INSERT INTO setting (name, text) VALUES (?, ?)", "a", null))
				.getMessage();
		assertTrue(message.matches("the database .* refused a statement: .*"), message);
		assertFalse(message.contains("INSERT"), message);
	}

	@Test
	void aTextThatIsTooLongIsSaid() {
		assertTrue(assertThrows(DroverException.class, () -> project.settings().put("n".repeat(201), "t")).getMessage().contains("too long"));
	}

	@Test
	void aRowThatIsThereIsLeftAsItIs() throws Exception {
		String insert = "INSERT INTO setting (name, text) VALUES (?, ?)";
		jdbc.transaction(tx -> {
			assertTrue(tx.insertIfAbsent(insert, "a", "first"));
			assertFalse(tx.insertIfAbsent(insert, "a", "second"));
			assertTrue(tx.insertIfAbsent(insert, "b", "third"), "the transaction goes on");
			return null;
		});
		assertEquals("first", project.settings().get("a").orElseThrow());
		assertEquals("third", project.settings().get("b").orElseThrow());
	}

	@Test
	void aFullDiskIsSaid() {
		SQLException full = new SQLException("writing failed", new IOException("No space left on device"));
		assertEquals("no space left on the disk for the database of the project in X: make room and try again",
				SqlFailures.describe("the database of the project in X", full).getMessage());
	}

	@Test
	void aClosedProjectIsSaid() throws Exception {
		project.close();
		assertThrows(DroverException.class, () -> project.settings().get("a"));
		project = Project.open(folder);
	}
}
