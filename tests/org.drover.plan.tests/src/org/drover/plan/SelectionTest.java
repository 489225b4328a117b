package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types chooses what he means. */
class SelectionTest {

	private static final ObjectRef BRANCH = ObjectRef.parse("collection:BRANCH");
	private static final ObjectRef WIDE = ObjectRef.parse("package:WIDE");

	@Test
	void aCollectionIsChosenWithItsMembersOrAsAnObjectWithoutThem() throws DroverException {
		assertEquals(Set.of(), parse("BRANCH").bare());
		assertEquals(Set.of(BRANCH), parse("collection:BRANCH").bare());
		assertEquals(Set.of(), parse("collection:BRANCH", "BRANCH").bare(), "who names it in both ways wants the members, too");
		assertEquals(List.of(BRANCH), parse("collection:BRANCH", "BRANCH").chosen());
	}

	@Test
	void anyObjectIsChosenByItsKindAndKey() throws DroverException {
		assertEquals(List.of(WIDE, ObjectRef.parse("deployment:D-WIDE")), parse("deployment:D-WIDE", "package:WIDE").chosen());
		assertEquals(List.of(ObjectRef.parse("distribution-point:MAIN")), parse("distribution-point:MAIN").chosen());
		assertEquals(List.of(ObjectRef.parse("client:A")), parse("client:a").chosen());
	}

	@Test
	void aCollectionMayBeCalledLikeAnObject() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.COLLECTION, "package: all of Contoso");
		assertEquals(List.of(ObjectRef.parse("collection:package: all of Contoso")), Selection.parse(new Inventory(estate.build()), List.of("package: all of Contoso")).chosen());
	}

	@Test
	void whatSeveralAreCalledChoosesNoneOfThem() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.COLLECTION, "Finance").add(ObjectKind.COLLECTION, "FINANCE").add(ObjectKind.CLIENT, "Nb1").add(ObjectKind.CLIENT, "nb1");
		Inventory inventory = new Inventory(estate.build());
		assertRefused(inventory, "finance", "2 collections are called 'finance': name one by its identifier, FINANCE or Finance");
		assertRefused(inventory, "client:NB1", "2 clients are called 'NB1': name one by its identifier, Nb1 or nb1");
		Inventory replaced = new Inventory(estate.set("client:nb1", Attributes.OBSOLETE, "a newer record stands for it").build());
		assertEquals(List.of(ObjectRef.parse("client:Nb1")), Selection.parse(replaced, List.of("client:NB1")).chosen());
	}

	private static void assertRefused(Inventory inventory, String text, String sentence) {
		assertEquals(sentence, assertThrows(DroverException.class, () -> Selection.parse(inventory, List.of(text))).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "NOPE, no collection 'NOPE'", "package:NOPE, no package:NOPE in what was gathered", "client:NOPE, no client 'NOPE'", "site:CAS, site:CAS cannot be chosen",
			"management-point:MP, stays where it is", "bucket:X, no collection 'bucket:X'" })
	void whatCannotBeChosenIsNamed(String text, String sentence) {
		DroverException refused = assertThrows(DroverException.class, () -> parse(text));
		assertTrue(refused.getMessage().contains(sentence), refused::getMessage);
	}

	@Test
	void whatIsSaidOfASelectionLaterKeepsTheRest() throws DroverException {
		Selection selection = parse("collection:BRANCH").alone().without(List.of(WIDE)).remembering(Map.of(ObjectRef.parse("client:A"), "broken"));
		assertEquals(new Selection(List.of(BRANCH), Set.of(BRANCH), false, List.of(WIDE), Map.of(ObjectRef.parse("client:A"), "broken")), selection);
		assertFalse(selection.and(List.of(WIDE)).related());
		assertEquals(List.of(), selection.and(List.of(WIDE)).excluded(), "what is chosen is not left out");
	}

	@Test
	void manyAreCounted() throws DroverException {
		Inventory office = new Inventory(SmallEstate.office().build());
		assertEquals("A, B, BRANCH", Selection.words(parse("client:A", "client:B", "BRANCH").chosen(), office.estate()));
		assertEquals("4 objects", Selection.words(parse("client:A", "client:B", "client:C", "BRANCH").chosen(), office.estate()));
	}

	private static Selection parse(String... texts) throws DroverException {
		return Selection.parse(new Inventory(SmallEstate.office().build()), List.of(texts));
	}
}
