package org.drover.plan;

/**
 * Items that may move together.
 *
 * @param number   from 1
 * @param title    what a person reads
 * @param items    how many it moves
 * @param boundary why it ends where it does
 */
public record Wave(int number, String title, int items, WaveBoundary boundary) {

	public Wave {
		boundary = boundary == null ? WaveBoundary.UNKNOWN : boundary; // jobs of earlier versions have none
	}

	/** One that does not say why it ends. */
	public Wave(int number, String title, int items) {
		this(number, title, items, WaveBoundary.UNKNOWN);
	}
}
