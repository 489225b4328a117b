package org.drover.ui.internal.clients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

class ClientFactsTest {

	private static final int CLIENTS = 5000;

	@Test
	void sayOfEachClientWhatItsAttributesSay() throws DroverException {
		Estate estate = LargeEstate.of(CLIENTS, 7);
		ClientFacts facts = new ClientFacts(estate, Stop.never());
		for (int object = LargeEstate.SITES; object < estate.size(); object++) {
			ManagedObject client = estate.object(object);
			for (String name : facts.attributes())
				assertEquals(client.attribute(name), facts.attribute(name).text(object));
			assertEquals(client.version(), facts.version().text(object));
			assertEquals(client.attribute(Attributes.OBSOLETE), facts.obsolete(object));
		}
	}

	@Test
	void readEachSetOfAttributesOnce() throws DroverException {
		Estate estate = LargeEstate.of(CLIENTS, 8);
		assertTrue(estate.attributeSets() < CLIENTS, () -> estate.attributeSets() + " sets");
		assertEquals(estate.object(LargeEstate.SITES).attributes(), estate.attributes(estate.attributeSet(LargeEstate.SITES)));
	}

	@Test
	void kindsFollowWhatIsKnown() {
		assertEquals(ClientKind.MOBILE, ClientKind.of(Map.of(Attributes.MOBILE, "true", Attributes.OPERATING_SYSTEM, "Windows Server 2022")));
		assertEquals(ClientKind.SERVER, ClientKind.of(Map.of(Attributes.OPERATING_SYSTEM, "Microsoft Windows NT Advanced Server 6.3")));
		assertEquals(ClientKind.INTERNET, ClientKind.of(Map.of(Attributes.INTERNET, "true")));
		assertEquals(ClientKind.COMPUTER, ClientKind.of(Map.of()));
	}

	@Test
	void textsAreNumberedInTheirOrderWhateverTheirCase() {
		Texts texts = new Texts();
		List.of("b", "A", "a", "C", "b").forEach(texts::number);
		assertArrayEquals(new String[] { "", "A", "a", "b", "C" }, texts.sorted());
		assertEquals(3, texts.places()[texts.known("b")]);
	}

	@Test
	void wordsAreFoundInAnyCase() {
		assertTrue(Contains.anyCase("Microsoft Windows", "WIND"));
		assertTrue(Contains.anyCase("x", ""));
		assertFalse(Contains.anyCase("Wind", "windows"));
	}

	@Test
	void anEstateWithoutClientsHasNone() throws DroverException {
		Estate estate = Estate.of(List.of(ManagedObject.of(ObjectKind.SITE, "S", "S", "", Map.of("a", "b"))), List.of(), Instant.EPOCH);
		assertEquals(Set.of(), new ClientFacts(estate, Stop.never()).attributes());
	}
}
