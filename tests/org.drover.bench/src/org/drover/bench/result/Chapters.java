package org.drover.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts tables between the marks {@code <!-- bench: NAME -->} and {@code <!-- /bench -->} of a page, and leaves the rest of it alone. */
public final class Chapters {

	private static final Pattern CHAPTER = Pattern.compile("(<!-- bench: (\\S+) -->\n).*?(<!-- /bench -->)", Pattern.DOTALL);
	private static final String MACHINE = "machine";

	private Chapters() {
	}

	public static void update(Path page, Measured measured) throws IOException {
		Files.writeString(page, update(Files.readString(page), measured));
	}

	/** Chapters whose subject was not measured keep what they have. */
	static String update(String page, Measured measured) {
		Matcher chapters = CHAPTER.matcher(page);
		return chapters.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + text(found.group(2), found.group(), measured) + found.group(3)));
	}

	private static String text(String name, String old, Measured measured) {
		if (name.equals(MACHINE))
			return Markdown.machine(measured);
		return measured.subjects().stream().filter(findings -> findings.name().equals(name)).findFirst().map(Markdown::section)
				.orElseGet(() -> old.substring(old.indexOf('\n') + 1, old.lastIndexOf("<!--")));
	}
}
