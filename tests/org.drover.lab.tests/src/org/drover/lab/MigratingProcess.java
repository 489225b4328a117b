package org.drover.lab;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.testing.Boundaries;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Works on a migration in a process of its own, which kills itself at one of its boundaries: before or after a write of the journal, or before or
 * after a write to one of the topologies.
 */
final class MigratingProcess {

	/** Names boundaries after the task that this thread is at. */
	private static final class Announcer {

		private static final int SHORT = 12;

		private final Boundaries boundaries;
		private final Set<String> files = ConcurrentHashMap.newKeySet();
		private final ThreadLocal<Integer> task = ThreadLocal.withInitial(() -> 0);

		Announcer(Boundaries boundaries) {
			this.boundaries = boundaries;
		}

		void journal(int number, String write) {
			task.set(number);
			boundaries.at((number == 0 ? "job, " : "task " + number + ", ") + write);
		}

		/** Several tasks may need one file: whichever comes first sends it, or two do at the same time. */
		void effect(String write, String file) {
			String boundary = (file.isEmpty() ? "task " + task.get() : "file " + file.substring(0, SHORT)) + ", " + write;
			if (file.isEmpty() || files.add(boundary))
				boundaries.at(boundary);
		}
	}

	private MigratingProcess() {
	}

	/** Project, the job's id, {@code run} or {@code undo}, file for the boundaries' names, the name of the last one. */
	public static void main(String[] arguments) throws DroverException {
		Announcer announcer = new Announcer(new Boundaries(Path.of(arguments[3]), arguments[4]));
		try (Project project = Project.open(Path.of(arguments[0]), "working")) {
			MigrationJobs jobs = new MigrationJobs(project, new Topologies(project, AnnouncedConnectors.to(announcer::effect)));
			jobs.store().watch(announcer::journal);
			work(jobs, arguments[1], arguments[2].equals("run"));
		}
	}

	/** From wherever the job is. */
	static Job work(MigrationJobs jobs, String id, boolean run) throws DroverException {
		return run ? jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE)
				: jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}
}
