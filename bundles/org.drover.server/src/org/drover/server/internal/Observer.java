package org.drover.server.internal;

import java.time.Duration;
import java.util.Optional;

import org.drover.server.ManagedProcess;
import org.drover.store.Jdbc;

/** Looks at a manager's process and at its project. */
public final class Observer {

	private final ManagedProcess process;
	private final FreshFigures figures;
	private final Metrics metrics;
	private final TaskCounts counts;
	private volatile boolean started;

	public Observer(ManagedProcess process, Jdbc jdbc, String version, TaskCounts counts) {
		this.process = process;
		this.figures = new FreshFigures(() -> new FigureTable(jdbc).read(process.patience()));
		this.metrics = new Metrics(version, counts);
		this.counts = counts;
	}

	public void started() {
		started = true;
	}

	public ManagementHandler handler() {
		return new ManagementHandler(this::look, metrics);
	}

	private Condition look() {
		Phase phase = Phase.of(started, process.state());
		Optional<ProjectFigures> read = figures.get();
		Duration silence = started ? shorter(figures.silence(), process.silence()) : figures.silence();
		return new Condition(phase, Math.max(process.atWork(), counts.atWork()), process.leading(), read, silence);
	}

	private static Duration shorter(Duration one, Duration other) {
		return one.compareTo(other) < 0 ? one : other;
	}
}
