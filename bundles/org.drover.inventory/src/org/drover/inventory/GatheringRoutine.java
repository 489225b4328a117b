package org.drover.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.task.Routine;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

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
	private final IProgressMonitor monitor;

	public GatheringRoutine(RepeatedGathering gathering) {
		this(gathering, new NullProgressMonitor());
	}

	/** @param monitor once it is cancelled nothing more is gathered here: what is due stays so, for whoever manages the project next */
	public GatheringRoutine(RepeatedGathering gathering, IProgressMonitor monitor) {
		this.gathering = gathering;
		this.monitor = monitor;
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
		try {
			for (String topology : gathering.due(turn.clock().instant()))
				gathering.run(topology, turn.clock().instant(), monitor);
		} catch (OperationCanceledException e) {
			return Optional.of(turn.due());
		}
		Instant now = turn.clock().instant();
		Instant latest = now.plus(PAUSE);
		return Optional.of(gathering.next(now).filter(next -> next.isBefore(latest)).orElse(latest));
	}
}
