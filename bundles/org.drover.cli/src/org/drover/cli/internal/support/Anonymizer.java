package org.drover.cli.internal.support;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts tokens in place of names, the same token for the same name, whatever its case; hosts in addresses even where nobody has named them. */
public final class Anonymizer {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_$.-]*");
	private static final Pattern HOST = Pattern.compile("(?<=://)([^\\s/@\"']*@)?([\\p{L}\\p{N}_.-]+)");
	private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
	private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
	/** These say nothing about anybody, and stand in many a sentence. */
	private static final Set<String> EVERYBODYS = Set.of("localhost", "127.0.0.1", "0.0.0.0", "drover", "root", "admin", "administrator", "system", "user",
			"site", "server", "client", "host");
	private static final int SHORTEST = 3;
	/** More are looked for word by word, which takes more out than the names. */
	private static final int MOST_PHRASES = 2000;

	private final Map<String, String> tokens = new HashMap<>();
	private final Map<String, String> phrases = new HashMap<>();
	private final Map<String, Integer> numbers = new HashMap<>();

	/**
	 * Makes a name known: one with spaces as a whole, of any other each word of it. What is a number, or shorter than three characters, is passed over.
	 *
	 * @param kind client, host or user
	 */
	public void add(String kind, String name) {
		if (name.strip().indexOf(' ') > 0 && phrases.size() < MOST_PHRASES)
			phrases.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), phrase -> next(kind));
		else
			addWords(kind, name);
	}

	private void addWords(String kind, String name) {
		Matcher word = WORD.matcher(name);
		while (word.find()) {
			String plain = plain(word.group());
			if (plain.length() >= SHORTEST && !NUMBER.matcher(plain).matches() && !EVERYBODYS.contains(plain))
				token(kind, plain);
		}
	}

	public String clean(String text) {
		String whole = text;
		for (Map.Entry<String, String> phrase : phrases.entrySet())
			whole = Pattern.compile(Pattern.quote(phrase.getKey()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(whole).replaceAll(phrase.getValue());
		String hosts = replace(HOST, whole, this::addressed);
		String words = replace(WORD, hosts, this::known);
		return replace(ADDRESS, words, address -> EVERYBODYS.contains(address) ? address : token("host", address));
	}

	private String addressed(String found) {
		int user = found.lastIndexOf('@') + 1;
		String host = found.substring(user);
		String plain = plain(host);
		if (EVERYBODYS.contains(plain) || ADDRESS.matcher(plain).matches())
			return found;
		String known = known(host);
		return found.substring(0, user) + (known.equals(host) ? token("host", plain) : known);
	}

	/** A host goes by its name alone, and by that with its domain. */
	private String known(String word) {
		String plain = plain(word);
		String token = tokens.get(plain);
		if (token == null && plain.indexOf('.') > 0)
			token = tokens.get(plain.substring(0, plain.indexOf('.')));
		return token == null ? word : token + word.substring(plain.length());
	}

	private String token(String kind, String plain) {
		return tokens.computeIfAbsent(plain, name -> next(kind));
	}

	private String next(String kind) {
		return kind + "-" + numbers.merge(kind, 1, Integer::sum);
	}

	/** Without the full stop of a sentence. */
	private static String plain(String word) {
		int end = word.length();
		while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == '-'))
			end--;
		return word.substring(0, end).toLowerCase(Locale.ROOT);
	}

	private static String replace(Pattern pattern, String text, UnaryOperator<String> replacement) {
		return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group())));
	}
}
