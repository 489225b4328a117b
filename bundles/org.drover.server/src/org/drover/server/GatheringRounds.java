package org.drover.server;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.drover.inventory.RepeatedGathering;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks each minute which topologies are due to be gathered again, and gathers those, one after the other. */
public final class GatheringRounds implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(GatheringRounds.class);
	private static final long PAUSE_SECONDS = 60;
	/** How long one that is under way has to notice that it is to end. */
	private static final long LAST_SECONDS = 30;

	private final RepeatedGathering gathering;
	private final Clock clock;
	private final NullProgressMonitor monitor = new NullProgressMonitor();
	private final ScheduledExecutorService thread = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("drover-gathering").daemon().factory());

	public GatheringRounds(RepeatedGathering gathering, Clock clock) {
		this.gathering = gathering;
		this.clock = clock;
	}

	public void start() {
		thread.scheduleWithFixedDelay(this::round, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
	}

	/** What has begun to gather ends without effect. */
	@Override
	public void close() {
		monitor.setCanceled(true);
		thread.shutdown();
		try {
			thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** An exception would end all rounds. */
	void round() {
		try {
			Instant now = clock.instant();
			for (Map.Entry<String, Instant> topology : gathering.all(now).entrySet()) {
				if (!monitor.isCanceled() && !topology.getValue().isAfter(now))
					gathering.run(topology.getKey(), now, monitor);
			}
		} catch (OperationCanceledException e) {
			LOG.info("gathering ends before it is done, as the manager does");
		} catch (DroverException | RuntimeException e) {
			LOG.warn("what is due to be gathered cannot be told, it is tried again in a minute", e);
		}
	}
}
