package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the window says is kept apart from its code, in English and in German, and neither lacks anything. */
class LanguagesTest {

	/** Two words, or one that begins like a sentence. */
	private static final Pattern LANGUAGE = Pattern.compile("\\p{L}[,:.]? +[\\p{L}(]|^[A-Z][a-z]+[ .:]*$");

	/** A string in Java, which is not the text of an annotation, an exception or a log entry. */
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
	private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
	private static final Pattern FOR_DEVELOPERS = Pattern.compile("\\bLOG\\.|^\\s*@|new (IllegalState|IllegalArgument|UnsupportedOperation)Exception\\(|NON-NLS");

	private static final Pattern SAID = Pattern.compile("\\b(name|label|description|tooltip|aboutText|value)=\"([^\"]*)\"");
	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
	private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");

	@Test
	void codeKeepsWhatItSaysInMessages() throws IOException {
		List<String> kept = new ArrayList<>();
		for (Path source : files("glob:**/src/**.java")) {
			String code = NO_CODE.matcher(Files.readString(source)).replaceAll(found -> "\n".repeat((int) found.group().lines().count() - 1));
			int number = 0;
			for (String line : code.split("\n")) {
				number++;
				if (!FOR_DEVELOPERS.matcher(line).find())
					for (MatchResult literal : LITERAL.matcher(line).results().toList())
						if (LANGUAGE.matcher(literal.group(1)).find())
							kept.add(Command.root().relativize(source) + ":" + number + ": " + literal.group());
			}
		}
		assertEquals("", String.join("\n", kept));
	}

	@Test
	void extensionsKeepWhatTheySayInProperties() throws IOException {
		List<String> kept = new ArrayList<>();
		for (Path plugin : files("glob:**/{plugin,fragment}.xml"))
			for (MatchResult said : SAID.matcher(Files.readString(plugin)).results().toList())
				if (LANGUAGE.matcher(said.group(2)).find() && !said.group(2).equals("Drover"))
					kept.add(Command.root().relativize(plugin) + ": " + said.group());
		assertEquals("", String.join("\n", kept));
	}

	@Test
	void everyMessageHasAField() throws IOException {
		for (Path messages : files("glob:**/messages.properties")) {
			TreeSet<String> fields = new TreeSet<>();
			FIELD.matcher(Files.readString(messages.resolveSibling("Messages.java"))).results().forEach(field -> fields.add(field.group(1)));
			assertEquals(String.join("\n", fields), String.join("\n", read(messages).keySet()), messages.toString());
		}
	}

	@Test
	void everyMessageIsUsed() throws IOException {
		for (Path messages : files("glob:**/Messages.java")) {
			StringBuilder code = new StringBuilder();
			for (Path source : files("glob:" + messages.getParent() + "/*.java"))
				code.append(source.equals(messages) ? "" : Files.readString(source));
			List<String> unused = FIELD.matcher(Files.readString(messages)).results().map(field -> field.group(1))
					.filter(field -> !field.equals("Language") && !Pattern.compile("\\bMessages\\." + field + "\\b").matcher(code).find()).toList();
			assertEquals(List.of(), unused, messages.toString());
		}
	}

	@Test
	void germanSaysAllThatEnglishSays() throws IOException {
		List<Path> all = files("glob:**/{messages,kinds,plugin,fragment}.properties");
		for (Path english : all) {
			Path german = english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));
			Map<String, String> in = read(english);
			Map<String, String> to = read(german);
			assertEquals(String.join("\n", in.keySet()), String.join("\n", to.keySet()), german.toString());
			assertTrue(Files.readString(german).chars().allMatch(letter -> letter < 128), german + " has letters that are not escaped");
			in.forEach((key, text) -> assertEquals(places(text), places(to.get(key)), key + " in " + german));
		}
	}

	/** Which arguments a message speaks of. */
	private static TreeSet<String> places(String message) {
		TreeSet<String> places = new TreeSet<>();
		PLACE.matcher(message).results().forEach(place -> places.add(place.group(1)));
		return places;
	}

	private static Map<String, String> read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		Map<String, String> sorted = new TreeMap<>();
		properties.forEach((key, value) -> sorted.put((String) key, (String) value));
		return sorted;
	}

	/** Of the window's bundles. */
	private static List<Path> files(String glob) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(Command.root().resolve("bundles"))) {
			for (Path bundle : bundles.filter(path -> path.getFileName().toString().matches("org\\.drover\\.ui(\\..*)?")).sorted().toList()) {
				try (Stream<Path> files = Files.walk(bundle)) {
					files.filter(path -> !path.toString().contains("/target/") && path.getFileSystem().getPathMatcher(glob).matches(path)).sorted().forEach(found::add);
				}
			}
		}
		return found;
	}
}
