package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What of a node's facts becomes attributes, and what does not. */
class FactsTest {

	private static JsonNode facts(String json) throws Exception {
		return new ObjectMapper().readTree(json.replace('\'', '"'));
	}

	@Test
	void textsStayAndOthersAreCompact() throws Exception {
		assertEquals(Map.of("var.a", "x y", "var.b", "4", "var.c", "{\"d\":[1,true,null]}", "var.e", "null"),
				FactAttributes.of(facts("{'a': 'x y', 'b': 4, 'c': {'d': [1, true, null]}, 'e': null}")));
	}

	@Test
	void whatDiffersEachTimeIsLeftOut() throws Exception {
		assertEquals(Map.of("var.memory", "{\"system\":{\"total\":\"4 GiB\"}}", "var.memorysize", "4 GiB"),
				FactAttributes.of(facts("{'uptime': '1 day', 'uptime_seconds': 3, 'system_uptime': {'days': 1}, 'load_averages': {'1m': 0.1}, 'memoryfree_mb': 12,"
						+ "'memory': {'system': {'total': '4 GiB', 'used': '1 GiB', 'used_bytes': 1, 'available': '3 GiB', 'capacity': '25%'}}, 'clientnoop': false,"
						+ "'servername': 'puppet', '_timestamp': 'now'}")));
	}

	@Test
	void olderNamesAreSetUnlessAFactHasThem() throws Exception {
		Map<String, String> attributes = FactAttributes.of(facts("{'networking': {'ip': '10.0.0.1', 'hostname': 'web'}, 'hostname': 'other'}"));
		assertEquals("10.0.0.1", attributes.get("var.ipaddress"));
		assertEquals("other", attributes.get("var.hostname"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "{'networking': {'ip': '10.0.0.1', 'ip6': '2001:db8::1'}} | 10.0.0.1", "{'ipaddress': '10.0.0.2'} | 10.0.0.2",
			"{'networking': {'ip6': '2001:db8::1'}} | 2001:db8::1", "{'ipaddress': '10.0.0.1', 'ansible_host': 'by.name'} | by.name", "{'ipaddress': '127.0.0.1'} |",
			"{'ipaddress': '169.254.3.4', 'ipaddress6': 'fe80::1'} |", "{'ipaddress6': '::1'} |", "{'ipaddress': '-o ProxyCommand=x'} |", "{'hostname': 'web'} |" })
	void aHostIsReachedByAnAddress(String text, String address) throws Exception {
		assertEquals(address, FactAttributes.of(facts(text)).get("var.ansible_host"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'os': {'name': 'Debian', 'release': {'full': '12.1'}}}", "{'operatingsystem': 'Debian', 'operatingsystemrelease': '12.1'}",
			"{'os': {'name': 'Debian'}, 'operatingsystemrelease': '12.1'}" })
	void theSystemIsNamedInOneWay(String text) throws Exception {
		assertEquals("Debian 12.1", FactAttributes.of(facts(text)).get("operatingSystem"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "db_password", "dbPassword", "secret", "API-Key", "api_key", "root.pw", "ec2_userdata", "user_data", "private_key", "sshPrivateKey", "auth_token" })
	void namesOfSecretsAreKnown(String name) throws Exception {
		Secrets secrets = new Secrets();
		assertEquals("{\"kept\":{}}", secrets.strip(facts("{'" + name + "': {'deep': 1}, 'kept': {'" + name + "': 'x'}}")).toString());
		assertEquals(Map.of(name, "{\"deep\":1}", "kept." + name, "x"), secrets.found());
	}

	@Test
	void soAreValues() throws Exception {
		Secrets secrets = new Secrets();
		assertEquals("{\"list\":[\"https://example.org\"],\"plain\":\"a@b\"}", secrets.strip(facts("{'url': 'https://u:p@example.org', 'pem': '-----BEGIN RSA PRIVATE KEY-----',"
				+ "'eyaml': 'ENC[PKCS7,MIIB]', 'sealed': '$ANSIBLE_VAULT;1.1;AES256', 'list': ['https://example.org', 'https://u:p@example.org'], 'plain': 'a@b'}")).toString());
		assertEquals(Set.of("url", "pem", "eyaml", "sealed", "list.1"), secrets.found().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "compass", "passenger", "hostname", "keyboard", "bypass" })
	void othersAreNotTakenForThem(String name) throws Exception {
		assertEquals("{\"" + name + "\":1}", new Secrets().strip(facts("{'" + name + "': 1}")).toString());
	}
}
