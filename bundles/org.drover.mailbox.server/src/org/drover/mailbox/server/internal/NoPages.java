package org.drover.mailbox.server.internal;

import org.eclipse.jetty.ee8.nested.ErrorHandler;

/** An error is its status and no more: no page says what was asked for, or what serves it. */
public final class NoPages extends ErrorHandler {

	@Override
	public boolean errorPageForMethod(String method) {
		return false;
	}
}
