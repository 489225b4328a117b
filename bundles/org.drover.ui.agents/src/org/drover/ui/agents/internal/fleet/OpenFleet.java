package org.drover.ui.agents.internal.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.drover.fleet.Fleet;
import org.drover.fleet.FleetEvent;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.swt.widgets.Display;

/** The fleet of the project that is open. For the UI thread; what a fleet does itself is for background threads. */
public final class OpenFleet {

	/** Told in the UI thread. */
	public interface Listener {

		/** Another fleet is open, or none. */
		void fleetChanged();

		/** @param events in the order in which they were found out; none where this console ordered something */
		void happened(List<Happened> events);
	}

	/** An event and when it was found out. */
	public record Happened(Instant at, FleetEvent event) {
	}

	private static final OpenFleet THE_ONE = new OpenFleet();
	private static final int KEPT = 1000;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	/** Not yet told in the UI thread. */
	private final List<Happened> untold = new ArrayList<>();
	private final List<Happened> log = new ArrayList<>();
	private boolean following;
	private FleetRun run;
	private Fleet fleet;
	private String problem = "";

	private OpenFleet() {
	}

	public static OpenFleet get() {
		return THE_ONE;
	}

	/** From now on there is a fleet whenever a project is open. */
	public void follow() {
		if (following)
			return;
		following = true;
		CurrentProject.get().addListener(this::projectChanged);
		projectChanged();
	}

	/** Empty where no project is open, or its fleet not yet. */
	public Optional<Fleet> fleet() {
		return Optional.ofNullable(fleet);
	}

	/** Why the fleet cannot be opened, in a sentence; empty where it can. */
	public String problem() {
		return problem;
	}

	/** What happened since it was opened, the last ones last. */
	public List<Happened> log() {
		return List.copyOf(log);
	}

	/** Something was ordered, or changed, by this console. */
	public void touched() {
		listeners.forEach(listener -> listener.happened(List.of()));
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	private void projectChanged() {
		fleet = null;
		problem = "";
		log.clear();
		run = CurrentProject.get().session().map(this::run).orElse(null);
		listeners.forEach(Listener::fleetChanged);
	}

	private FleetRun run(ProjectSession session) {
		Display display = Display.getCurrent();
		FleetRun[] next = new FleetRun[1];
		next[0] = new FleetRun(session, event -> note(display, next[0], event), opened -> inUi(display, next[0], () -> opened(opened)),
				sentence -> inUi(display, next[0], () -> failed(sentence)));
		next[0].schedule();
		return next[0];
	}

	private void opened(Fleet opened) {
		fleet = opened;
		listeners.forEach(Listener::fleetChanged);
	}

	private void failed(String sentence) {
		fleet = null;
		problem = sentence;
		listeners.forEach(Listener::fleetChanged);
	}

	/** The first look at a large fleet finds out thousands of things: they are told together. */
	private void note(Display display, FleetRun from, FleetEvent event) {
		synchronized (untold) {
			untold.add(new Happened(Instant.now(), event));
			if (untold.size() > 1)
				return;
		}
		inUi(display, from, this::tell);
	}

	private void tell() {
		List<Happened> events;
		synchronized (untold) {
			events = List.copyOf(untold);
			untold.clear();
		}
		log.addAll(events);
		if (log.size() > KEPT)
			log.subList(0, log.size() - KEPT).clear();
		listeners.forEach(listener -> listener.happened(events));
	}

	/** What comes from a fleet that is no longer the open one is dropped. */
	private void inUi(Display display, FleetRun from, Runnable work) {
		if (display.isDisposed())
			return;
		display.asyncExec(() -> {
			if (from == run)
				work.run();
			else
				dropUntold();
		});
	}

	private void dropUntold() {
		synchronized (untold) {
			untold.clear();
		}
	}
}
