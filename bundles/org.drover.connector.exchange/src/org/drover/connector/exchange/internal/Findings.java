package org.drover.connector.exchange.internal;

/** Takes what is found about a package. Whoever only reads ends with the first error; whoever checks goes on. */
interface Findings {

	/** @param text a sentence without a full stop */
	void error(String part, String text) throws Refusal;

	void warning(String part, String text);
}
