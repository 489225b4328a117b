package org.drover.ui.dashboard.internal.cards;

/**
 * What a figure leads to.
 *
 * @param words what is shown then: {@code Show the clients that have moved}
 */
public record Link(String words, Runnable opening) {

	public void follow() {
		opening.run();
	}
}
