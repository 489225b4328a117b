package org.drover.ui.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTopologyTest {

	private static NewTopology named(String name) {
		return new NewTopology(name, "site:http://127.0.0.1:8530", "", "");
	}

	@Test
	void theUsualNamesAreSuggestedWhileTheyAreFree() {
		assertEquals("legacy", NewTopology.suggestedName(List.of()));
		assertEquals("new", NewTopology.suggestedName(List.of("legacy")));
		assertEquals("", NewTopology.suggestedName(List.of("new", "legacy")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-x", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void aBadNameIsToldInWords(String name) {
		assertFalse(named(name).nameProblem().orElseThrow().isBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "legacy", "new 2", "Zürich.old_1" })
	void aGoodNameIsTaken(String name) {
		assertTrue(named(name).nameProblem().isEmpty());
	}

	@Test
	void spaceAroundTheAddressDoesNotMatter() throws DroverException {
		ConnectorAddress address = new NewTopology("new", "  site:http://127.0.0.1:8530 ", "", "").parsedAddress();
		assertEquals("http://127.0.0.1:8530", address.location());
	}

	@Test
	void anAddressWithoutASchemeIsRefused() {
		assertThrows(DroverException.class, new NewTopology("new", "nonsense", "", "")::parsedAddress);
	}

	@Test
	void nothingTypedLeavesItToTheAddress() {
		assertEquals(Credentials.NONE, named("new").credentials());
		assertEquals(new Credentials("reader", "x"), new NewTopology("new", "", " reader ", "x").credentials());
	}

	@Test
	void eachSchemeHasAnExampleAndTheUsualOnesComeFirst() {
		List<AddressExample> examples = AddressExample.of(List.of("ansible", "configmgr", "exotic"));
		assertEquals(List.of("configmgr", "ansible", "exotic"), examples.stream().map(AddressExample::scheme).toList());
		assertEquals("exotic:", examples.getLast().address());
	}
}
