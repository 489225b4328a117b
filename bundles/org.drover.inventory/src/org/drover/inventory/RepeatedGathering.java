package org.drover.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
	/** Until the setting is looked at again where it says never. */
	private static final Duration IDLE = Duration.ofMinutes(10);

	private final Project project;
	private final Topologies topologies;

	public RepeatedGathering(Project project, Topologies topologies) {
		this.project = project;
		this.topologies = topologies;
	}

	/** The topologies by name, and when each is due. */
	public Map<String, Instant> all(Instant now) throws DroverException {
		Map<String, Instant> due = new TreeMap<>();
		for (Topology topology : project.topologies().list()) {
			if (topology.gatheredAt().isPresent())
				due.put(topology.name(), due(topology, now));
		}
		return due;
	}

	/**
	 * Gathers a topology, if it is due. Where that fails the log has why, and it is tried again when it would be due next: what was gathered before is there
	 * still, and says how old it is.
	 *
	 * @return when it is due next; empty where the project does not know it any more
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public Optional<Instant> run(String name, Instant now, IProgressMonitor monitor) throws DroverException {
		Optional<Topology> topology = project.topologies().find(name).filter(known -> known.gatheredAt().isPresent());
		if (topology.isEmpty())
			return Optional.empty();
		Instant due = due(topology.get(), now);
		Optional<Duration> every = GatherInterval.of(project);
		if (every.isEmpty() || due.isAfter(now))
			return Optional.of(due);
		try (Connector connector = topologies.connect(name)) {
			GatherResult result = topologies.gather(name, connector, monitor);
			LOG.info("gathered the topology {} again: {} added, {} changed, {} gone", name, result.added(), result.changed(), result.gone());
		} catch (DroverException e) {
			LOG.warn("the topology {} could not be gathered again: {}", name, e.getMessage(), e);
		}
		return Optional.of(now.plus(every.get()));
	}

	private Instant due(Topology topology, Instant now) throws DroverException {
		return GatherInterval.of(project).map(every -> topology.gatheredAt().orElseThrow().plus(every)).orElse(now.plus(IDLE));
	}
}
