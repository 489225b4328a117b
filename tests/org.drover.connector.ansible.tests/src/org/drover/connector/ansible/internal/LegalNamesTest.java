package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LegalNamesTest {

	private static final String LETTERS = "aB0_-. /{\u00e9\u4e2d";

	@Test
	void legalNamesStay() {
		assertEquals("CAS00012", LegalNames.group("CAS00012"));
		assertEquals("web_servers", LegalNames.group("web_servers"));
		assertEquals("web-1.example.org", LegalNames.host("web-1.example.org"));
		assertEquals("1.2-3", LegalNames.file("1.2-3"));
	}

	@Test
	void reservedAndLongOnesDoNot() {
		for (String text : new String[] { "all", "ALL", "ungrouped", "drover_managed", "0web", "x".repeat(200), "", "web_0123456789" })
			assertFalse(LegalNames.group(text).equals(text), text);
		for (String text : new String[] { "localhost", "web[1:3]", "a:b", "-x", "web 1", "web,2" })
			assertFalse(LegalNames.host(text).equals(text), text);
		for (String text : new String[] { "..", ".hidden", "a/b", "" })
			assertFalse(LegalNames.file(text).equals(text), text);
	}

	@Test
	void twoTextsNeverShareAName() {
		Random random = new Random(5);
		Map<String, String> groups = new HashMap<>();
		Map<String, String> hosts = new HashMap<>();
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int letter = random.nextInt(6); letter >= 0; letter--)
				text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
			String group = LegalNames.group(text.toString());
			String host = LegalNames.host(text.toString());
			assertTrue(group.matches("[A-Za-z][A-Za-z0-9_]{0,90}") && host.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,90}"), group + ' ' + host);
			assertEquals(text.toString(), groups.computeIfAbsent(group, any -> text.toString()));
			assertEquals(text.toString(), hosts.computeIfAbsent(host, any -> text.toString()));
			// what was made of one text is no name that another one keeps
			assertFalse(LegalNames.group(group).equals(group) && !group.equals(text.toString()), group);
		}
	}
}
