package org.drover.site.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's one background thread: it writes what was heard of clients, and deletes content files that nobody published. */
final class Housekeeping implements AutoCloseable {

	private interface Chore {
		void run() throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
	private static final long HEARD_MS = 1_000;
	private static final long SWEEP_MS = 60_000;
	private static final long SHARES_MS = 1_000;

	private final SiteClients clients;
	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
			work -> Thread.ofPlatform().daemon().name("site-housekeeping").unstarted(work));

	Housekeeping(SiteClients clients, SiteContent content, Shares shares) {
		this.clients = clients;
		thread.scheduleWithFixedDelay(() -> attempt(clients::keepHeard), HEARD_MS, HEARD_MS, TimeUnit.MILLISECONDS);
		thread.scheduleWithFixedDelay(() -> attempt(shares::sync), SHARES_MS, SHARES_MS, TimeUnit.MILLISECONDS);
		thread.scheduleWithFixedDelay(() -> attempt(content::sweep), SWEEP_MS, SWEEP_MS, TimeUnit.MILLISECONDS);
	}

	/** A chore that fails is tried again at its next time. */
	private static void attempt(Chore chore) {
		try {
			chore.run();
		} catch (DroverException | RuntimeException e) {
			LOG.warn("the site's housekeeping failed", e);
		}
	}

	@Override
	public void close() {
		thread.shutdown();
		try {
			if (!thread.awaitTermination(HEARD_MS, TimeUnit.MILLISECONDS))
				LOG.warn("the site's housekeeping is still busy");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		attempt(clients::keepHeard);
	}
}
