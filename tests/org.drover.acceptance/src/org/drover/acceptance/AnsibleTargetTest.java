package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Servers of the laboratory become hosts of an Ansible project, by way of the command line, and the way back leaves the folder as it was. */
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class AnsibleTargetTest {

	private static final String COLLECTION = "All Servers";

	@Test
	void aCollectionMovesIntoAProjectAndBackWithoutATrace(@TempDir Path folder) throws Exception {
		String project = folder.resolve("project").toString();
		Path target = Files.createDirectory(folder.resolve("target"));
		try (Command.Service lab = Command.Service.start("lab", "--dir", folder.resolve("lab").toString(), "--size", "small", "--json")) {
			Command.run("gather", "--project", project, "--source", lab.address("source")).done();
			lab.address("target");
			Command.run("topology", "add", "--project", project, "--name", "new", "--uri", "ansible:" + target + "#topology=ANS").done();
			assertEquals(new TreeMap<>(), files(target), "adding a topology writes nothing");
			JsonNode plan = Command.run("plan", COLLECTION, "--project", project, "--to", "new", "--check", "--json").failed(1, "breaks continuity").json();
			assertTrue(plan.get("clients").asInt() > 10, plan::toString);
			assertEquals(1, plan.get("warnings").valueStream().filter(warning -> warning.asText().matches("ANS does not take program:.* has a command line of Windows, .*")).count(),
					"its programs are named before the job: " + plan.get("warnings"));
			String job = plan.get("job").asText();

			JsonNode done = Command.run(running(job, project, plan.get("plan").get("continuity").get("list"))).done().json();
			assertEquals(done.get("items").asInt(), done.get("done").asInt());
			SortedMap<String, String> moved = files(target);
			assertTrue(moved.containsKey("playbooks/site.yml") && moved.containsKey("inventory/hosts.yml"), moved::toString);
			assertTrue(moved.keySet().stream().anyMatch(path -> path.startsWith("files/application_")), "the content of applications is there");
			assertFalse(moved.keySet().stream().anyMatch(path -> path.startsWith("roles/program_")), "no host is to run what is for Windows");
			JsonNode again = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals(done.get("digest"), again.get("digest"));
			assertEquals(moved, files(target));

			JsonNode undone = Command.run("job", "undo", job, "--project", project, "--json").done().json();
			assertEquals("undone", undone.get("state").asText());
			assertEquals(new TreeMap<>(), files(target));
			JsonNode live = new ObjectMapper().readTree(lab.end());
			assertTrue(live.get("requests").asLong() > 0, live::toString);
			assertEquals(0, live.get("failed").asInt(), live::toString);
			assertFalse(Files.exists(target.resolve(".drover")));
		}
	}

	private static String[] running(String job, String project, JsonNode violations) {
		List<String> run = new ArrayList<>(List.of("job", "run", job, "--project", project, "--json", "--reason", "hosts of Ansible have no use for it"));
		violations.forEach(violation -> run.addAll(List.of("--overrule", violation.get("id").asText())));
		return run.toArray(String[]::new);
	}

	private static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.filter(path -> !path.equals(folder)).toList())
				files.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "" : HexFormat.of().formatHex(Files.readAllBytes(path)));
		}
		return files;
	}
}
