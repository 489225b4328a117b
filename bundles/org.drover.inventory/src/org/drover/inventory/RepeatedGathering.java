package org.drover.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the topologies of a project again and again, as often as {@link GatherInterval} says: what has been gathered lately, by whomever, waits until it is
 * older. A topology that was never gathered waits for somebody to do that. Usable from several threads.
 */
public final class RepeatedGathering {

	/** What the queue of a project's managers calls it. */
	public static final String NAME = "gather";

	private static final Logger LOG = LoggerFactory.getLogger(RepeatedGathering.class);

	private final Project project;
	private final Gatherer gatherer;

	/** How one topology is gathered. */
	@FunctionalInterface
	public interface Gatherer {
		GatherResult gather(String topology, IProgressMonitor monitor) throws DroverException;
	}

	public RepeatedGathering(Project project, Topologies topologies) {
		this(project, (name, monitor) -> {
			try (Connector connector = topologies.connect(name)) {
				return topologies.gather(name, connector, monitor);
			}
		});
	}

	/** @param gatherer for one who wants to know what came of it */
	public RepeatedGathering(Project project, Gatherer gatherer) {
		this.project = project;
		this.gatherer = gatherer;
	}

	/** Names of the topologies that are older than they should be. */
	public List<String> due(Instant now) throws DroverException {
		List<String> due = new ArrayList<>();
		for (Topology topology : project.topologies().list()) {
			if (when(topology).filter(time -> !time.isAfter(now)).isPresent())
				due.add(topology.name());
		}
		return due;
	}

	/** When the first is due of those that are not yet; empty where there is none. */
	public Optional<Instant> next(Instant now) throws DroverException {
		Optional<Instant> next = Optional.empty();
		for (Topology topology : project.topologies().list()) {
			Optional<Instant> when = when(topology).filter(time -> time.isAfter(now));
			if (when.isPresent() && (next.isEmpty() || when.get().isBefore(next.get())))
				next = when;
		}
		return next;
	}

	/**
	 * Gathers a topology, if it is due still. Where that fails the log has why: what was gathered before is there still, and says how old it is.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public void run(String name, Instant now, IProgressMonitor monitor) throws DroverException {
		Optional<Topology> topology = project.topologies().find(name);
		if (topology.isEmpty() || when(topology.get()).filter(time -> !time.isAfter(now)).isEmpty())
			return;
		try {
			GatherResult result = gatherer.gather(name, monitor);
			LOG.info("gathered the topology {} again: {} added, {} changed, {} gone", name, result.added(), result.changed(), result.gone());
		} catch (DroverException e) {
			LOG.warn("the topology {} could not be gathered again: {}", name, e.getMessage(), e);
		}
	}

	/** Empty for what is not gathered by itself. */
	private Optional<Instant> when(Topology topology) throws DroverException {
		if (new Retirements(project).isWhole(topology.name()))
			return Optional.empty();
		Optional<Duration> every = GatherInterval.of(project);
		return topology.gatheredAt().flatMap(gathered -> every.map(gathered::plus));
	}
}
