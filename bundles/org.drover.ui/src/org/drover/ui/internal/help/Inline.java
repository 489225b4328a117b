package org.drover.ui.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand inside a line of Markdown: code, strong and emphasized text, links; of an image, what it shows. */
final class Inline {

	private static final Pattern MARKED = Pattern.compile(
			"`(?<code>[^`]+)`|!\\[(?<image>[^\\]]*)\\]\\([^)]*\\)|\\[(?<link>(?:[^\\]`]|`[^`]*`)+)\\]\\((?<target>[^)]*)\\)"
					+ "|\\*\\*(?<strong>(?:[^*`]|`[^`]*`)+)\\*\\*|(?<![\\w*])\\*(?<emphasis>[^*\\s](?:[^*]*[^*\\s])?)\\*(?![\\w*])");

	private Inline() {
	}

	static List<Span> spans(String text) {
		List<Span> spans = new ArrayList<>();
		Matcher marked = MARKED.matcher(text);
		int from = 0;
		while (marked.find()) {
			plain(spans, text.substring(from, marked.start()));
			spans.add(span(marked));
			from = marked.end();
		}
		plain(spans, text.substring(from));
		return spans;
	}

	private static void plain(List<Span> spans, String text) {
		if (!text.isEmpty())
			spans.add(new Span(text, Span.Style.PLAIN));
	}

	private static Span span(Matcher marked) {
		if (marked.group("code") != null)
			return new Span(marked.group("code"), Span.Style.CODE);
		if (marked.group("link") != null)
			return new Span(plainText(marked.group("link")), Span.Style.PLAIN, marked.group("target"));
		if (marked.group("strong") != null)
			return new Span(plainText(marked.group("strong")), Span.Style.STRONG);
		String emphasized = marked.group("emphasis") == null ? marked.group("image") : marked.group("emphasis");
		return new Span(plainText(emphasized), Span.Style.EMPHASIS);
	}

	/** Without marks. */
	static String plainText(String text) {
		return text.indexOf('`') < 0 && text.indexOf('*') < 0 && text.indexOf('[') < 0 ? text
				: spans(text).stream().map(Span::text).collect(Collectors.joining());
	}
}
