package org.drover.agent.internal.command;

import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** A command that failed, of which part of the result is known. */
public final class Failure extends DroverException {

	private static final long serialVersionUID = 1L;

	private final transient Result result;

	public Failure(String message, Result result) {
		super(message);
		this.result = result;
	}

	public Result result() {
		return result;
	}
}
