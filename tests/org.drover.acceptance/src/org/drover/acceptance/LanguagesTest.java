package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the window says is kept apart from its code, in English and in German, and neither lacks anything. Of the platform, which has only
 * English, fragments of ours say in German what people meet.
 */
class LanguagesTest {

	private static final String WINDOW = "org\\.drover\\.ui(\\..*)?";
	private static final String FRAGMENTS = "org\\.drover\\.(gef|german\\..*)";

	/** Two words, or one that begins like a sentence. */
	private static final Pattern LANGUAGE = Pattern.compile("\\p{L}[,:.]? +[\\p{L}(]|^[A-Z][a-z]+[ .:]*$");

	/** A string in Java, which is not the text of an annotation, an exception or a log entry. */
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
	private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
	private static final Pattern FOR_DEVELOPERS = Pattern.compile("\\bLOG\\.|^\\s*@|new (IllegalState|IllegalArgument|UnsupportedOperation)Exception\\(|NON-NLS");

	private static final Pattern SAID = Pattern.compile("\\b(name|label|description|tooltip|aboutText|value)=\"([^\"]*)\"");
	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
	private static final Pattern ENTRY = Pattern.compile("<(command|menu)\\s[^>]*>");
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
			assertEscaped(german);
			in.forEach((key, text) -> assertEquals(places(text), places(to.get(key)), key + " in " + german));
		}
	}

	private static void assertEscaped(Path german) throws IOException {
		assertTrue(Files.readString(german).chars().allMatch(letter -> letter < 128), german + " has letters that are not escaped");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2500 })
	void everyMessageCanBeFilledIn(int number) throws IOException {
		Object[] about = Collections.nCopies(10, number).toArray();
		for (Path messages : files("glob:**/{messages,kinds}{,_de}.properties")) {
			Locale language = messages.toString().contains("_de.") ? Locale.GERMAN : Locale.ENGLISH;
			read(messages).forEach((key, text) -> {
				String said = assertDoesNotThrow(() -> new MessageFormat(text.replace("'", "''"), language).format(about), key + " in " + messages);
				assertFalse(said.isBlank() || said.contains("{"), () -> key + " in " + messages + ": " + said);
			});
		}
	}

	/** In the same case: the workbench looks for just this letter. */
	@ParameterizedTest
	@ValueSource(strings = { "plugin.properties", "plugin_de.properties" })
	void everyMnemonicIsALetterOfItsEntry(String language) throws IOException {
		List<Entry> entries = new ArrayList<>();
		for (Path plugin : files("glob:**/plugin.xml")) {
			Map<String, String> words = read(plugin.resolveSibling(language));
			ENTRY.matcher(Files.readString(plugin)).results().forEach(tag -> entries.add(new Entry(tag.group(), words)));
		}
		Map<String, String> commands = new TreeMap<>();
		entries.forEach(entry -> entry.said("name").ifPresent(name -> entry.said("id").ifPresent(id -> commands.put(id, name))));
		entries.removeIf(entry -> entry.said("mnemonic").isEmpty());
		assertTrue(entries.size() > 20, () -> entries.size() + " mnemonics");
		List<String> wrong = new ArrayList<>();
		for (Entry entry : entries) {
			String mnemonic = entry.said("mnemonic").get();
			String label = entry.said("label").or(() -> entry.said("commandId").map(commands::get)).orElse("");
			if (!label.contains(mnemonic))
				wrong.add(mnemonic + " of \"" + label + "\": " + entry.tag());
		}
		assertEquals("", String.join("\n", wrong));
	}

	/** @param words what its attributes stand for where these are keys; the platform shows the key of what is not among them */
	private record Entry(String tag, Map<String, String> words) {

		Optional<String> said(String attribute) {
			Matcher found = Pattern.compile("\\s" + attribute + "=\"(%?)([^\"]*)\"").matcher(tag);
			if (!found.find())
				return Optional.empty();
			String value = found.group(1) + found.group(2);
			return Optional.of(found.group(1).isEmpty() ? value : words.getOrDefault(found.group(2), value));
		}
	}

	/** What a fragment leaves out stays English. The platform takes an apostrophe for the beginning of what is not to be filled in. */
	@Test
	void germanOfThePlatformSaysWhatThePlatformSays() throws IOException {
		Path bundles = Command.root().resolve("bundles");
		List<Path> all = files(FRAGMENTS, "glob:**/*_de.properties");
		assertTrue(all.size() > 10, all.toString());
		for (Path german : all) {
			Path fragment = bundles.resolve(bundles.relativize(german).getName(0));
			String name = fragment.relativize(german).toString().replaceFirst("^src/", "");
			Map<String, String> in = read(host(fragment), name.replace("_de.", "."));
			Map<String, String> to = read(german);
			Set<String> others = new TreeSet<>(to.keySet());
			others.removeAll(in.keySet());
			assertEquals(Set.of(), others, german.toString());
			assertEscaped(german);
			to.forEach((key, text) -> {
				assertEquals(places(in.get(key)), places(text), key + " in " + german);
				assertEquals(in.get(key).contains("&"), text.contains("&"), "the mnemonic of " + key + " in " + german);
				assertFalse(text.isBlank() || text.contains("'"), key + " in " + german);
			});
			assertEquals(to, read(fragment.getFileName().toString(), name), "what is shipped is something else");
		}
	}

	private static String host(Path fragment) throws IOException {
		try (InputStream manifest = Files.newInputStream(fragment.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(manifest).getMainAttributes().getValue("Fragment-Host").split(";")[0];
		}
	}

	/** From a bundle of the product. */
	private static Map<String, String> read(String bundle, String name) throws IOException {
		try (DirectoryStream<Path> versions = Files.newDirectoryStream(Path.of(System.getenv("DROVER_PRODUCT"), "plugins"), bundle + "_*.jar")) {
			for (Path version : versions) {
				try (JarFile jar = new JarFile(version.toFile())) {
					ZipEntry file = jar.getEntry(name);
					assertNotNull(file, () -> "no " + name + " in " + bundle);
					return read(new InputStreamReader(jar.getInputStream(file), StandardCharsets.ISO_8859_1));
				}
			}
		}
		throw new AssertionError("no " + bundle + " in the product");
	}

	/** Which arguments a message speaks of. */
	private static TreeSet<String> places(String message) {
		TreeSet<String> places = new TreeSet<>();
		PLACE.matcher(message).results().forEach(place -> places.add(place.group(1)));
		return places;
	}

	private static Map<String, String> read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return read(reader);
		}
	}

	private static Map<String, String> read(Reader reader) throws IOException {
		Properties properties = new Properties();
		properties.load(reader);
		Map<String, String> sorted = new TreeMap<>();
		properties.forEach((key, value) -> sorted.put((String) key, (String) value));
		return sorted;
	}

	/** Of the window's bundles. */
	private static List<Path> files(String glob) throws IOException {
		return files(WINDOW, glob);
	}

	private static List<Path> files(String names, String glob) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(Command.root().resolve("bundles"))) {
			for (Path bundle : bundles.filter(path -> path.getFileName().toString().matches(names)).sorted().toList()) {
				try (Stream<Path> files = Files.walk(bundle)) {
					files.filter(path -> !path.toString().contains("/target/") && path.getFileSystem().getPathMatcher(glob).matches(path)).sorted().forEach(found::add);
				}
			}
		}
		return found;
	}
}
