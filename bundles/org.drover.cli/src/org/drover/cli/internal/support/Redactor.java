package org.drover.cli.internal.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets out of texts: values that are known, however they may be written, and what looks like one. Rather too much than too little. */
public final class Redactor {

	static final String GONE = "***";

	/** As part of a word, a shorter one would take half of a text with it. */
	private static final int SHORTEST_ANYWHERE = 4;

	private record Rule(Pattern pattern, String replacement) {

		static Rule of(String pattern, String replacement) {
			return new Rule(Pattern.compile(pattern), replacement);
		}

		String apply(String text) {
			return pattern.matcher(text).replaceAll(replacement);
		}
	}

	private static final List<Rule> LOOKS = List.of(
			Rule.of("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", GONE),
			Rule.of("(?i)((?:proxy-)?authorization|(?:set-)?cookie)(\\\\?[\"']?\\s*[:=]\\s*)[^\\r\\n]+", "$1$2" + GONE),
			Rule.of("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}", "$1 " + GONE),
			Rule.of("(?i)((?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|private[_-]?key)[\\w.-]*\\\\?[\"']?\\s*[=:]\\s*)"
					+ "(\\\\?\"(?:[^\"\\\\]|\\\\[^\"])*\\\\?\"|'[^']*'|[^\\s,;&#\"'\\\\}<>]+)", "$1" + GONE),
			Rule.of("([A-Za-z][A-Za-z0-9+.-]*://)[^\\s/@\"']*:[^\\s@\"']*@", "$1" + GONE + "@"),
			Rule.of("(?i)(jdbc:oracle:\\w+:)[^\\s@]+@", "$1" + GONE + "@"),
			Rule.of("[\\w.%+-]+:[^\\s@/:\"']+@(?=[\\w\\[])", GONE + "@"));

	private final List<Rule> known;

	/** @param secrets values; blank ones are passed over */
	public Redactor(Collection<String> secrets) {
		Set<String> forms = new LinkedHashSet<>();
		for (String secret : secrets) {
			if (!secret.isBlank())
				forms.addAll(forms(secret));
		}
		List<String> longestFirst = new ArrayList<>(forms);
		longestFirst.sort(Comparator.comparingInt(String::length).reversed());
		this.known = longestFirst.stream().map(Redactor::rule).toList();
	}

	public String clean(String text) {
		String clean = text;
		for (Rule rule : known)
			clean = rule.apply(clean);
		for (Rule rule : LOOKS)
			clean = rule.apply(clean);
		return clean;
	}

	private static Rule rule(String secret) {
		String quoted = Pattern.quote(secret);
		return Rule.of(secret.length() >= SHORTEST_ANYWHERE ? quoted : "(?<![\\w])" + quoted + "(?![\\w])", GONE);
	}

	/** As an address, a header, a log of bytes or a JSON document may have it. */
	private static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		String inUrl = URLEncoder.encode(secret, StandardCharsets.UTF_8);
		return List.of(secret, inUrl, inUrl.replace("+", "%20"), Base64.getEncoder().withoutPadding().encodeToString(bytes),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), secret.replace("\\", "\\\\").replace("\"", "\\\""));
	}
}
