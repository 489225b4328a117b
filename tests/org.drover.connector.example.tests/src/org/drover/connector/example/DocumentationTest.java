package org.drover.connector.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.ConnectorProvider;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that tells how to write a connector shows the one that is tested here, word for word, and leaves no kind out. */
class DocumentationTest {

	private static final String EXAMPLE = "tests/org.drover.connector.example";
	private static final Pattern LISTING = Pattern.compile("^`((?:META-INF/|src/|build\\.)[^`]*)`$", Pattern.MULTILINE);

	private static String page;

	@BeforeAll
	static void read() throws IOException {
		page = Files.readString(root().resolve("docs/connectors.md"));
	}

	private static Path root() {
		return Path.of(System.getProperty("drover.root"));
	}

	@Test
	void theListingsAreTheFilesOfTheExample() throws IOException {
		for (String file : files()) {
			String shown = "`" + file + "`\n\n" + indented(Files.readString(root().resolve(EXAMPLE).resolve(file)));
			assertTrue(page.contains(shown), () -> "not as in the example: " + shown);
		}
	}

	@Test
	void noFileIsMissingOrOneTooMany() throws IOException {
		assertEquals(files(), LISTING.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void everyKindIsThere() {
		for (ObjectKind kind : ObjectKind.values())
			assertTrue(page.lines().anyMatch(line -> line.startsWith("| `") && line.contains("`" + kind.label() + "`")
					&& line.contains(" | " + kind.family().name().toLowerCase(Locale.ROOT) + " | ")), kind.label());
		for (DependencyKind kind : DependencyKind.values())
			assertTrue(page.lines().anyMatch(line -> line.startsWith("| `") && line.split("\\|")[1].contains("`" + kind.label() + "`")), kind.label());
	}

	/** What a page calls by its name is there to be called. */
	@Test
	void theInterfacesThatAreNamedExist() throws ClassNotFoundException {
		for (String name : List.of("Connector", "ConnectorProvider", "ConnectorAddress", "ChangeSource", "ContentSource", "ContentTarget", "ClientAssignment", "ClientHome", "SecretSource",
				"Provider")) {
			Class.forName(ConnectorProvider.class.getPackageName() + '.' + name);
			assertTrue(page.contains("`" + name), name);
		}
		for (var method : ConnectorProvider.class.getMethods())
			assertTrue(Set.of("scheme", "format").contains(method.getName()) || page.contains(method.getName()), method.getName());
	}

	/** Of the example, as it is kept: what a build leaves beside is none of it. */
	private static Set<String> files() throws IOException {
		Path example = root().resolve(EXAMPLE);
		Set<String> files = new TreeSet<>(Set.of("META-INF/MANIFEST.MF", "build.properties"));
		try (Stream<Path> sources = Files.walk(example.resolve("src"))) {
			sources.filter(Files::isRegularFile).map(source -> example.relativize(source).toString().replace('\\', '/')).forEach(files::add);
		}
		return files;
	}

	private static String indented(String text) {
		return text.stripTrailing().lines().map(line -> line.isBlank() ? "\n" : "    " + line + "\n").collect(Collectors.joining());
	}
}
