package org.drover.ui.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the bundles of the console declare together: that every command can be found and explains itself, in any language, and that no key means two things. */
class CommandsTest {

	private static final String OURS = "org.drover.";
	private static final String IN_WINDOWS = "org.eclipse.ui.contexts.window";
	private static final String ENGLISH = "plugin.properties";
	private static final String GERMAN = "plugin_de.properties";
	private static final String EVERYWHERE = "org.eclipse.ui.contexts.dialogAndWindow";

	private static List<Element> declarations;
	/** What the keys in a bundle's declarations stand for, by its root element and the file that says so. */
	private static Map<Element, Map<String, Properties>> words;

	/** What a test's bundle is built from lies beside the bundles that it tests. */
	@BeforeAll
	static void read() throws IOException, ParserConfigurationException, SAXException {
		declarations = new ArrayList<>();
		words = new HashMap<>();
		for (Path folder : folders()) {
			Path file = folder.resolve("plugin.xml");
			if (!Files.exists(file))
				continue;
			Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
			declarations.add(root);
			words.put(root, Map.of(ENGLISH, properties(folder.resolve(ENGLISH)), GERMAN, properties(folder.resolve(GERMAN))));
		}
		assertTrue(declarations.size() >= 5, () -> declarations.size() + " bundles");
	}

	/** Empty where there is no such file. */
	private static Properties properties(Path file) throws IOException {
		Properties properties = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				properties.load(reader);
			}
		}
		return properties;
	}

	/** An attribute as people read it. */
	private static String said(Element element, String attribute, String language) {
		String value = element.getAttribute(attribute);
		Properties known = words.get(element.getOwnerDocument().getDocumentElement()).get(language);
		return value.startsWith("%") ? known.getProperty(value.substring(1), "") : value;
	}

	private static List<Path> folders() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("bundles")))
			root = root.getParent();
		try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
			return bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.drover.ui")).sorted().toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, GERMAN })
	void everyCommandHasANameADescriptionAndACategory(String language) {
		Set<String> categories = all("category").map(category -> category.getAttribute("id")).collect(Collectors.toSet());
		for (Element command : declared()) {
			String id = command.getAttribute("id");
			assertFalse(said(command, "name", language).isBlank(), id + " has no name");
			assertFalse(said(command, "description", language).isBlank(), id + " has no description");
			assertTrue(categories.contains(command.getAttribute("categoryId")), id + " is in no category");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, GERMAN })
	void noTwoCommandsOfACategoryHaveOneName(String language) {
		Map<String, String> names = new HashMap<>();
		for (Element command : declared()) {
			String other = names.put(command.getAttribute("categoryId") + "/" + said(command, "name", language), command.getAttribute("id"));
			assertEquals(null, other, said(command, "name", language));
		}
	}

	@Test
	void everyCommandOfOursIsDeclaredThatAMenuOrAKeyNames() {
		Set<String> known = declared().stream().map(command -> command.getAttribute("id")).collect(Collectors.toSet());
		Set<String> named = new TreeSet<>();
		Stream.of("command", "key", "image", "handler").flatMap(CommandsTest::all).map(element -> element.getAttribute("commandId"))
				.filter(id -> id.startsWith(OURS)).forEach(named::add);
		named.removeAll(known);
		assertEquals(Set.of(), named);
	}

	/** A key of all windows is in the way of one of the main window too. */
	@Test
	void noKeyIsBoundTwiceInOneContext() {
		Map<String, String> bound = new HashMap<>();
		for (Element key : all("key").toList()) {
			String context = key.getAttribute("contextId");
			String place = context.isEmpty() || context.equals(EVERYWHERE) ? IN_WINDOWS : context;
			String other = bound.put(place + " " + key.getAttribute("sequence"), key.getAttribute("commandId"));
			assertEquals(null, other, key.getAttribute("sequence") + " is also " + key.getAttribute("commandId"));
		}
		assertTrue(bound.size() > 10);
	}

	/** Else it would be no mnemonic at all. */
	@Test
	void germanMnemonicsAreLettersOfTheirEntries() {
		for (Element entry : Stream.of("command", "menu").flatMap(CommandsTest::all).filter(each -> each.getAttribute("mnemonic").startsWith("%")).toList()) {
			String label = entry.hasAttribute("label") ? said(entry, "label", GERMAN) : name(entry.getAttribute("commandId"));
			assertTrue(label.contains(said(entry, "mnemonic", GERMAN)), label);
		}
	}

	private static String name(String id) {
		return declared().stream().filter(command -> command.getAttribute("id").equals(id)).map(command -> said(command, "name", GERMAN)).findFirst().orElseThrow();
	}

	private static List<Element> declared() {
		return all("command").filter(command -> command.hasAttribute("id") && !command.hasAttribute("commandId")).toList();
	}

	private static Stream<Element> all(String name) {
		return declarations.stream().flatMap(root -> elements(root.getElementsByTagName(name)));
	}

	private static Stream<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
	}
}
