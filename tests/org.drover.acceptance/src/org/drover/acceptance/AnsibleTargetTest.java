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

/**
 * What servers of the laboratory are given comes into an Ansible project, by way of the command line, and the way back leaves the folder as it was. The servers run
 * Windows, and stay.
 */
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
			Command.run("plan", COLLECTION, "--project", project, "--to", "new").failed(1, "nothing to do: ANS does not take client:", "each runs Windows, and the playbooks of an Ansible "
					+ "project are for Linux, over SSH. Choose collection:");
			JsonNode plan = Command.run(planning(project)).done().json();
			assertEquals(0, plan.get("clients").asInt(), plan::toString);
			assertEquals(1, plan.get("warnings").valueStream().filter(warning -> warning.asText().matches("ANS does not take program:.* has a command line of Windows, .*")).count(),
					"its programs are named before the job: " + plan.get("warnings"));
			String job = plan.get("job").asText();

			JsonNode done = Command.run("job", "run", job, "--project", project, "--json").done().json();
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

	/** The collection without its members, and the applications that these are given. */
	private static String[] planning(String project) throws Exception {
		JsonNode all = Command.run("collections", "--project", project, "--json").done().json();
		String collection = "collection:" + all.valueStream().filter(each -> each.get("name").asText().equals(COLLECTION)).findFirst().orElseThrow().get("id").asText();
		List<String> plan = new ArrayList<>(List.of("plan", collection, "--project", project, "--to", "new", "--check", "--json"));
		Command.run("dependencies", COLLECTION, "--project", project, "--json").done().json().get("objects").valueStream()
				.filter(each -> each.get("kind").asText().equals("application")).forEach(each -> plan.add("application:" + each.get("key").asText()));
		return plan.toArray(String[]::new);
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
