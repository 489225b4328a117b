package org.drover.store;

import org.drover.model.DroverException;

/** Another process, or another part of this one, has the project open. The message says who, and since when. */
public final class ProjectBusyException extends DroverException {

	private static final long serialVersionUID = 1L;

	public ProjectBusyException(String message) {
		super(message, null, Retry.LATER);
	}
}
