package org.drover.ui.internal.help;

import java.util.List;
import java.util.Locale;

/** A part of a page, from top to bottom. */
sealed interface Block {

	/** @param level 1 is the page's own */
	record Heading(int level, String text) implements Block {

		/** What a link to it says behind the #. */
		String anchor() {
			return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
		}
	}

	record Paragraph(List<Span> text) implements Block {
	}

	/** @param marker a bullet, or a number with its dot */
	record Item(String marker, List<Span> text) implements Block {
	}

	record Code(String text) implements Block {
	}

	/** The first row is its head; a row may have fewer cells. */
	record Table(List<List<List<Span>>> rows) implements Block {
	}
}
