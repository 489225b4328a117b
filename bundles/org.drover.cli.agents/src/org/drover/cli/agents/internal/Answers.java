package org.drover.cli.agents.internal;

import java.time.Duration;
import java.util.List;

import org.drover.cli.StopOnSignal;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.fleet.Order;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Waits for what agents answer; meanwhile mailboxes are looked at. */
final class Answers implements AutoCloseable {

	/** More often than usual; a manager that has just looked saves us the look. */
	private static final FleetWatch.Options WAITING = new FleetWatch.Options(Duration.ofSeconds(2), FleetWatch.Options.USUAL.missed(),
			FleetWatch.Options.USUAL.parallel());

	private final IProgressMonitor monitor = new NullProgressMonitor();
	private final StopOnSignal stop = new StopOnSignal(monitor);
	private final Fleet fleet;
	private final Duration limit;
	private final FleetWatch watch;

	/** @param seconds of the waiting for one order; with 0 nothing is looked at */
	Answers(Fleet fleet, int seconds) {
		this.fleet = fleet;
		this.limit = Duration.ofSeconds(seconds);
		this.watch = new FleetWatch(fleet, WAITING);
		if (seconds > 0)
			watch.start();
	}

	/** How the order stands by agent, whether it has ended or not. */
	List<AgentCommand> await(Order order) throws DroverException {
		return fleet.await(order, limit, monitor);
	}

	@Override
	public void close() {
		watch.close();
		stop.close();
	}
}
