package org.drover.site;

import java.io.IOException;

/** Answers the requests of one service, on a virtual thread each. */
@FunctionalInterface
public interface ServiceHandler {

	/**
	 * Replies to the exchange exactly once, or throws.
	 *
	 * @throws ServiceRefusal to answer with its status and sentence
	 * @throws IOException    where the connection broke; any other exception is logged and answered 500 without details
	 */
	void handle(Exchange exchange) throws ServiceRefusal, IOException;
}
