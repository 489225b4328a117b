package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.task.internal.Chain;
import org.drover.task.internal.Inspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random journals of several jobs, and whatever may be done to them in the database: untouched they check, touched they never do. */
@Timeout(120)
class JournalPropertyTest {

	private static final int PROJECTS = 6;
	private static final int TRIALS = 250;

	/** Takes back what was done to the database. */
	private static final class TakenBack extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private Chain chain;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
		store = new JobStore(project.jdbc(), project.id(), project.vault(), Clock.systemUTC());
		chain = new Chain(project.vault(), project.id());
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void tamperingIsAlwaysFoundAndNothingElseIs() throws Exception {
		int tampered = 0;
		for (int seed = 1; seed <= PROJECTS; seed++) {
			Random random = new Random(seed);
			write(random);
			assertEquals(List.of(), findings(project.jdbc()), "seed " + seed);
			for (int trial = 0; trial < TRIALS; trial++)
				tampered += trial(random, "seed " + seed + ", trial " + trial);
		}
		assertFalse(tampered < PROJECTS * TRIALS / 2, "too often nothing was changed");
	}

	/** Adds to the jobs of the rounds before, too. */
	private void write(Random random) throws DroverException {
		store.create("job", "{}", Jobs.random(random, 3));
		store.create("job", "{}", Jobs.random(random, 3));
		List<Job> jobs = store.jobs();
		for (int line = 0; line < 30; line++) {
			String id = jobs.get(random.nextInt(jobs.size())).id();
			store.note(id, "event" + random.nextInt(3), random.nextBoolean() ? "" : "detail " + random.nextInt(3));
			if (random.nextInt(4) == 0)
				store.journals().seal(id);
		}
		prune(jobs.getFirst().id(), random);
		for (Job job : jobs)
			store.journals().seal(job.id());
	}

	private void prune(String id, Random random) throws DroverException {
		project.jdbc().update("UPDATE job SET ended_at = CURRENT_TIMESTAMP WHERE id = ?", Long.parseLong(id));
		store.journals().prune(id, new Retention(Instant.now(), random.nextInt(5)));
	}

	/** @return 1 where it changed something, 0 where what it did had no effect */
	private int trial(Random random, String message) throws DroverException {
		List<Integer> changed = new ArrayList<>();
		try {
			project.jdbc().transaction(tx -> {
				Tampering tampering = new Tampering(tx, random);
				String before = tampering.state();
				tampering.tamper();
				String after = tampering.state();
				if (!after.equals(before)) {
					changed.add(1);
					assertFalse(findings(tx).isEmpty(), () -> message + "\n" + before + "\n--\n" + after);
				}
				throw new TakenBack();
			});
		} catch (TakenBack e) {
			return changed.size();
		}
		throw new IllegalStateException("the transaction was committed");
	}

	private List<String> findings(Jdbc jdbc) throws DroverException {
		List<String> findings = new ArrayList<>();
		for (long job : jdbc.list("SELECT id FROM job ORDER BY id", row -> row.getLong(1)))
			findings.addAll(new Inspection(jdbc, chain, job).check().findings());
		return findings;
	}
}
