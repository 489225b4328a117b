package org.drover.ui.diagram.internal.job;

/**
 * A frame around the cards of a wave, or of waves that are folded.
 *
 * @param title {@code Wave 3: Move pilot clients}
 */
record WaveFrame(String title) {
}
