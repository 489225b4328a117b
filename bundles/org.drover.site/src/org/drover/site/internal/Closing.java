package org.drover.site.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened, to be closed in the opposite order. */
public final class Closing implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

	private final Deque<AutoCloseable> open = new ArrayDeque<>();

	public <T extends AutoCloseable> T add(T opened) {
		open.push(opened);
		return opened;
	}

	/** Closes all, also where one of them fails. */
	@Override
	public void close() {
		while (!open.isEmpty()) {
			try {
				open.pop().close();
			} catch (Exception e) {
				LOG.warn("a part of a site did not close in order", e);
			}
		}
	}
}
