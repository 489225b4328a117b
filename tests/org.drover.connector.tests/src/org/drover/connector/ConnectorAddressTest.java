package org.drover.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorAddressTest {

	@ParameterizedTest
	@ValueSource(strings = { "configmgr:jdbc:h2:tcp://127.0.0.1:9092/CM_CAS#password-file=/run/cm&provider=http://127.0.0.1:8443&user=reader",
			"ansible:/srv/inventory", "site:http://127.0.0.1:8530" })
	void isReadBackFromItsText(String text) throws DroverException {
		assertEquals(text, ConnectorAddress.parse(text).toString());
	}

	@Test
	void hasItsParts() throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("configmgr:jdbc:h2:tcp://h:9092/CM#user=a=b&provider=");
		assertEquals("configmgr", address.scheme());
		assertEquals("jdbc:h2:tcp://h:9092/CM", address.location());
		assertEquals(Map.of("user", "a=b", "provider", ""), address.parameters());
	}

	@ParameterizedTest
	@CsvSource({ "inventory, is not a source", ":x, is not a source", "site:http://h#user, is not NAME=VALUE", "site:http://h#=x, is not NAME=VALUE",
			"site:http://h#, is not NAME=VALUE", "site:http://h#password=geheim, may not hold a password" })
	void whatIsNoneIsRefusedInASentence(String text, String words) {
		DroverException refused = assertThrows(DroverException.class, () -> ConnectorAddress.parse(text));
		assertTrue(refused.getMessage().contains(words), refused.getMessage());
		assertTrue(!refused.getMessage().contains("geheim"), "a password that was given is not repeated");
	}
}
