package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.task.internal.JobTable;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept with a job beside its description may have many megabytes: it costs who asks for it, and nobody else. */
class AppendixTest {

	private static final int LARGE = 4_000_000;
	private static final int PART = 1 << 16;
	private static final int CHANGES = 10;

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
		store = new JobStore(project.jdbc(), project.id(), project.vault(), Clock.systemUTC());
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	/** Such that no packing makes it smaller. */
	private static byte[] noise(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	private String create(byte[] kept) throws DroverException {
		return store.create("move", "{}", out -> out.write(kept), Jobs.chain(2));
	}

	private int rows() throws DroverException {
		return project.jdbc().first("SELECT COUNT(*) FROM job_appendix", row -> row.getInt(1)).orElseThrow();
	}

	@Test
	void itIsReadAsItWasWritten() throws Exception {
		for (int length : new int[] { 0, 1, PART - 1, PART, PART + 1, 3 * PART, LARGE }) {
			String id = create(noise(length));
			try (InputStream in = store.appendix(id).orElseThrow()) {
				assertArrayEquals(noise(length), in.readAllBytes(), length + " bytes");
			}
		}
	}

	@Test
	void itMayBeWrittenInPiecesOfAnySize() throws Exception {
		byte[] text = "supply ".repeat(50_000).getBytes();
		String id = store.create("move", "{}", out -> {
			for (int at = 0; at < text.length; at++) {
				if (at % 1000 == 0)
					out.write(text, at, Math.min(500, text.length - at));
				else if (at % 1000 >= 500)
					out.write(text[at]);
			}
		}, List.of());
		assertEquals(1, rows(), "it was not packed");
		try (InputStream in = store.appendix(id).orElseThrow()) {
			assertArrayEquals(text, in.readAllBytes());
		}
	}

	@Test
	void aJobWithoutOneHasNone() throws Exception {
		create(noise(10));
		assertTrue(store.appendix(store.create("edit", "{}", List.of())).isEmpty());
		assertThrows(DroverException.class, () -> store.appendix("77"));
	}

	@Test
	void aSharedProjectKeepsItToo() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
		DatabaseAccess access = DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 4);
		try (Project shared = Project.create(folder.resolve("shared"), "test", access)) {
			JobStore jobs = new JobStore(shared);
			String id = jobs.create("move", "{}", out -> out.write(noise(LARGE)), Jobs.chain(2));
			try (InputStream in = jobs.appendix(id).orElseThrow()) {
				assertArrayEquals(noise(LARGE), in.readAllBytes());
			}
		}
	}

	@Test
	void listsDoNotReadIt() throws Exception {
		String id = create(noise(LARGE));
		List<Job> jobs = store.jobs();
		project.jdbc().update("DROP TABLE job_appendix");
		assertEquals(jobs, store.jobs());
		assertEquals("{}", store.job(id).description());
		assertEquals(2, store.tasks(id).size());
	}

	@Test
	void whatHappensToTheJobDoesNotWriteItAgain() throws Exception {
		long job = Long.parseLong(create(noise(LARGE)));
		JobTable jobs = new JobTable(project.jdbc());
		long before = Files.size(folder.resolve("drover.mv.db"));
		for (int i = 0; i < CHANGES; i++) {
			jobs.begin(job, JobState.RUNNING, Clock.systemUTC().instant());
			store.note(Long.toString(job), "noted", "a line");
			store.journals().seal(Long.toString(job));
		}
		long written = Files.size(folder.resolve("drover.mv.db")) - before;
		assertTrue(written < LARGE, () -> CHANGES + " changes wrote " + written + " bytes");
	}

	/** They are one transaction: the tasks, which come last, do not go in. */
	@Test
	void aJobThatCannotBeSavedLeavesNothing() throws Exception {
		TaskSpec endless = new TaskSpec(1, "x".repeat(5000), "handler", 1, 1, "{}", List.of());
		assertThrows(DroverException.class, () -> store.create("move", "{}", out -> out.write(noise(LARGE)), List.of(endless)));
		assertEquals(0, rows());
		assertEquals(List.of(), store.jobs());
	}

	@Test
	void aJobWhoseAppendixCannotBeWrittenIsNotSaved() throws Exception {
		assertThrows(IllegalStateException.class, () -> store.create("move", "{}", out -> {
			throw new IOException("broken");
		}, Jobs.chain(2)));
		assertEquals(List.of(), store.jobs());
	}

	@Test
	void itGoesWithTheJob() throws Exception {
		create(noise(LARGE));
		project.jdbc().update("DELETE FROM job");
		assertEquals(0, rows());
	}
}
