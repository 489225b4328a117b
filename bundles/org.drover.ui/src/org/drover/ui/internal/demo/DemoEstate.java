package org.drover.ui.internal.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.Problems;
import org.drover.ui.internal.Services;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** The demo estate as the window sees it: started, watched and stopped in the background. For the UI thread, unless said otherwise. */
public final class DemoEstate {

	public enum State {
		STOPPED, STARTING, RUNNING, STOPPING
	}

	/** Told in the UI thread that the state or the figures changed. */
	public interface Listener {
		void demoChanged();
	}

	/** Work with a problem of its own to show. */
	private interface Work {
		void run(IProgressMonitor monitor) throws DroverException;
	}

	private static final DemoEstate THE_ONE = new DemoEstate();
	private static final long WATCH_MILLIS = 2_000;

	private final DemoFolder folder = DemoFolder.usual();
	private final DemoLaboratory laboratory = new DemoLaboratory(folder, () -> CommandLine.words(folder.configuration()));
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final Watch watch = new Watch();
	private State state = State.STOPPED;
	private String step = "";
	private LaboratoryStatus figures;
	private Job opening;

	private DemoEstate() {
	}

	public static DemoEstate get() {
		return THE_ONE;
	}

	public State state() {
		return state;
	}

	/** What is being done, while it starts or stops. */
	public String step() {
		return step;
	}

	/** The last known; empty unless it runs. */
	public Optional<LaboratoryStatus> figures() {
		return Optional.ofNullable(figures);
	}

	public Path folder() {
		return folder.root();
	}

	/** The folder of its project. */
	public Path project() {
		return folder.project();
	}

	/** Whether the project in this folder is the demo's. */
	public boolean owns(Path project) {
		return folder.project().equals(project.toAbsolutePath().normalize());
	}

	/** Looks whether a laboratory of an earlier console runs. */
	public void find() {
		watch.schedule();
	}

	/** Starts the laboratory unless it runs, and opens the project of it. @param then called in the UI thread when it is open */
	public void open(Runnable then) {
		if (opening != null)
			return;
		CurrentProject.get().close();
		if (state == State.STOPPED)
			show(State.STARTING, Messages.DemoEstate_starting);
		opening = run(Messages.DemoEstate_open, CurrentProject.get().turn(), this::prepare, () -> {
			opening = null;
			CurrentProject.get().openExisting(folder.project(), Services.connectors(), then);
		});
	}

	/** Whether it is being opened: its laboratory started, or its topologies gathered. */
	public boolean opening() {
		return opening != null;
	}

	public void cancelOpening() {
		if (opening != null)
			opening.cancel();
	}

	private void prepare(IProgressMonitor monitor) throws DroverException {
		LaboratoryStatus status;
		if (laboratory.runs()) {
			status = laboratory.awaitStatus(monitor);
		} else {
			folder.deleteProject();
			tell(State.STARTING, Messages.DemoEstate_starting_clients, monitor);
			status = laboratory.start(monitor);
		}
		tell(State.RUNNING, Messages.DemoEstate_gathering, monitor);
		watch.schedule();
		new DemoProject(folder, Services.connectors()).prepare(status, monitor);
	}

	/** @param then gets what the clients saw, in a sentence */
	public void stop(Consumer<String> then) {
		show(State.STOPPING, Messages.DemoEstate_stopping);
		String[] sentence = { "" };
		run(Messages.DemoEstate_stop, null, monitor -> sentence[0] = laboratory.stop(), () -> {
			show(State.STOPPED, "");
			then.accept(sentence[0]);
		});
	}

	/** Tells it to end, for a console that is about to end itself. */
	public void stopSoon() {
		try {
			laboratory.stopSoon();
		} catch (DroverException e) {
			Problems.show(Messages.DemoEstate_stop, e);
		}
	}

	private Job run(String title, ISchedulingRule rule, Work work, Runnable then) {
		Display display = Display.getCurrent();
		Job job = Job.create(title, monitor -> {
			return perform(title, work, then, monitor, display);
		});
		job.setRule(rule);
		job.schedule();
		return job;
	}

	private IStatus perform(String title, Work work, Runnable then, IProgressMonitor monitor, Display display) {
		try {
			work.run(monitor);
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			display.asyncExec(then);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			display.asyncExec(this::ended);
			return Status.CANCEL_STATUS;
		} catch (DroverException | RuntimeException e) {
			display.asyncExec(() -> {
				ended();
				Problems.show(title, e);
			});
			return Status.CANCEL_STATUS; // shown already
		}
	}

	private void ended() {
		opening = null;
		show(laboratory.runs() ? State.RUNNING : State.STOPPED, "");
		watch.schedule();
	}

	private void tell(State now, String doing, IProgressMonitor monitor) {
		monitor.subTask(doing);
		Display.getDefault().asyncExec(() -> show(now, doing));
	}

	private void show(State now, String doing) {
		state = now;
		step = doing;
		if (now != State.RUNNING)
			figures = null;
		listeners.forEach(Listener::demoChanged);
	}

	private void watched(Optional<LaboratoryStatus> seen) {
		figures = seen.orElse(null);
		if (state == State.STOPPED && seen.isPresent() || state == State.RUNNING && seen.isEmpty())
			show(seen.isPresent() ? State.RUNNING : State.STOPPED, "");
		else
			listeners.forEach(Listener::demoChanged);
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Looks again and again, as long as it runs. */
	private final class Watch extends Job {

		Watch() {
			super(Messages.DemoEstate_watch);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Optional<LaboratoryStatus> seen = laboratory.status();
			Display display = Display.getDefault();
			if (!display.isDisposed())
				display.asyncExec(() -> watched(seen));
			if (seen.isPresent())
				schedule(WATCH_MILLIS);
			return Status.OK_STATUS;
		}
	}
}
