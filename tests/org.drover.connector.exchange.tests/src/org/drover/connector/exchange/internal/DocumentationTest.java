package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;

/** What others write packages by is what packages are read by. */
class DocumentationTest {

	private static Path docs() {
		return Path.of(System.getProperty("drover.root")).resolve("docs");
	}

	private static String schema() throws IOException {
		try (InputStream schema = Validator.class.getResourceAsStream("exchange.xsd")) {
			return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void theExampleIsTheOneThatIsTested() throws IOException {
		String page = Files.readString(docs().resolve("exchange.md"));
		for (Map.Entry<String, String> item : new Hostile().items.entrySet()) {
			String shown = "`" + item.getKey() + "`\n\n" + item.getValue().stripTrailing().indent(4);
			assertTrue(page.contains(shown), shown);
		}
	}

	@Test
	void theSchemaIsTheOneThatIsUsed() throws IOException {
		assertEquals(schema(), Files.readString(docs().resolve("exchange.xsd")));
	}

	@Test
	void everyKindIsThere() throws IOException {
		String page = Files.readString(docs().resolve("exchange.md"));
		for (ObjectKind kind : ObjectKind.values()) {
			assertTrue(page.contains("`" + kind.label() + "`"), kind.label());
			assertTrue(schema().contains("<xs:enumeration value=\"" + kind.label() + "\"/>"), kind.label());
		}
		for (DependencyKind kind : DependencyKind.values())
			assertTrue(page.contains("| `" + kind.label() + "` |"), kind.label());
	}

	@Test
	void theLimitsAreThoseThatAreKept() throws IOException {
		String page = Files.readString(docs().resolve("exchange.md"));
		Limits limits = Limits.DEFAULT;
		for (String said : new String[] { String.format("more than %,d, or a directory of more than %d MiB", limits.items(), limits.directory() >> 20),
				"grows more than " + limits.ratio() + " times", "XML of more than " + (limits.xmlPart() >> 30) + " GiB",
				"relationships of more than " + (limits.relationships() >> 20) + " MiB", "more than " + (limits.unpacked() >> 40) + " TiB",
				"more than " + (limits.run() >> 20) + " Mi characters", String.format("more than %,d objects or %,d dependencies", limits.objects(), limits.dependencies()),
				"nested deeper than " + Limits.DEPTH, String.format("more than %,d files", Limits.FILES), String.format("more than %,d characters, counting", ObjectsReader.TEXTS),
				SmallHeap.MEGABYTES + " MB" })
			assertTrue(page.contains(said), said);
	}
}
