package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts, groups, children and every variable of every host are what the real program lists. */
class AnsibleComparisonTest {

	@TempDir
	Path folder;

	@BeforeEach
	void needsAnsible() {
		assumeTrue(AnsibleProgram.isInstalled(), "ansible-inventory is not installed (Debian: ansible-core)");
	}

	@Test
	void ownInventory() throws Exception {
		compare(Fixtures.copy("estate", folder));
	}

	@Test
	void singleFileOfAFolder() throws Exception {
		compare(Fixtures.copy("estate", folder).resolve("10-main"));
	}

	@Test
	void largeInventory() throws Exception {
		Optional<Path> large = Fixtures.large();
		assumeTrue(large.isPresent(), "no large inventory: set the system property " + Fixtures.LARGE_PROPERTY);
		compare(large.get());
	}

	/** Ansible reads a listing only from a program, so it gets one that prints the file. */
	@Test
	void listing() throws Exception {
		Path file = Fixtures.copy("listing", folder).resolve("hosts.json");
		Path program = Fixtures.write(folder, "program/hosts", "#!/bin/sh", "cat '" + file + "'");
		program.toFile().setExecutable(true);
		assertListed(AnsibleProgram.list(program, scratch()), Fixtures.read(file));
	}

	@Test
	void literals() throws Exception {
		List<String> lines = new ArrayList<>(List.of("[all:vars]"));
		List<String> values = List.of("(1)", "((1, 2), [3])", "()", "[]", "{}", "{'a': {}}", "[1,]", "(1,)", "1,2,", "-1", "- 1", "+-1", "-(2)", "~1",
				"-True", "not True", "1_0", "1__0", "_1", "0_0", "00", "01", "0x", "0b102", "0b11", "0O7", "1.", ".5", "1.5e-3", "1e", "1E+2", "01.5", "1.e1",
				"'a' 'b' # c", "'a", "u'a'", "b'a'", "f'a'", "rb'a\\b'", "'''a'b'''", "\"\"\"x\"\"\"", "'\\x4'", "'\\u00e9'", "'\\101'", "'\\N{BULLET}'",
				"'\\N{NO SUCH}'", "'a' b'b'", "None", "none", "True", "False #x", "false", "[True, None, 'x',]", "{1: 2, 'a': [1]}", "{'a' 'b': 1}",
				"{'a': 1, }", "{'a'}x", "[1 2]", "1 2", "a b", "1;2", "\"it's\" ", "# only", "x # y", "1 if True else 2", "[i for i in x]", "1.2.3", "10.0.0.0/8",
				"1:2", "lambda: 0", "'a'.b", "ä", "'ä'", "[[[[1]]]]", "{{ x }}", "{% x %}", "[{{ x }}]", "'{{ x }}'", "@x", "!x", "&x", "*x", "%x", "`x`", "$x",
				"\\", "'\\", "'\\''", "1e400-", "0.1", "100000000000000000000", "1.0", "12345.678e2", "''", "\"\"", "' '", "(", ")", "[(])", "...x", "'a','b'",
				"'a', 1,", "(1,2),(3)", "True,", "-1.5", "- - 1", "-'a'", "1-2", "1 - 2", "2024-01-01", "0xdeadBEEF", "0x_f", "yes", "no", "~", "null", "=", "==1");
		for (int i = 0; i < values.size(); i++)
			lines.add("v" + i + "=" + values.get(i));
		lines.add("[g]");
		lines.add("h");
		compare(Fixtures.write(folder, "literals/hosts", lines.toArray(String[]::new)));
	}

	@Test
	void scalars() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> values = List.of("0", "-0", "+1", "0o17", "017", "08", "0_7", "1_000", "0b1", "0b2", "0x1f", "0XF", "1:30", "1:61", "1:30.5", "-1:30", "1.5", "1.", ".5",
				"-.5", "+1.5", "1e3", "1.0e3", "1.0e+3", ".inf", "-.INF", "+.inf", ".iNf", "yes", "Yes", "yES", "on", "OFF", "y", "n", "true", "True", "~",
				"null", "NULL", "Null", "nULL", "2024-01-02", "2024-1-2", "2024-01-02 03:04:05", "2024-01-02T03:04:05.123456789Z", "2024-01-02 03:04:05 -5",
				"2024-01-02t03:04:05.10-05:30", "2024-01-02 03:04", "12:30:45", "1.2.3", "1_", "_1", "'1'", "\"1\"", "!!int '3'", "!!float '3'",
				"!!bool 'yes'", "!!null ''", "!unsafe 5", "[]", "{}", "[1, [2]]", "{a: 1, 2: b, true: c, ~: d, 1.5: e}", "a#b", "a #b", "|\n    two\n    lines", ">-\n    folded\n    text",
				"&anchor [x]", "*anchor", "{<<: {a: 1, b: 2}, b: 3}", "{<<: [{a: 1}, {a: 2, c: 3}]}", "- -1", "0.1", "1.10", "00", "+0x1F", "1e400", "10.0.0.1");
		for (int i = 0; i < values.size(); i++) {
			if (!values.get(i).startsWith("- -"))
				lines.add("v" + i + ": " + values.get(i));
		}
		Fixtures.write(folder, "scalars/hosts", "h");
		Fixtures.write(folder, "scalars/group_vars/all", lines.toArray(String[]::new));
		compare(folder.resolve("scalars"));
	}

	@Test
	void hostPatterns() throws Exception {
		compare(Fixtures.write(folder, "patterns/hosts", "a[1:3]", "b[01:12:4]x", "c[a:e:2]", "d[:2]", "e[8:11]-[a:b]:99", "f_:22", "-g:22", "h.i:22", "[::1]:23",
				"2001:db8::1", "10.0.0.[1:3]:24", "j:k:25", "k[x:B]", "l[3:1]", "m[abc:def]", "n.:26", "[o.example]:27", "p[x:z].q[01:02].r", "s a=1 # b", "t 'c=2 3'",
				"u a='x'\"y\" b=\"[1, 'z']\" c=\\'q\\' d= e=\"\"", "v[1:6:-1]", "w[A:C]").getParent().resolve("hosts"));
	}

	private void compare(Path inventory) throws Exception {
		assertListed(AnsibleProgram.list(inventory, scratch()), Fixtures.read(inventory));
	}

	private Path scratch() throws IOException {
		return Files.createDirectories(folder.resolve("scratch"));
	}

	private static void assertListed(Map<String, Object> listing, Reading reading) throws DroverException {
		Map<String, Object> meta = Data.map(listing.remove("_meta"));
		assertEquals(text(listing), text(groups(reading.inventory())), "groups, their hosts and children");
		Map<String, Object> hosts = Data.map(meta.get("hostvars"));
		for (Host host : reading.inventory().hosts()) {
			Map<String, Object> expected = Data.map(hosts.getOrDefault(host.name, Map.of()));
			Map<String, Object> actual = reading.variables().of(host);
			assertEquals(expected.keySet().stream().sorted().toList(), actual.keySet().stream().sorted().toList(), "variables of " + host.name);
			for (String name : expected.keySet())
				assertEquals(text(expected.get(name)), text(actual.get(name)), name + " of " + host.name);
		}
	}

	/** The groups in the form of the listing, where one without hosts and children is left out. */
	private static Map<String, Object> groups(Inventory inventory) {
		Map<String, Object> groups = new TreeMap<>();
		for (Group group : inventory.groups()) {
			Map<String, Object> content = new LinkedHashMap<>();
			if (!group.children.isEmpty())
				content.put("children", List.copyOf(group.children.keySet()));
			if (!group.hosts.isEmpty() && !group.name.equals(Inventory.ALL))
				content.put("hosts", List.copyOf(group.hosts.keySet()));
			if (!content.isEmpty())
				groups.put(group.name, content);
		}
		return groups;
	}

	/** One text for equal values: map entries sorted, whole numbers apart from others, encrypted values as such. */
	private static String text(Object value) {
		if (value instanceof Secret)
			return "sealed";
		if (value instanceof Map<?, ?> map) {
			if (map.containsKey("__ansible_vault"))
				return "sealed";
			if (map.containsKey("__ansible_unsafe"))
				return text(map.get("__ansible_unsafe"));
			Map<String, String> entries = new TreeMap<>();
			map.forEach((key, entry) -> entries.put((String) key, text(entry)));
			return entries.toString();
		}
		if (value instanceof List<?> list)
			return list.stream().map(AnsibleComparisonTest::text).toList().toString();
		if (value instanceof Integer || value instanceof Long || value instanceof BigInteger)
			return "whole " + value;
		return value == null ? "nothing" : value.getClass().getSimpleName() + ' ' + value;
	}
}
