package org.drover.ui.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the bundles of the console declare together: that every command can be found and explains itself, and that no key means two things. */
class CommandsTest {

	private static final String OURS = "org.drover.";
	private static final String IN_WINDOWS = "org.eclipse.ui.contexts.window";
	private static final String EVERYWHERE = "org.eclipse.ui.contexts.dialogAndWindow";

	private static List<Element> declarations;

	/** What a test's bundle is built from lies beside the bundles that it tests. */
	@BeforeAll
	static void read() throws IOException, ParserConfigurationException, SAXException {
		declarations = new ArrayList<>();
		for (Path folder : folders()) {
			Path file = folder.resolve("plugin.xml");
			if (Files.exists(file))
				declarations.add(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement());
		}
		assertTrue(declarations.size() >= 5, () -> declarations.size() + " bundles");
	}

	private static List<Path> folders() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("bundles")))
			root = root.getParent();
		try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
			return bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.drover.ui")).sorted().toList();
		}
	}

	@Test
	void everyCommandHasANameADescriptionAndACategory() {
		Set<String> categories = all("category").map(category -> category.getAttribute("id")).collect(Collectors.toSet());
		for (Element command : declared()) {
			String id = command.getAttribute("id");
			assertFalse(command.getAttribute("name").isBlank(), id + " has no name");
			assertFalse(command.getAttribute("description").isBlank(), id + " has no description");
			assertTrue(categories.contains(command.getAttribute("categoryId")), id + " is in no category");
		}
	}

	@Test
	void noTwoCommandsOfACategoryHaveOneName() {
		Map<String, String> names = new HashMap<>();
		for (Element command : declared()) {
			String other = names.put(command.getAttribute("categoryId") + "/" + command.getAttribute("name"), command.getAttribute("id"));
			assertEquals(null, other, command.getAttribute("name"));
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
