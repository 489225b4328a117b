package org.drover.agent.internal.command;

import org.drover.model.DroverException;

/** A command that is not begun: it is not allowed, not possible here, or makes no sense. */
public final class Refusal extends DroverException {

	private static final long serialVersionUID = 1L;

	public Refusal(String message) {
		super(message);
	}
}
