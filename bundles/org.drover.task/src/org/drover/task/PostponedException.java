package org.drover.task;

import java.time.Duration;

import org.drover.model.DroverException;

/**
 * A handler was asked to do what may not be done yet. Nothing has failed: the task is not at work meanwhile, so that its job can be paused, its row says
 * what it waits for, and the handler is asked again. Whatever the handler did before it threw this it has to find and pass over then.
 */
public final class PostponedException extends DroverException {

	private static final long serialVersionUID = 1L;
	private static final Duration LONGEST = Duration.ofMinutes(10);
	private static final Duration SHORTEST = Duration.ofMillis(100);

	private final Wait wait;
	private final boolean begun;
	private final Duration pause;

	/**
	 * @param on    which one, in words, and until when
	 * @param begun whether a part has been done, so that an undo has something to take back
	 * @param pause after which to ask again; clocks are set, so after ten minutes at the latest
	 */
	public PostponedException(Wait wait, String on, boolean begun, Duration pause) {
		super(on);
		this.wait = wait;
		this.begun = begun;
		this.pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
	}

	Wait waitsFor() {
		return wait;
	}

	boolean begun() {
		return begun;
	}

	Duration pause() {
		return pause;
	}
}
