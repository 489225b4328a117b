package org.drover.ui.look;

/** What a font is for. */
public enum Type {
	TEXT,
	/** Second lines and captions. */
	SMALL,
	BOLD,
	HEADING,
	/** The large number on a tile. */
	FIGURE
}
