package org.drover.agent.internal.command;

import org.drover.model.DroverException;

/** A command that was cut off in the middle; nobody can tell how far it came. */
public final class Interrupted extends DroverException {

	private static final long serialVersionUID = 1L;

	public Interrupted(String message) {
		super(message);
	}
}
