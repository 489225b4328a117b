package org.drover.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.drover.inventory.RepeatedGathering;
import org.drover.model.DroverException;
import org.drover.task.Routine;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Has the topologies of a project gathered again by its managers, each time by one of them and one topology after the other. It is looked every few minutes
 * whether one is due, since people add topologies and say how often.
 */
public final class GatheringRoutine implements Routine {

	/** Its one entry in the queue. */
	private static final String TOPOLOGIES = "topologies";
	/** Until it is looked again, too, after something has failed. */
	static final Duration PAUSE = Duration.ofMinutes(10);

	private final RepeatedGathering gathering;

	public GatheringRoutine(RepeatedGathering gathering) {
		this.gathering = gathering;
	}

	@Override
	public String name() {
		return RepeatedGathering.NAME;
	}

	@Override
	public Map<String, Instant> all(Instant now) {
		return Map.of(TOPOLOGIES, now);
	}

	@Override
	public Optional<Instant> run(Turn turn) throws DroverException {
		for (String topology : gathering.due(turn.clock().instant()))
			gathering.run(topology, turn.clock().instant(), new NullProgressMonitor());
		Instant now = turn.clock().instant();
		Instant latest = now.plus(PAUSE);
		return Optional.of(gathering.next(now).filter(next -> next.isBefore(latest)).orElse(latest));
	}
}
