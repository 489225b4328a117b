package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesReaderTest {

	private static List<String> values(String rule, Object value) throws DroverException {
		Rules rules = RulesReader.parse("dependencies: [{kind: uses, target: client, " + rule + "}]", "test");
		return rules.dependencies().getFirst().values().of(Map.of("a_db_host", value));
	}

	@Test
	void defaultsAreComplete() throws DroverException {
		Rules rules = RulesReader.defaults();
		assertTrue(rules.siteVariables().contains("datacenter"));
		assertTrue(rules.dependencies().stream().anyMatch(rule -> rule.kind() == DependencyKind.HOSTED_ON));
	}

	@Test
	void nothingMeansNoRules() throws DroverException {
		assertEquals(new Rules(List.of(), List.of(), List.of()), RulesReader.parse("# none\n", "test"));
	}

	@Test
	void valuesAreFoundAndTransformed() throws DroverException {
		assertEquals(List.of("db1"), values("variable: a_db_host", " db1 "));
		assertEquals(List.of("db1", "db2", "7"), values("variable: '*_host'", Arrays.asList("db1", "db2", null, BigInteger.valueOf(7), List.of("x"), Map.of("y", "z"))));
		assertEquals(List.of(), values("variable: b_db_host", "db1"));
		assertEquals(List.of("db1"), values("variable: a*, pattern: '//([^/:]+)'", "postgres://db1:5432/x"));
		assertEquals(List.of("DB1.EXAMPLE"), values("variable: a*, pattern: '^\\w+', value: '$0.example', case: upper", "db1:5432"));
		assertEquals(List.of(), values("variable: a*, pattern: 'nowhere'", "db1"));
		assertEquals(List.of(), values("variable: a_db_host", "{{ other }}.example.org"));
		assertEquals(List.of(), values("variable: a_db_host", "x".repeat(1_001)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "[a]", "colour: red", "site: {a: b}", "site: [[a]]", "dependencies: x", "dependencies: [x]", "dependencies: [{variable: a, kind: uses}]",
			"dependencies: [{variable: a, kind: needs, target: client}]", "dependencies: [{variable: a, kind: member-of, target: client}]",
			"dependencies: [{variable: a, kind: uses, target: package}]", "dependencies: [{variable: a*b*, kind: uses, target: client}]",
			"dependencies: [{variable: a, kind: uses, target: client, pattern: '('}]", "dependencies: [{variable: a, kind: uses, target: client, pattern: 'x', value: '$1'}]",
			"dependencies: [{variable: a, kind: uses, target: client, value: 'x'}]", "dependencies: [{variable: a, kind: uses, target: client, pattern: x, value: 'a\\'}]",
			"dependencies: [{variable: a, kind: uses, target: client, case: title}]", "attributes: [{attribute: site, variable: a}]", "attributes: [{attribute: var.a, variable: a}]",
			"attributes: [{attribute: x}]", "a: b: c" })
	void mistakesAreTold(String text) {
		DroverException refused = assertThrows(DroverException.class, () -> RulesReader.parse(text, "rules.yml"));
		assertTrue(refused.getMessage().startsWith("rules.yml"), refused.getMessage());
	}
}
