package org.drover.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.drover.migration.JobDescription;
import org.drover.migration.JobKind;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobRequest;
import org.drover.ui.Background;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of a project's jobs in this console: each one a background job that shows progress and can be cancelled. For the UI thread. */
public final class JobRuns {

	private interface Engine {
		Job go(String id, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

	private final ProjectSession session;
	private final Map<String, org.eclipse.core.runtime.jobs.Job> running = new ConcurrentHashMap<>();
	/** Jobs that were ordered, and that a manager of this console is at work on. */
	private final Set<String> led = ConcurrentHashMap.newKeySet();
	private final Map<String, JobProgress> progress = new ConcurrentHashMap<>();
	/** Who tells of the end of a job himself; by the job's id. */
	private final Map<String, Consumer<Exception>> attended = new ConcurrentHashMap<>();
	private final List<Consumer<Job>> endListeners = new CopyOnWriteArrayList<>();

	JobRuns(ProjectSession session) {
		this.session = session;
	}

	/** Runs a job, or what is left of it. */
	public void run(String id, RunRequest request) {
		start(Words.say(Messages.JobRuns_run, id), id, request, session.migrations()::run);
	}

	/**
	 * As {@link #run}, for somebody who has an eye on the job until it ends and tells a person himself how it went.
	 *
	 * @param refused told in the UI thread why it could not even start
	 */
	public void attend(String id, RunRequest request, Consumer<Exception> refused) {
		attended.put(id, refused);
		run(id, request);
	}

	/** Nobody has an eye on the job any more: what goes wrong is told as of any other. */
	public void leave(String id) {
		attended.remove(id);
	}

	/** Whether somebody tells himself how the job ends. */
	public boolean isAttended(String id) {
		return attended.containsKey(id);
	}

	public void undo(String id) {
		start(Words.say(Messages.JobRuns_undo, id), id, RunRequest.PLAIN, session.migrations()::undo);
	}

	/** Ends a job without the tasks that wait for a decision, and all that comes after them. */
	public void goOn(String id) {
		start(Words.say(Messages.JobRuns_goOn, id), id, RunRequest.PLAIN, session.migrations()::goOn);
	}

	public void redo(String id, RunRequest request) {
		start(Words.say(Messages.JobRuns_redo, id), id, request, session.migrations()::redo);
	}

	/** Has a run start no other task; the job is seen to be paused when those under way have ended. */
	public void pause(String id) {
		request(id, JobRequest.PAUSE);
	}

	/** Whoever works on it. */
	private void request(String id, JobRequest request) {
		Background.run(Words.say(request == JobRequest.PAUSE ? Messages.JobRuns_pause : Messages.JobRuns_cancel, id), monitor -> {
			session.migrations().store().request(id, request);
			return null;
		}, nothing -> LOG.debug("job {} was asked to {}", id, request));
	}

	/** Asks a run to stop, with the tasks under way; no other starts. */
	public void cancel(String id) {
		Optional.ofNullable(running.get(id)).ifPresentOrElse(org.eclipse.core.runtime.jobs.Job::cancel, () -> request(id, JobRequest.CANCEL));
	}

	/** Any thread. */
	public boolean isRunning(String id) {
		return running.containsKey(id) || led.contains(id);
	}

	/** Whether any job runs. Any thread. */
	public boolean anyRunning() {
		return !running.isEmpty() || !led.isEmpty();
	}

	/** The last news of a job that runs, or ran in this console. Any thread. */
	public Optional<JobProgress> progress(String id) {
		return Optional.ofNullable(progress.get(id));
	}

	/** @param listener told in the UI thread how a job stands whose run has ended or was cancelled; not where it could not even start */
	public void onEnd(Consumer<Job> listener) {
		endListeners.add(listener);
	}

	private void start(String title, String id, RunRequest request, Engine engine) {
		if (isRunning(id))
			return;
		org.eclipse.core.runtime.jobs.Job job = Background.prepare(title, monitor -> {
			try {
				session.requireChanging();
				session.orders().forget(id);
				Job ended = engine.go(id, request, monitor, new Listener(id));
				session.tell(() -> ended(ended), listener -> {
				});
				return ended;
			} catch (DroverException e) {
				refused(id, e);
				return null;
			} finally {
				running.remove(id);
				session.reloadJobs();
			}
		}, ended -> LOG.debug("job {} ended", id));
		running.put(id, job);
		session.mark(id, true);
		job.schedule();
	}

	private void refused(String id, DroverException why) throws DroverException {
		Consumer<Exception> told = attended.remove(id);
		if (told == null)
			throw why;
		LOG.warn("job {} could not be begun", id, why);
		session.tell(() -> told.accept(why), listener -> {
		});
	}

	/** Tells the console how a job goes, in whatever thread runs it. */
	JobListener listener(String id) {
		return new Listener(id);
	}

	/** A job that was ordered is begun; any thread. */
	void led(String id) {
		led.add(id);
		session.tell(() -> session.mark(id, true), listener -> {
		});
	}

	/** It stands still again. @param job as it stands; empty where it could not even start */
	void left(String id, Optional<Job> job) throws DroverException {
		led.remove(id);
		session.reloadJobs();
		job.ifPresent(ended -> session.tell(() -> ended(ended), listener -> {
		}));
	}

	private void ended(Job job) {
		if (CurrentProject.get().session().filter(open -> open == session).isEmpty())
			return;
		endListeners.forEach(listener -> listener.accept(job));
		attended.remove(job.id());
		Background.run(Words.say(Messages.JobRuns_gather, job.id()), monitor -> {
			if (JobKind.of(job) != JobKind.MIGRATION) {
				session.reloadTopologies(); // other jobs gather what they have changed themselves
				return null;
			}
			JobDescription description = session.migrations().description(job.id());
			session.gather(description.sourceName(), monitor);
			session.gather(description.targetName(), monitor);
			return null;
		}, nothing -> LOG.debug("gathered again after job {}", job.id()));
	}

	private final class Listener implements JobListener {

		private static final long PAUSE_NANOS = 100_000_000;

		private final String id;
		private long last = System.nanoTime() - PAUSE_NANOS;
		private boolean began;

		Listener(String id) {
			this.id = id;
		}

		@Override
		public void progress(long done, long items, String currentTask) {
			JobProgress news = new JobProgress(id, done, items, currentTask);
			progress.put(id, news);
			showBegun();
			long now = System.nanoTime();
			if (now - last >= PAUSE_NANOS || done == items) {
				last = now;
				session.tell(() -> {
				}, listener -> listener.jobProgressed(news));
			}
		}

		/** Once: from here on the job's own record says that it runs. */
		private void showBegun() {
			if (began)
				return;
			began = true;
			try {
				session.reloadJobs();
			} catch (DroverException e) {
				LOG.warn("cannot read the jobs anew", e);
			}
		}
	}
}
