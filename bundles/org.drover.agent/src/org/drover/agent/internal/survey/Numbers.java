package org.drover.agent.internal.survey;

/** Numbers as the system writes them. */
final class Numbers {

	private Numbers() {
	}

	/** @return 0 where the text is none */
	static long of(String text) {
		try {
			return Long.parseLong(text.strip());
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
