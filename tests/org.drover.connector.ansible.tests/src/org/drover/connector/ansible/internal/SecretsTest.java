package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

	private final Secrets secrets = new Secrets();

	@ParameterizedTest
	@ValueSource(strings = { "password", "db_passwd", "ansible_become_pass", "rootPass", "API_TOKEN", "clientSecret", "ssh_private_key", "privateKey", "vault_x", "aws-access-key",
			"apikey", "keystore_pw", "wifi_psk", "credentials", "user_data" })
	void secretNames(String name) {
		assertTrue(secrets.isName(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "passage", "bypass_list", "compass", "public_key", "key", "keyboard", "mac_address", "user" })
	void otherNames(String name) {
		assertFalse(secrets.isName(name));
	}

	@Test
	void nestedSecretsGoAndTheRestStays() {
		Map<String, Object> kept = secrets.strip(Map.of("users", List.of(Map.of("name", "a", "password", "b"), Map.of("name", "c")), "list", List.of("x", Secret.sealed("$ANSIBLE_VAULT;")),
				"key", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc", "url", "amqps://user:word@host/", "plain", "amqps://host:5671/a@b"));
		assertEquals(Map.of("users", List.of(Map.of("name", "a"), Map.of("name", "c")), "list", List.of("x"), "plain", "amqps://host:5671/a@b"), kept);
		assertEquals(4, secrets.leftOut());
	}

	@Test
	void whatIsLeftOutIsFoundByTheWayToIt() {
		Secret sealed = Secret.sealed("$ANSIBLE_VAULT;");
		assertEquals(Map.of("users.1.password", "b", "list.1", sealed, "db_password", 7), secrets.find(Map.of("users", List.of(Map.of("name", "x"), Map.of("name", "a", "password", "b")),
				"list", List.of("x", sealed), "db_password", 7, "plain", "y")));
		assertEquals("sealed secret", sealed + " " + Secret.opened("hunter2"));
	}
}
