package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.drover.connector.FormatFinding;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a package, its reader refuses it in a sentence that says what and where, and the validator finds the same. */
class HostilePackageTest {

	private static final String OBJECT = "<object kind=\"package\" key=\"LAB00001\"";

	@TempDir
	Path folder;

	@Test
	void theOneThatTheOthersAreMadeOfIsTaken() throws Exception {
		Path file = new Hostile().write(folder.resolve("good.drx"));
		assertEquals(List.of(), Packages.check(file));
		PaperEstate estate = Packages.read(file);
		assertEquals(ManagedObject.of(ObjectKind.PACKAGE, "LAB00001", "Greeting", "3", Map.of("contentSize", "5")), estate.object(0));
		assertEquals("lab-dp1", estate.object(1).name());
		assertEquals(2, estate.dependencyCount());
		try (ExchangeConnector connector = ExchangeConnector.open(file, "");
				InputStream hello = connector.contentSource().orElseThrow().open(estate.ref(0), "hello.txt")) {
			assertEquals("hello", new String(hello.readAllBytes(), StandardCharsets.UTF_8));
			assertEquals("LAB", connector.topology());
			assertTrue(connector.preflight().stream().allMatch(finding -> finding.passed()));
		}
	}

	static Stream<Arguments> packages() {
		return Stream.of(
				// names that lead elsewhere, or nowhere for sure
				broken("its name leads to another folder", "/../../etc/cron.d/evil", new Hostile().put("../../etc/cron.d/evil", "x")),
				broken("its name leads to another folder", "/objects/../../evil", new Hostile().put("objects/../../evil", "x")),
				broken("absolute", "//etc/passwd", new Hostile().put("/etc/passwd", "x")),
				broken("not one that a part may have", "/..\\evil.xml", new Hostile().put("..\\evil.xml", "x")),
				broken("not one that a part may have", "/C:\\evil.xml", new Hostile().put("C:\\evil.xml", "x")),
				broken("not one that a part may have", "/a?b?c", new Hostile().put("a\u0000b\nc", "x")),
				broken("may not be escaped", "/%2E%2E%2Fevil", new Hostile().put("%2E%2E%2Fevil", "x")),
				broken("not one that a part may have", "/objects//x.xml", new Hostile().put("objects//x.xml", "x")),
				broken("more than 1000 characters", "/aaaa", new Hostile().put("a".repeat(1_001), "x")),
				broken("there twice", "/OBJECTS/package/1.XML", new Hostile().put("OBJECTS/package/1.XML", "x")),
				broken("there twice", "/[Content_Types].xml", new Hostile().put("[content_types].xml", "x")),
				broken("continues that of the part", "/estate.xml/x.bin", new Hostile().put("estate.xml/x.bin", "x")),
				// what is missing
				broken("missing: this is no package", Hostile.TYPES, new Hostile().remove(Hostile.TYPES)),
				broken("names no estate", Hostile.ROOT, new Hostile().remove(Hostile.ROOT)),
				broken("/estate.xml, which is missing", Hostile.ROOT, new Hostile().remove(Hostile.ESTATE)),
				broken("/objects/package/1.xml, which is missing", Hostile.PARTS, new Hostile().remove(Hostile.PACKAGE)),
				broken("there are 0", Hostile.ESTATE, new Hostile().remove(Hostile.PARTS)),
				broken("/content/hello.bin, which is missing", Hostile.NEEDS, new Hostile().remove(Hostile.BYTES)),
				broken("relationship 'r1', which the part does not have", Hostile.PACKAGE, new Hostile().remove(Hostile.NEEDS)),
				broken("is not in /objects/distribution-point/1.xml", Hostile.NEEDS, new Hostile().change(Hostile.POINT, "lab-dp1", "lab-dp2")),
				broken("is not in /objects/package/1.xml", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "distribution-point/1.xml", "package/1.xml")),
				// wrong types
				broken("its type is ''", Hostile.ESTATE, new Hostile().change(Hostile.TYPES, text -> text.replaceAll("<(Override|Default Extension=.xml).*", ""))),
				broken("its type is 'application/vnd.drover.objects+xml'", Hostile.ESTATE, new Hostile().change(Hostile.TYPES, text -> text.replaceAll("<Override.*", ""))),
				broken("its type is 'text/html'", Hostile.PACKAGE, new Hostile().change(Hostile.TYPES, "</Types>", "<Override PartName=\"/objects/PACKAGE/1.xml\" ContentType=\"text/html\"/></Types>")),
				broken("its type is 'text/plain'", Hostile.ROOT, new Hostile().change(Hostile.TYPES, "application/vnd.openxmlformats-package.relationships+xml", "text/plain")),
				broken("has two types", Hostile.TYPES, new Hostile().change(Hostile.TYPES, "</Types>", "<Default Extension=\"XML\" ContentType=\"text/plain\"/></Types>")),
				// what parts of XML may not have
				broken("document type", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "<objects", "<!DOCTYPE objects [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><objects")
						.change(Hostile.PACKAGE, ">5<", ">&x;<")),
				broken("document type", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "<estate", "<!DOCTYPE estate SYSTEM \"http://127.0.0.1:1/x.dtd\"><estate")),
				broken("document type", Hostile.TYPES, new Hostile().change(Hostile.TYPES, "<Types", "<!DOCTYPE a [<!ENTITY a \"" + "b".repeat(99) + "\">]><Types")),
				broken("document type", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "<Relationships", "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///dev/zero\"> %b;]><Relationships")),
				broken("a comment", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, ">5<", "><!-- five -->5<")),
				broken("processing instruction", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, ">5<", "><?xml-stylesheet href='x'?>5<")),
				broken("not well-formed", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, ">5<", ">&unknown;<")),
				broken("not well-formed", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "</objects>", "")),
				broken("not well-formed", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "</objects>", "</objects><objects/>")),
				broken("nested deeper", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "<content", "<b>".repeat(9_000) + "<content")),
				broken("more than 8388608 characters", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, ">5<", ">" + random(9 << 20) + "<")),
				broken("more than 8388608 characters", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "LAB00001", random(9 << 20))),
				broken("XML 1.1", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "version=\"1.0\"", "version=\"1.1\"")),
				// elements and attributes
				broken("begins with the element 'estate'", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, text -> new Hostile().items.get(Hostile.ESTATE))),
				broken("of http://drover.org/exchange/1", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "exchange/1", "exchange/2")),
				broken("'script' is not expected", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "<content", "<script/><content")),
				broken("text where only elements", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "<content", "text<content")),
				broken("attribute 'colour'", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, OBJECT, OBJECT + " colour=\"red\"")),
				broken("lacks the attribute 'key'", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "key=\"LAB00001\"", "")),
				broken("key may not be blank", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "LAB00001", " ")),
				broken("kind 'toaster' are not known", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "kind=\"package\"", "kind=\"toaster\"")),
				broken("kind 'PACKAGE' are not known", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "kind=\"package\"", "kind=\"PACKAGE\"")),
				broken("more than 4000 characters", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "Greeting", "g".repeat(4_001))),
				broken("'contentSize' is there twice", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "<content", "<attribute name=\"contentSize\"/><content")),
				broken("content twice", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "</object>", "<content version=\"1\"/></object>")),
				broken("in the package twice", Hostile.POINT, new Hostile().change(Hostile.POINT, "kind=\"distribution-point\" key=\"lab-dp1\"", "kind=\"package\" key=\"LAB00001\"")),
				broken("it counts 3 objects, and there are 2", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "objects=\"2\"", "objects=\"3\"")),
				broken("it counts 9 dependencies", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "dependencies=\"2\"", "dependencies=\"9\"")),
				broken("version 2 of the format", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, " version=\"1\"", " version=\"2\"")),
				broken("cannot name a topology", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "LAB", "../x")),
				broken("is no moment", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "2026-11-22", "2026-11-32")),
				broken("is no number", Hostile.ESTATE, new Hostile().change(Hostile.ESTATE, "objects=\"2\"", "objects=\"-2\"")),
				// relationships
				broken("is no id", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "\"r1\"", "\"r 1\"")),
				broken("the id r1 is there twice", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "\"r2\"", "\"r1\"")),
				broken("is no mode", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "External", "Sideways")),
				broken("is not the name of a part", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "/content/hello.bin", "file:///etc/passwd")),
				broken("is not the name of a part", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "/content/hello.bin", "//evil.example/hello.bin")),
				broken("is not the name of a part", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "/content/hello.bin", "/../../etc/passwd")),
				broken("leads out of the package", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "http://drover.org/exchange/1/absent#package", "http://evil.example/#package")),
				broken("names no object behind its '#'", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "#distribution-point:lab-dp1", "")),
				broken("names no object behind its '#'", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "#distribution-point:lab-dp1", "#distribution-point:%C3")),
				broken("no kind of dependency", Hostile.NEEDS, new Hostile().change(Hostile.NEEDS, "exchange/1/needs/stored-on", "other/stored-on")),
				broken("names two estates", Hostile.ROOT, new Hostile().change(Hostile.ROOT, "</Rel", "<Relationship Id=\"r2\" Type=\"http://drover.org/exchange/1/estate\" Target=\"/estate.xml\"/></Rel")),
				broken("is there twice", Hostile.PARTS, new Hostile().change(Hostile.PARTS, "objects/distribution-point/1.xml", "/objects/package/1.xml")),
				// content
				broken("leads out of the content", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "hello.txt", "../hello.txt")),
				broken("leads out of the content", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "hello.txt", "C:hello.txt")),
				broken("leads out of the content", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "hello.txt", "/hello.txt")),
				broken("is no SHA-256", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "2cf24dba", "2CF24DBA")),
				broken("leads to no content", Hostile.PACKAGE, new Hostile().change(Hostile.PACKAGE, "part=\"r3\"", "part=\"r1\"")));
	}

	private static Arguments broken(String sentence, String part, Hostile hostile) {
		return Arguments.of(sentence, part, hostile);
	}

	/** Letters that do not pack well, so that it is not their ratio that counts. */
	private static String random(int length) {
		Random random = new Random(length);
		StringBuilder text = new StringBuilder(length);
		for (int at = 0; at < length; at++)
			text.append((char) ('A' + random.nextInt(26)));
		return text.toString();
	}

	@ParameterizedTest(name = "{1}: {0}")
	@MethodSource("packages")
	void isRefused(String sentence, String part, Hostile hostile) throws Exception {
		Path file = hostile.write(folder.resolve("hostile.drx"));
		DroverException refusal = assertThrows(DroverException.class, () -> Packages.read(file));
		assertTrue(refusal.getMessage().contains(sentence) && refusal.getMessage().contains(part), refusal.getMessage());
		assertTrue(refusal.getMessage().length() < 500 && refusal.getMessage().lines().count() == 1, refusal.getMessage());
		List<FormatFinding> findings = Packages.check(file);
		assertTrue(findings.stream().anyMatch(found -> found.error() && found.text().contains(sentence) && found.part().contains(part)), findings.toString());
		assertTrue(findings.size() <= Validator.MOST_FINDINGS + 1, findings.size() + " findings");
	}

	@Test
	void contentThatIsNotWhatItSaysIsFoundWhenItIsRead() throws Exception {
		for (String bytes : List.of("hallo", "hell", "hello!")) {
			Path file = new Hostile().put(Hostile.BYTES, bytes).write(folder.resolve("content.drx"));
			PaperEstate estate = Packages.read(file);
			try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
				assertThrows(Exception.class, () -> {
					try (InputStream in = connector.contentSource().orElseThrow().open(estate.ref(0), "hello.txt")) {
						in.readAllBytes();
					}
				}, bytes);
			}
			List<FormatFinding> findings = Packages.check(file);
			assertTrue(findings.stream().anyMatch(found -> found.error() && found.part().contains("hello.bin")), findings.toString());
		}
	}

	@Test
	void allThatIsWrongIsListed() throws Exception {
		Path file = new Hostile().change(Hostile.POINT, "<object kind", "<object colour=\"red\" kind").change(Hostile.PACKAGE, ">5<", "><b/>5<")
				.change(Hostile.ESTATE, "objects=\"2\"", "objects=\"7\"").put("../evil", "x").put("unused.bin", "x").put("strange.doc", "x").write(folder.resolve("all.drx"));
		List<FormatFinding> findings = Packages.check(file);
		for (String part : List.of("/" + Hostile.POINT, "/" + Hostile.PACKAGE, "/" + Hostile.ESTATE, "/../evil", "/strange.doc"))
			assertTrue(findings.stream().anyMatch(found -> found.error() && found.part().equals(part)), part + " in " + findings);
		assertTrue(findings.stream().anyMatch(found -> !found.error() && found.part().equals("/unused.bin")), findings.toString());
		assertTrue(findings.stream().anyMatch(found -> found.text().contains("schema")), findings.toString());
	}

	/** A reader need not know the kind to see that one object needs the other. */
	@Test
	void aKindOfDependencyThatIsNotKnownIsADependencyStill() throws Exception {
		Path file = new Hostile().change(Hostile.NEEDS, "needs/stored-on", "needs/blessed-by").write(folder.resolve("later.drx"));
		PaperEstate estate = Packages.read(file);
		assertEquals(DependencyKind.REQUIRES, estate.dependencies(0).getFirst().kind());
		assertEquals(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "lab-dp1"), estate.dependencies(0).getFirst().to());
		List<FormatFinding> findings = Packages.check(file);
		assertEquals(1, findings.size(), findings.toString());
		assertFalse(findings.getFirst().error());
		assertTrue(findings.getFirst().text().contains("'blessed-by'"), findings.toString());
	}

	@Test
	void whatIsNoArchiveIsRefused() throws Exception {
		Path file = folder.resolve("none.drx");
		byte[] good = Files.readAllBytes(new Hostile().write(file));
		for (byte[] bytes : List.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8), new byte[100_000], Arrays.copyOf(good, good.length - 1),
				Arrays.copyOf(good, good.length / 2), Arrays.copyOf(good, good.length + 1), Arrays.copyOfRange(good, 10, good.length))) {
			Files.write(file, bytes);
			DroverException refusal = assertThrows(DroverException.class, () -> Packages.read(file));
			assertTrue(refusal.getMessage().contains("zip archive"), refusal.getMessage());
			assertTrue(Packages.check(file).getFirst().error());
		}
		assertTrue(assertThrows(DroverException.class, () -> Packages.read(folder)).getMessage().contains("no exchange package"));
		assertTrue(assertThrows(DroverException.class, () -> Packages.check(folder.resolve("nowhere"))).getMessage().contains("no exchange package"));
	}

	@Test
	void smallLimitsAreKept() throws Exception {
		Path file = new Hostile().write(folder.resolve("small.drx"));
		assertLimited(file, "8 items", new Limits(7, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 100, 100));
		assertLimited(file, "bytes of directory", new Limits(100, 100, 1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 100, 100));
		assertLimited(file, "up to 200", new Limits(100, 1 << 20, 200, 1 << 20, 1 << 20, 100, 1 << 20, 100, 100));
		assertLimited(file, "up to 300", new Limits(100, 1 << 20, 1 << 20, 300, 1 << 20, 100, 1 << 20, 100, 100));
		assertLimited(file, "more than 900 bytes", new Limits(100, 1 << 20, 1 << 20, 1 << 20, 900, 100, 1 << 20, 100, 100));
		assertLimited(file, "more than 100 characters", new Limits(100, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 100, 100, 100));
		assertLimited(file, "more than 1 objects", new Limits(100, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 1, 100));
		assertLimited(file, "more than 1 dependencies", new Limits(100, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 1 << 20, 100, 1));
	}

	@Test
	void elementsAreNotNestedWithoutEnd() throws Exception {
		for (String element : List.of("<a>", "<a b=\"/>\">", "<a b='/>' c=\"'/>\">", "<a></a><a>"))
			assertTrue(assertThrows(GuardedReader.Forbidden.class, () -> guarded(element.repeat(100_000))).getMessage().contains("nested deeper"), element);
		assertEquals(400_000, guarded("<a/>".repeat(100_000)));
		assertEquals(700_000, guarded("<a></a>".repeat(100_000)));
		assertEquals(8, guarded("\uFEFF<?x?><a>"));
	}

	/** @return how many characters come through */
	private static long guarded(String text) throws IOException {
		try (GuardedReader reader = new GuardedReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1 << 10)) {
			return reader.transferTo(Writer.nullWriter());
		}
	}

	@Test
	void partsAreUtf8() throws Exception {
		assertThrows(GuardedReader.Forbidden.class, () -> new GuardedReader(new ByteArrayInputStream(new byte[] { '<', 'a', (byte) 0xC3 }), 9).transferTo(Writer.nullWriter()));
		assertThrows(GuardedReader.Forbidden.class, () -> new GuardedReader(new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_16)), 9).transferTo(Writer.nullWriter()));
	}

	private static void assertLimited(Path file, String sentence, Limits limits) throws DroverException {
		DroverException refusal = assertThrows(DroverException.class, () -> {
			try (ExchangeConnector connector = ExchangeConnector.open(file, "", limits)) {
				connector.read(new PaperEstate(), new NullProgressMonitor());
			}
		});
		assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
		List<FormatFinding> findings = Validator.check(file, limits, new NullProgressMonitor());
		assertTrue(findings.stream().anyMatch(found -> found.error() && found.text().contains(sentence)), findings.toString());
	}
}
