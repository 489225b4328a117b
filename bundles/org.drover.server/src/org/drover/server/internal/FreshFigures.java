package org.drover.server.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads figures when somebody asks for them: one reading at a time, however many ask, and the next one after a second at the earliest, or
 * ten times as long as this one took, up to 15 seconds. Who asks waits for two seconds at most.
 */
public final class FreshFigures {

	/** Where the figures come from; may take long. */
	@FunctionalInterface
	public interface Source {
		ProjectFigures read() throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(FreshFigures.class);
	private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);
	private static final int TIMES_AS_LONG = 10;
	private static final long PATIENCE_MILLIS = 2000;

	private final Source source;
	private CompletableFuture<Optional<ProjectFigures>> reading;
	private long staleAt;
	private volatile long answeredAt = System.nanoTime();

	public FreshFigures(Source source) {
		this.source = source;
	}

	/** @return empty where the database does not answer, or not in time */
	public Optional<ProjectFigures> get() {
		try {
			return current().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		} catch (ExecutionException e) {
			throw new IllegalStateException("figures cannot be read", e.getCause());
		}
	}

	/** Since the last reading that came to its end, or since the start. */
	public Duration silence() {
		return Duration.ofNanos(System.nanoTime() - answeredAt);
	}

	private synchronized CompletableFuture<Optional<ProjectFigures>> current() {
		if (reading == null || reading.isDone() && System.nanoTime() - staleAt >= 0) {
			CompletableFuture<Optional<ProjectFigures>> begun = new CompletableFuture<>();
			reading = begun;
			Thread.ofPlatform().daemon().name("figures").start(() -> read(begun));
		}
		return reading;
	}

	private void read(CompletableFuture<Optional<ProjectFigures>> begun) {
		long began = System.nanoTime();
		try {
			ProjectFigures figures = source.read();
			answeredAt = System.nanoTime();
			keepFor(Math.clamp(TIMES_AS_LONG * (answeredAt - began), LEAST_NANOS, MOST_NANOS));
			begun.complete(Optional.of(figures));
		} catch (DroverException e) {
			LOG.warn("the figures of the project cannot be read: {}", e.getMessage());
			keepFor(LEAST_NANOS);
			begun.complete(Optional.empty());
		} catch (RuntimeException | Error e) {
			keepFor(LEAST_NANOS);
			begun.completeExceptionally(e);
		}
	}

	private synchronized void keepFor(long nanos) {
		staleAt = System.nanoTime() + nanos;
	}
}
