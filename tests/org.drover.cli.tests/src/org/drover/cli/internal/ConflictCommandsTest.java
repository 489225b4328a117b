package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a person says of conflicts and of what is left out is what is planned. */
class ConflictCommandsTest extends TwoTopologies {

	@ParameterizedTest
	@CsvSource({ "skip, package:P1", "overwrite, package:P1", "rename, package:P1-OLD", "merge, package:P1" })
	void thePolicyOfAllIsTheOneOfEach(String policy, String written) throws Exception {
		JsonNode plan = plan("--on-conflict", policy);
		JsonNode conflict = plan.path("conflicts").get(0);
		assertEquals("package:P1", conflict.path("object").asText());
		assertEquals(policy, conflict.path("policy").asText());
		assertEquals(written, conflict.path("written").asText());
		assertEquals("[{\"field\":\"vendor\",\"source\":\"Contoso\",\"target\":\"Fabrikam\"}]", conflict.path("fields").toString());
	}

	@Test
	void oneObjectMayHaveAPolicyOfItsOwn() throws Exception {
		assertEquals("overwrite", plan("--on-conflict", "rename", "--conflict", "package:P1=overwrite").path("conflicts").get(0).path("policy").asText());
	}

	@Test
	void withoutAWordItStaysAsItIs() throws Exception {
		JsonNode plan = plan();
		assertEquals("skip", plan.path("conflicts").get(0).path("policy").asText());
		assertTrue(plan.path("left").toString().contains("which is kept"), plan::toString);
	}

	@Test
	void whatIsExcludedIsLeft() throws Exception {
		JsonNode plan = plan("--exclude", "deployment:D1", "--exclude", "package:P1");
		assertEquals(0, plan.path("conflicts").size());
		assertTrue(plan.path("left").toString().contains("\"object\":\"deployment:D1\",\"name\":\"D1\",\"reason\":\"excluded\""), plan::toString);
	}

	@Test
	void aPersonReadsWhatIsInConflict() {
		assertEquals(0, run("plan", "C1", "--on-conflict", "rename"), said::toString);
		String text = out.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("In conflict with what new has: 1 objects"), text);
		assertTrue(text.contains("rename    package:P1 becomes package:P1-OLD: vendor 'Contoso' here, 'Fabrikam' there"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--on-conflict delete", "--conflict package:P1", "--conflict package:P1=delete" })
	void wrongUsageIsTwo(String words) {
		List<String> line = new ArrayList<>(List.of("plan", "C1"));
		line.addAll(List.of(words.split(" ")));
		assertEquals(2, run(line.toArray(String[]::new)), said::toString);
	}

	@ParameterizedTest
	@CsvSource({ "--conflict, package:NONE=skip, no package:NONE in what was gathered", "--conflict, nonsense=skip, names no object", "--exclude, package:NONE, no package:NONE",
			"--exclude, collection:C1, is chosen and left out at once", "--exclude, site:OLD, not carried over anyway" })
	void whatIsNotThereIsNamed(String option, String value, String sentence) {
		assertEquals(1, run("plan", "C1", option, value), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains(sentence), said::toString);
	}

	@Test
	void nothingDriftsBeforeAnythingIsMigrated() throws Exception {
		assertEquals(0, run("drift", "--json"), said::toString);
		JsonNode drift = new JsonMapper().readTree(out.toByteArray());
		assertEquals(0, drift.path("migrated").asInt(-1));
		assertEquals("[]", drift.path("objects").toString());
		assertEquals(0, run("drift"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("0 of 0 migrated objects have changed since"), out::toString);
	}

	private JsonNode plan(String... options) throws Exception {
		List<String> line = new ArrayList<>(List.of("plan", "C1", "--json"));
		line.addAll(List.of(options));
		assertEquals(0, run(line.toArray(String[]::new)), said::toString);
		return new JsonMapper().readTree(out.toByteArray());
	}

	/** Two topologies that have a package of one key from different vendors. */
	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, Map.of()));
		sink.object(object("package:P1", Map.of("vendor", old ? "Contoso" : "Fabrikam")));
		if (!old)
			return;
		sink.object(object("deployment:D1", Map.of()));
		sink.dependency(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1"));
		sink.object(object("collection:C1", Map.of()));
		sink.dependency(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1"));
	}
}
