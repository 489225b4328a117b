package org.drover.ui.internal.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file its name, {@code jobs.md}
 */
record HelpPage(String file, String source, List<Block> blocks) {

	static HelpPage of(String file, String source) {
		return new HelpPage(file, source, Markdown.blocks(source));
	}

	String title() {
		return headings().filter(heading -> heading.level() == 1).map(Block.Heading::text).findFirst().orElse(file);
	}

	/** All of them, from top to bottom. */
	Stream<Block.Heading> headings() {
		return blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast);
	}

	/** Whether all the words are on the page, in any case and order. */
	boolean has(String words) {
		String text = source.toLowerCase(Locale.ROOT);
		return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
	}
}
