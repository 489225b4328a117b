package org.drover.connector.exchange.internal;

/** Ends with the first error; what is only remarkable is counted. */
final class FirstError implements Findings {

	private int warnings;

	@Override
	public void error(String part, String text) throws Refusal {
		throw new Refusal(part, text);
	}

	@Override
	public void warning(String part, String text) {
		warnings++;
	}

	int warnings() {
		return warnings;
	}
}
