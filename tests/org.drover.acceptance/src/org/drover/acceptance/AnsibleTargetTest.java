package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
			JsonNode plan = Command.run("plan", COLLECTION, "--project", project, "--to", "new", "--check", "--json").done().json();
			assertTrue(plan.get("clients").asInt() > 10, plan::toString);
			String job = plan.get("job").asText();

			JsonNode done = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals(done.get("items").asInt(), done.get("done").asInt());
			SortedMap<String, String> moved = files(target);
			assertTrue(moved.containsKey("playbooks/site.yml") && moved.containsKey("inventory/hosts.yml"), moved::toString);
			assertTrue(moved.keySet().stream().anyMatch(path -> path.startsWith("files/package_")), "the content of packages is there");
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

	private static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.filter(path -> !path.equals(folder)).toList())
				files.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "" : HexFormat.of().formatHex(Files.readAllBytes(path)));
		}
		return files;
	}
}
