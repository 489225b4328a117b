package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournalTest {

	private static final Instant NOON = Instant.parse("2025-01-01T12:00:00.123456789Z");
	private static final String NOT_OURS = "nothing in it was signed with this project's key: was the file \"key\" replaced,"
			+ " or the journal copied from another project?";
	private static final Instant LATER = NOON.plus(Duration.ofDays(100));

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private String id;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder.resolve("project"));
		store = at(NOON);
		id = store.create("a", "{}", Jobs.chain(2));
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aNewJobIsSealedAndLaterLinesAreWhenAsked() throws Exception {
		store.note(id, "overruled", "b: c");
		assertEquals(List.of(1L, 0L), seqs());
		assertEquals(new JournalCheck(id, 1, 2, 0, List.of()), store.journals().verify(id));
		assertEquals(List.of(1L, 2L), seqs());
	}

	@Test
	void aJobSealsItsLinesWhileItRunsAndAtItsEnd() throws Exception {
		Ledger ledger = new Ledger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2)
				awaitSealed("done");
		});
		new Sequencer(store, Clock.systemUTC(), List.of(ledger)).run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
		assertEquals(LongStream.rangeClosed(1, 7).boxed().toList(), seqs());
	}

	@Test
	void whatWasNotSealedBeforeTheEndOfTheProcessIsSealedByTheNext() throws Exception {
		store.note(id, "a", "b");
		project.close();
		project = Project.open(folder.resolve("project"));
		store = at(LATER);
		new Sequencer(store, Clock.systemUTC(), List.of(new Ledger())).run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
		assertFalse(seqs().contains(0L));
		assertTrue(store.journals().verify(id).sound());
	}

	@Test
	void aKilledProcessLeavesASoundJournal() throws Exception {
		Path effects = Files.createDirectory(folder.resolve("effects"));
		change("DELETE FROM job"); // the child runs job 1
		change("ALTER TABLE job ALTER COLUMN id RESTART WITH 1");
		store.create("b", "{}", Jobs.chain(60));
		project.close();
		try (ChildJvm child = new ChildJvm(FileEffects.class, folder.resolve("project"), effects, Path.of("run"))) {
			while (!"20".equals(child.line()))
				assertTrue(Files.exists(effects));
			child.kill();
		}
		project = Project.open(folder.resolve("project"));
		store = at(LATER);
		assertTrue(seqs().contains(0L), "killed before it was sealed");
		JournalCheck check = store.journals().verify(id);
		assertTrue(check.sound() && check.unsealed() == 0 && check.last() >= 42, check.toString());
	}

	@Test
	void findingsSayWhichLineAndWhen() throws Exception {
		for (int line = 2; line <= 9; line++)
			store.note(id, "event", "line " + line);
		store.journals().seal(id);
		change("UPDATE journal SET detail = 'x' WHERE seq = 3");
		change("UPDATE journal SET hash = 'x' WHERE seq = 5");
		change("DELETE FROM journal WHERE seq IN (7, 9)");
		assertEquals(List.of("line 3 (2025-01-01T12:00:00.123456Z, job event) has been changed",
				"line 5 (2025-01-01T12:00:00.123456Z, job event) has been changed", "line 7 is missing", "line 9 is missing, its end has been cut off"),
				store.journals().verify(id).findings());
	}

	@Test
	void aTailThatIsCutOffIsFoundAlsoWhereTheHeadIsMended() throws Exception {
		store.note(id, "event", "2");
		store.note(id, "event", "3");
		store.journals().seal(id);
		change("DELETE FROM journal WHERE seq > 1");
		assertEquals(List.of("lines 2 to 3 are missing, its end has been cut off"), store.journals().verify(id).findings());
		change("UPDATE job SET journal_seq = 1, journal_hash = (SELECT hash FROM journal WHERE seq = 1)");
		String finding = "its head, in the job's row, was not written by Drover: lines may have been cut off at its end";
		assertEquals(List.of(finding), store.journals().verify(id).findings());
		store.note(id, "event", "4");
		assertEquals(List.of(finding), store.journals().verify(id).findings());
		assertEquals(1, store.journals().verify(id).unsealed());
		assertTrue(assertThrows(DroverException.class, () -> store.journals().heads()).getMessage().startsWith("the journal of job 1 has been tampered"));
	}

	@Test
	void aLineThatDroverDidNotWriteIsNeverSealed() throws Exception {
		change("INSERT INTO journal (job, task, at, event, detail) VALUES (1, 0, TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00Z', 'overruled', 'me')");
		store.note(id, "event", "");
		assertEquals(new JournalCheck(id, 1, 2, 1, List.of(
				"a line that is not sealed yet (2025-01-01T00:00:00Z, job overruled) was not written by Drover, or has been changed")),
				store.journals().verify(id));
	}

	@Test
	void anotherKeyIsSaid() throws Exception {
		Files.delete(folder.resolve("project/key"));
		JobStore other = new JobStore(project.jdbc(), project.id(), SecretVault.open(folder.resolve("project/key")), Clock.systemUTC());
		assertEquals(List.of(NOT_OURS), other.journals().verify(id).findings());
		assertTrue(assertThrows(DroverException.class, () -> other.journals().verify(store.journals().heads())).getMessage().contains("another key"));
	}

	@Test
	void aJournalOfAnotherProjectIsNotThisOnes() throws Exception {
		JobStore other = new JobStore(project.jdbc(), "another project with the same key", project.vault(), Clock.systemUTC());
		assertEquals(List.of(NOT_OURS), other.journals().verify(id).findings());
		String copied = other.create("a", "{}", Jobs.chain(2));
		assertTrue(other.journals().verify(copied).sound());
		store.note(id, "event", "");
		store.journals().seal(id);
		change("UPDATE journal SET seq = 3, job = 1 WHERE job = 2");
		assertEquals(List.of("it goes on to line 3, beyond its head at line 2"),
				store.journals().verify(id).findings().stream().filter(finding -> finding.contains("beyond")).toList());
		assertTrue(store.journals().verify(id).findings().getFirst().startsWith("line 3 ("));
	}

	@Test
	void anOldCopyIsFoundByAHeadKeptElsewhere() throws Exception {
		change("CREATE TABLE old_job AS SELECT * FROM job");
		store.note(id, "overruled", "b: c");
		List<JournalHead> heads = store.journals().heads();
		assertTrue(store.journals().verify(heads).getFirst().sound());
		change("DELETE FROM journal WHERE seq = 2");
		change("UPDATE job SET (journal_seq, journal_hash, journal_check) = (SELECT journal_seq, journal_hash, journal_check FROM old_job)");
		assertTrue(store.journals().verify(id).sound());
		assertTrue(onlyFinding(heads).startsWith("it was at line 2 on 2025-01-01T12:00:00.123456Z and now ends at line 1: its end has been cut off"));
		store.note(id, "overruled", "nothing");
		assertEquals("it has been rewritten since 2025-01-01T12:00:00.123456Z, line 2 or before", onlyFinding(heads));
		change("DELETE FROM job");
		assertEquals("the job is gone, whose journal was at line 2 on 2025-01-01T12:00:00.123456Z", onlyFinding(heads));
	}

	@Test
	void aHeadThatWasChangedOrIsOfAnotherProjectIsRefused() throws Exception {
		JournalHead head = store.journals().heads().getFirst();
		for (JournalHead wrong : List.of(new JournalHead("p", head.job(), head.seq(), head.hash(), head.at(), head.check(), head.key()),
				new JournalHead(head.project(), "2", head.seq(), head.hash(), head.at(), head.check(), head.key()),
				new JournalHead(head.project(), head.job(), 0, head.hash(), head.at(), head.check(), head.key()),
				new JournalHead(head.project(), head.job(), head.seq(), "", head.at(), head.check(), head.key()),
				new JournalHead(head.project(), head.job(), head.seq(), head.hash(), head.at().plusSeconds(1), head.check(), head.key())))
			assertThrows(DroverException.class, () -> store.journals().verify(List.of(wrong)), wrong.toString());
	}

	@Test
	void whatRetentionLeavesCanStillBeChecked() throws Exception {
		for (int line = 2; line <= 9; line++)
			store.note(id, "event", "line " + line);
		List<JournalHead> heads = store.journals().heads();
		store = at(LATER);
		assertEquals(Map.of(), store.journals().prune(new Retention(LATER, 0)), "not ended");
		end();
		assertEquals(Map.of(id, 6L), store.journals().droppable(new Retention(LATER, 3)));
		assertEquals(Map.of(id, 6L), store.journals().prune(new Retention(LATER, 3)));
		assertEquals(List.of(7L, 8L, 9L, 10L), seqs());
		assertEquals("6 lines dropped, up to line 6", store.journal(id).getLast().detail());
		assertEquals(new JournalCheck(id, 7, 10, 0, List.of()), store.journals().verify(heads).getFirst());
		store = at(LATER.plusSeconds(1));
		assertEquals(Map.of(id, 4L), store.journals().prune(new Retention(LATER.plusSeconds(1), 0)));
		assertEquals(new JournalCheck(id, 11, 11, 0, List.of()), store.journals().verify(heads).getFirst());
		store = at(LATER.plusSeconds(2));
		assertEquals(Map.of(), store.journals().prune(new Retention(LATER.plusSeconds(2), 0)), "it only tells of lines dropped");
	}

	@Test
	void onlyOldLinesAreDropped() throws Exception {
		store = at(LATER);
		store.note(id, "event", "new");
		end();
		assertEquals(1, store.journals().prune(id, new Retention(LATER.minusSeconds(1), 0)));
		assertEquals(List.of("new", "1 line dropped, up to line 1"), store.journal(id).stream().map(JournalEntry::detail).toList());
	}

	@Test
	void nothingIsDroppedWhereOneJournalWasTamperedWith() throws Exception {
		store.create("b", "{}", Jobs.chain(1));
		end();
		change("UPDATE journal SET detail = 'x' WHERE job = 2");
		store = at(LATER);
		assertThrows(DroverException.class, () -> store.journals().prune(new Retention(LATER, 0)));
		assertEquals(new JournalCheck(id, 1, 1, 0, List.of()), store.journals().verify(id));
	}

	@Test
	void jobsOfAnEarlierSchemaAreSealedTogetherOnce() throws Exception {
		store.create("b", "{}", Jobs.chain(1));
		store.note(id, "event", "3");
		change("UPDATE journal SET seq = NULL, hash = NULL");
		change("UPDATE job SET journal_seq = 0, journal_hash = '', journal_check = ''");
		store.create("c", "{}", Jobs.chain(1));
		assertEquals(List.of(3L, 2L, 1L), store.journals().verify(List.of()).stream().map(JournalCheck::last).toList());
		assertTrue(store.journals().verify(List.of()).stream().allMatch(JournalCheck::sound));
		assertEquals("sealed", store.journal(id).getLast().event());
		change("UPDATE journal SET seq = NULL, hash = NULL WHERE job = 1");
		change("UPDATE job SET journal_seq = 0, journal_hash = '', journal_check = '' WHERE id = 1");
		assertEquals("it has lost its head, which every job of the project has", store.journals().verify(id).findings().getFirst());
	}

	@Test
	void jobsThatAllLostTheirHeadsAreNotTakenForThoseOfAnEarlierSchema() throws Exception {
		change("UPDATE job SET journal_seq = 0, journal_hash = '', journal_check = ''");
		store.note(id, "event", "2");
		JournalCheck check = store.journals().verify(id);
		assertEquals("it has lost its head, which every job of the project has", check.findings().getFirst());
		assertEquals(1, check.unsealed());
	}

	@Test
	void manyWriteWhileManySeal() throws Exception {
		List<Callable<Void>> work = new ArrayList<>();
		for (int writer = 0; writer < 4; writer++) {
			work.add(() -> repeat(60, number -> store.note(id, "event", "n" + number)));
			work.add(() -> repeat(15, number -> store.journals().seal(id)));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
			for (Future<Void> done : threads.invokeAll(work))
				done.get();
		}
		assertEquals(new JournalCheck(id, 1, 241, 0, List.of()), store.journals().verify(id));
		assertEquals(LongStream.rangeClosed(1, 241).boxed().toList(), seqs());
	}

	/** Something done with a number. */
	@FunctionalInterface
	private interface Step {
		void take(int number) throws DroverException;
	}

	private static Void repeat(int times, Step step) throws DroverException {
		for (int number = 0; number < times; number++)
			step.take(number);
		return null;
	}

	private void awaitSealed(String event) throws DroverException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (store.journal(id).stream().noneMatch(entry -> entry.event().equals(event) && entry.seq() > 0)) {
			if (System.nanoTime() > deadline)
				throw new DroverException("never sealed");
			Thread.onSpinWait();
		}
	}

	private JobStore at(Instant now) {
		return new JobStore(project.jdbc(), project.id(), project.vault(), Clock.fixed(now, ZoneOffset.UTC));
	}

	private String onlyFinding(List<JournalHead> heads) throws DroverException {
		List<JournalCheck> checks = store.journals().verify(heads);
		assertEquals(1, checks.size());
		assertEquals(1, checks.getFirst().findings().size(), checks.toString());
		return checks.getFirst().findings().getFirst();
	}

	private List<Long> seqs() throws DroverException {
		return store.journal(id).stream().map(JournalEntry::seq).toList();
	}

	private void end() throws DroverException {
		change("UPDATE job SET ended_at = CURRENT_TIMESTAMP");
	}

	private void change(String sql) throws DroverException {
		project.jdbc().update(sql);
	}
}
