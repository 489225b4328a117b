package org.drover.report;

/** How a figure is to be taken. Readers get it in words, never by colour alone. */
public enum Tone {
	NEUTRAL, GOOD, WARNING, BAD
}
