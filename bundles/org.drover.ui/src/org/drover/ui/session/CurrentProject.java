package org.drover.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.drover.connector.ConnectorRegistry;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.ui.Background;
import org.drover.ui.Problems;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** The one project that this console has open. For the UI thread, unless said otherwise. */
public final class CurrentProject {

	/** Told in the UI thread that a project was opened or closed. */
	public interface Listener {
		void projectChanged();
	}

	private static final CurrentProject THE_ONE = new CurrentProject();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	/** Opening and closing take turns, in the order in which they were asked for. */
	private final ISchedulingRule turns = new Turns();
	private volatile ProjectSession session;

	private CurrentProject() {
	}

	public static CurrentProject get() {
		return THE_ONE;
	}

	/** Any thread. */
	public Optional<ProjectSession> session() {
		return Optional.ofNullable(session);
	}

	/**
	 * Opens the project in a folder, in the background, after closing the one that is open; makes it first where the folder is missing or empty.
	 * What goes wrong is shown to the user.
	 *
	 * @param then called in the UI thread once it is open
	 */
	public Job open(Path folder, ConnectorRegistry connectors, Runnable then) {
		return open(Words.say(Messages.CurrentProject_open, folder.getFileName()), () -> Project.create(folder, ProjectSession.HOLDER), connectors, then);
	}

	/** As {@link #open}, but where there is no project in the folder that is what the user is told. */
	public Job openExisting(Path folder, ConnectorRegistry connectors, Runnable then) {
		return open(Words.say(Messages.CurrentProject_open, folder.getFileName()), () -> Project.open(folder, ProjectSession.HOLDER), connectors, then);
	}

	private Job open(String title, ProjectSession.Source source, ConnectorRegistry connectors, Runnable then) {
		close();
		Display display = Display.getCurrent();
		Job job = Background.prepare(title, monitor -> ProjectSession.open(source, connectors, display), opened -> {
			session = opened;
			listeners.forEach(Listener::projectChanged);
			then.run();
		});
		job.setRule(turns);
		job.schedule();
		return job;
	}

	/** Closes the project; what it takes, its running jobs' end among it, happens in the background. Does nothing where none is open. */
	public void close() {
		if (session == null)
			return;
		ProjectSession closing = leave();
		Job job = Job.create(Words.say(Messages.CurrentProject_close, closing.project().folder().getFileName()), monitor -> {
			end(closing);
		});
		job.setRule(turns);
		job.schedule();
	}

	/** Work that needs the project closed, and no other opened meanwhile, takes its turn by this rule. */
	public ISchedulingRule turn() {
		return turns;
	}

	/** Closes the project before the console ends: once this returns, another process can open it. For a background thread. */
	public void closeNow(Display display, IProgressMonitor monitor) {
		ProjectSession[] closing = new ProjectSession[1];
		display.syncExec(() -> closing[0] = session == null ? null : leave());
		Job.getJobManager().beginRule(turns, monitor);
		try {
			if (closing[0] != null)
				end(closing[0]);
		} finally {
			Job.getJobManager().endRule(turns);
		}
	}

	private ProjectSession leave() {
		ProjectSession left = session;
		session = null;
		listeners.forEach(Listener::projectChanged);
		return left;
	}

	private static void end(ProjectSession closing) {
		try {
			closing.close();
		} catch (DroverException e) {
			Display display = closing.display();
			if (!display.isDisposed())
				display.asyncExec(() -> Problems.show(Messages.CurrentProject_close_open, e));
		}
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	private static final class Turns implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}
}
