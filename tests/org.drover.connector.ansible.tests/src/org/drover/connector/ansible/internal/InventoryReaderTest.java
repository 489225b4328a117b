package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that Ansible gives, kept here for machines that do not have it. */
class InventoryReaderTest {

	@TempDir
	Path folder;

	private static Host host(Reading reading, String name) {
		return reading.inventory().hosts().stream().filter(host -> host.name.equals(name)).findFirst().orElseThrow();
	}

	private static Object value(Reading reading, String host, String variable) throws DroverException {
		return reading.variables().of(host(reading, host)).get(variable);
	}

	private static Set<String> groups(Reading reading, String host) {
		return reading.inventory().ancestry(host(reading, host)).stream().map(group -> group.name).collect(Collectors.toSet());
	}

	private static BigInteger whole(long value) {
		return BigInteger.valueOf(value);
	}

	@Test
	void laterVariablesWin() throws Exception {
		Reading reading = Fixtures.read(Fixtures.copy("estate", folder));
		assertEquals("group_vars/all", value(reading, "loose.example.org", "overridden"));
		assertEquals("inventory", value(reading, "loose.example.org", "from_all"));
		assertEquals(whole(99), value(reading, "web01.example.org", "level"), "host_vars before group_vars");
		assertEquals(whole(20), value(reading, "web03.example.org", "level"), "group_vars before the inventory, children before parents");
		assertEquals(whole(30), value(reading, "kvm1.example.org", "level"), ".yml before .yaml");
		assertEquals("json", value(reading, "lab2.example.org", "winner"), "later sources before earlier ones");
		assertEquals(Map.of("gpu", 1L), Map.copyOf(longs(value(reading, "cloud9.example.org", "limits"))), "mappings are replaced, not merged");
	}

	private static Map<String, Long> longs(Object map) {
		return Data.map(map).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Number) entry.getValue()).longValue()));
	}

	@Test
	void priorityDecidesAmongGroupsOfOneDepth() throws Exception {
		Fixtures.write(folder, "p/hosts", "[b]", "h", "[a]", "h", "[a:vars]", "x=a", "ansible_group_priority=2", "[b:vars]", "x=b", "y=b", "[c]", "h", "[c:vars]", "y=c");
		Reading reading = Fixtures.read(folder.resolve("p/hosts"));
		assertEquals("a", value(reading, "h", "x"));
		assertEquals("c", value(reading, "h", "y"));
	}

	@Test
	void hostsAreInTheGroupsAboveTheirOwn() throws Exception {
		Reading reading = Fixtures.read(Fixtures.copy("estate", folder));
		assertEquals(Set.of("all", "later", "site_south", "production"), groups(reading, "late.example.org"));
		assertEquals(Set.of("all", "ungrouped"), groups(reading, "loose.example.org"));
		assertEquals(Set.of("all", "cloud", "cloud_gpu"), groups(reading, "cloud9.example.org"));
	}

	@Test
	void encryptedValuesAreMarked() throws Exception {
		Reading reading = Fixtures.read(Fixtures.copy("estate", folder));
		assertTrue(value(reading, "mail.example.org", "plain_name_vault_value") instanceof Secret secret && secret.sealed());
		assertTrue(value(Fixtures.read(Fixtures.copy("listing", folder).resolve("hosts.json")), "one.example.org", "sealed") instanceof Secret secret && secret.sealed());
	}

	@Test
	void encryptedFilesAreCounted() throws Exception {
		Fixtures.write(folder, "v/hosts", "h");
		Fixtures.write(folder, "v/group_vars/all", "$ANSIBLE_VAULT;1.1;AES256", "3336");
		Reading reading = Fixtures.read(folder.resolve("v"));
		assertEquals(Map.of(), reading.variables().of(host(reading, "h")));
		assertEquals(1, reading.variableFiles().vaults());
	}

	@Test
	void listingsHaveTheirOwnForm() throws Exception {
		Reading reading = Fixtures.read(Fixtures.copy("listing", folder).resolve("hosts.json"));
		assertEquals(List.of("one.example.org", "two.example.org", "three.example.org", "single"),
				reading.inventory().hosts().stream().map(host -> host.name).toList());
		assertEquals(Set.of("all", "web", "db", "db_east"), groups(reading, "two.example.org"));
		assertEquals("web", value(reading, "two.example.org", "role"));
		assertEquals("{{ x }}", value(reading, "one.example.org", "raw"));
	}

	@Test
	void variablesStandBesideTheFileToo() throws Exception {
		Reading reading = Fixtures.read(Fixtures.copy("estate", folder).resolve("40-more/hosts"));
		assertNull(value(reading, "lab2.example.org", "overridden"), "those of the folder above are not beside it");
		assertEquals("group_vars/all", value(Fixtures.read(folder.resolve("estate/10-main")), "mail.example.org", "overridden"));
	}

	@Test
	void linksWithinTheFolderAreFollowed() throws Exception {
		Fixtures.write(folder, "l/hosts", "[g]", "h");
		Fixtures.write(folder, "l/group_vars/common", "x: linked");
		Files.createSymbolicLink(folder.resolve("l/group_vars/g"), Path.of("common"));
		assertEquals("linked", value(Fixtures.read(folder.resolve("l")), "h", "x"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "1~1", "0x1F~31", "'a' \"b\"~ab", "r'a\\d'~a\\d", "1, 2~[1, 2]", "{'a': (True,)}~{a=[true]}", "None~null", "01~01",
			"[1, x]~[1, x]", "yes~yes", "5 # c~5", "a # c~a # c", "-(1)~-1", "--1~--1", "1.5e-3~0.0015", "1_0~10", "b'x'~x", "'open~'open", "'\\x41\\N{BULLET}'~A\u2022", "=~=" })
	void iniValues(String text, String expected) {
		assertEquals(expected, String.valueOf(PythonLiteral.parse(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "010~8", "08~08", "1:30~90", "1e3~1e3", "1.0e+3~1000.0", "yes~true", "y~y", "!unsafe 5~5", "0b101~5",
			"2024-01-02~2024-01-02", "2024-1-2 3:04:05.5 -5:30~2024-01-02T03:04:05.500000-05:30", "{<<: [{a: 1}, {a: 2, b: 3}], b: 4}~{a=1, b=4}", "!own {a: !b c}~{a=c}" })
	void yamlValues(String text, String expected) throws Exception {
		assertEquals(expected, String.valueOf(Data.map(DataReader.read("x: " + text, "test").root()).get("x")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "a[1:3]~a1,a2,a3~0", "a[01:10:4]:22~a01,a05,a09~22", "a[x:z:2]-[1:2]~ax-1,ax-2,az-1,az-2~0", "[::1]:22~::1~22", "fe80::1~fe80::1~0",
			"a_:22~a_:22~0", "10.0.0.[8:9]:5~10.0.0.8,10.0.0.9~5" })
	void hostPatterns(String text, String hosts, int port) throws Exception {
		HostPattern pattern = HostPattern.parse(text, new Place("test", 1));
		assertEquals(hosts, String.join(",", pattern.hosts()));
		assertEquals(port, pattern.port());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "a b=1  c='x y'~[a, b=1, c=x y]", "a b=x#y~[a, b=x]", "a \"b\\\"c\\d\"~[a, b\"c\\d]", "a b\\ c~[a, b c]", "a ''~[a, ]" })
	void shellWords(String line, String words) {
		assertEquals(words, ShellWords.split(line).orElseThrow().toString());
	}
}
