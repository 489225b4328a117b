package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query picks what it says and nothing else. */
class QueryTest {

	private static final int PATTERNS = 2_000;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "package | package:LOCAL package:OLD package:WIDE", "package name=w* | package:WIDE", "package name!=w* name!=OLD | package:LOCAL",
			"client member-of=BRANCH | client:A client:B", "client member-of=collection:branch located-in!=* | ", "client located-in=boundary:10.2* | client:C",
			"deployment | deployment:D-LOCAL deployment:D-WIDE", "deployment obsolete=exp* | deployment:D-OLD", "client obsolete= site=CAS key=? | client:A client:B client:C",
			"package,deployment contentSize=10 version=1 | package:LOCAL package:OLD package:WIDE", "deployment deploys=package:WIDE | deployment:D-WIDE",
			"software-update-point | ", "client Site=CAS | " })
	void itPicks(String query, String refs) throws DroverException {
		List<ObjectRef> expected = refs == null ? List.of() : Arrays.stream(refs.split(" ")).map(ObjectRef::parse).toList();
		assertEquals(expected, Query.parse(query).pick(new Inventory(SmallEstate.office().build())).stream().sorted().toList());
	}

	@Test
	void wordsWithBlanksStandBetweenApostrophes() throws DroverException {
		SmallEstate estate = new SmallEstate().add(ObjectKind.PACKAGE, "Office for all", "vendor", "Contoso Ltd").add(ObjectKind.PACKAGE, "Office", "vendor", "Contoso");
		assertEquals(List.of(ObjectRef.parse("package:Office for all")), Query.parse("package name='office FOR *' 'vendor=Contoso Ltd'").pick(new Inventory(estate.build())));
	}

	@Test
	void oneOfManyIsEnoughAndNoneOfThemIsAsked() throws DroverException {
		SmallEstate estate = new SmallEstate().add(ObjectKind.COLLECTION, "X").add(ObjectKind.COLLECTION, "Y").add(ObjectKind.CLIENT, "BOTH").add(ObjectKind.CLIENT, "ONE")
				.edge("client:BOTH", DependencyKind.MEMBER_OF, "collection:X").edge("client:BOTH", DependencyKind.MEMBER_OF, "collection:Y")
				.edge("client:ONE", DependencyKind.MEMBER_OF, "collection:Y");
		Inventory inventory = new Inventory(estate.build());
		assertEquals(List.of(ObjectRef.parse("client:BOTH")), Query.parse("client member-of=X").pick(inventory));
		assertEquals(List.of(ObjectRef.parse("client:ONE")), Query.parse("client member-of!=X").pick(inventory));
	}

	/** By what is deployed to the collections that clients are in, say; on the way there are objects that several share, and some that lead nowhere. */
	@Test
	void whatLiesFurtherAwayIsFoundByWayOfKinds() throws DroverException {
		SmallEstate estate = new SmallEstate().add(ObjectKind.COLLECTION, "X").add(ObjectKind.COLLECTION, "Y").add(ObjectKind.COLLECTION, "Z").add(ObjectKind.DEPLOYMENT, "D1")
				.add(ObjectKind.DEPLOYMENT, "D2").add(ObjectKind.PACKAGE, "OFFICE").add(ObjectKind.PACKAGE, "READER");
		for (String client : List.of("A", "B", "C", "D"))
			estate.add(ObjectKind.CLIENT, client);
		estate.edge("client:A", DependencyKind.MEMBER_OF, "collection:X").edge("client:B", DependencyKind.MEMBER_OF, "collection:X")
				.edge("client:B", DependencyKind.MEMBER_OF, "collection:Y").edge("client:C", DependencyKind.MEMBER_OF, "collection:Z")
				.edge("collection:X", DependencyKind.RECEIVES, "deployment:D1").edge("collection:Y", DependencyKind.RECEIVES, "deployment:D2")
				.edge("deployment:D1", DependencyKind.DEPLOYS, "package:OFFICE").edge("deployment:D2", DependencyKind.DEPLOYS, "package:READER");
		Inventory inventory = new Inventory(estate.build());
		assertEquals("client:A client:B", picked(inventory, "client member-of.receives.deploys=OFF*"));
		assertEquals("client:B", picked(inventory, "client member-of.receives.deploys=package:reader member-of.receives=D1"));
		assertEquals("client:A client:C client:D", picked(inventory, "client member-of.receives.deploys!=reader"));
		assertEquals("client:C client:D", picked(inventory, "client member-of.receives.deploys="));
		assertEquals("", picked(inventory, "client member-of.receives.nothing=*D*"), "that is an attribute, and none has it");
	}

	private static String picked(Inventory inventory, String query) throws DroverException {
		return Query.parse(query).pick(inventory).stream().sorted().map(ObjectRef::toString).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "\"\" | begins with the kind", "bucket name=x | 'bucket' is no kind", "site | cannot pick objects of the kind site", "package Office | 'Office' is no condition",
			"package name=it's | an apostrophe has no other one", "package =x | '=x' is no condition" })
	void whatIsNoQueryIsNamed(String text, String sentence) {
		DroverException refused = assertThrows(DroverException.class, () -> Query.parse(text));
		assertTrue(refused.getMessage().contains(sentence), refused::getMessage);
	}

	/** As a matching by hand, character by character, says. */
	@Test
	void patternsMatchAsTheirSignsSay() throws DroverException {
		int matched = 0;
		for (long seed = 0; seed < PATTERNS; seed++) {
			Random random = new Random(seed);
			String name = word(random, "ab");
			String pattern = word(random, "ab*?");
			boolean expected = matches(pattern, name);
			matched += expected ? 1 : 0;
			Inventory inventory = new Inventory(new SmallEstate().add(ObjectKind.PACKAGE, "x" + name).build());
			assertEquals(expected, !Query.parse("package name=x" + pattern).pick(inventory).isEmpty(), pattern + " against " + name);
		}
		assertTrue(matched > PATTERNS / 20 && matched < PATTERNS * 19 / 20, matched + " of " + PATTERNS + " matched");
	}

	private static String word(Random random, String signs) {
		return IntStream.range(0, random.nextInt(6)).mapToObj(at -> Character.toString(signs.charAt(random.nextInt(signs.length())))).collect(Collectors.joining());
	}

	@Test
	void otherSignsStandForThemselves() throws DroverException {
		Inventory inventory = new Inventory(new SmallEstate().add(ObjectKind.PACKAGE, "a.b(c)\\E").build());
		assertEquals(1, Query.parse("package name=a.b(c)\\E").pick(inventory).size());
		assertEquals(0, Query.parse("package name=axb(c)\\E").pick(inventory).size());
	}

	private static boolean matches(String pattern, String text) {
		if (pattern.isEmpty())
			return text.isEmpty();
		if (pattern.charAt(0) == '*')
			return matches(pattern.substring(1), text) || !text.isEmpty() && matches(pattern, text.substring(1));
		return !text.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0)) && matches(pattern.substring(1), text.substring(1));
	}
}
