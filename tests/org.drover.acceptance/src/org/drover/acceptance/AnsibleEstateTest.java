package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** An estate of quite another kind: one group of an Ansible inventory moves to a site of our own, is reported on, and goes back. */
class AnsibleEstateTest {

	private static final Path FIXTURE = Path.of("tests/org.drover.connector.ansible.tests/src/fixtures/estate");

	@Test
	void aGroupMovesWithTheServersItDependsOnAndGoesBack(@TempDir Path folder) throws IOException, InterruptedException {
		String project = folder.resolve("project").toString();
		try (Command.Service site = Command.Service.start("site", "serve", "--dir", folder.resolve("site").toString())) {
			String target = site.address("target");
			Command.run("gather", "--project", project, "--source", "ansible:" + Command.root().resolve(FIXTURE)).done();
			Command.run("topology", "add", "--project", project, "--name", "new", "--uri", target).done();
			JsonNode plan = Command.run("plan", "web", "--project", project, "--check", "--json").done().json();
			int members = clients(project, "legacy", "web");
			assertTrue(members > 0 && plan.get("clients").asInt() > members, "the group's virtual machines need their hosts: " + plan);
			String job = plan.get("job").asText();
			JsonNode before = estate(project, target);

			JsonNode done = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals(done.get("items").asInt(), done.get("done").asInt());
			estate(project, target);
			assertEquals(members, clients(project, "new", "web"));
			Command.run("report", "--project", project, "--out", folder.resolve("report").toString()).done();
			assertTrue(Files.readString(folder.resolve("report/report.html")).contains("web"));

			JsonNode preview = Command.run("job", "undo", job, "--project", project, "--preview", "--json").done().json();
			assertTrue(preview.get("changes").asInt() >= done.get("items").asInt(), preview::toString);
			assertTrue(preview.get("changedSince").asInt() == 0 && preview.get("unknown").isEmpty() && preview.get("refused").isEmpty(), preview::toString);
			JsonNode shown = Command.run("job", "show", job, "--project", project, "--json").done().json();
			assertEquals(done.get("digest"), shown.get("digest"));
			assertEquals(done.get("state"), shown.get("state"));
			JsonNode undone = Command.run("job", "undo", job, "--project", project, "--json").done().json();
			assertEquals("undone", undone.get("state").asText());
			assertEquals(before.get("kinds"), estate(project, target).get("kinds"));
			site.end();
		}
	}

	private static int clients(String project, String topology, String collection) throws IOException, InterruptedException {
		for (JsonNode found : Command.run("collections", "--project", project, "--topology", topology, "--json").done().json()) {
			if (found.get("id").asText().equals(collection))
				return found.get("clients").asInt();
		}
		throw new AssertionError("no collection " + collection + " in " + topology);
	}

	/** The new site as it is now. */
	private static JsonNode estate(String project, String target) throws IOException, InterruptedException {
		Command.run("gather", "--project", project, "--name", "new", "--source", target).done();
		for (JsonNode topology : Command.run("estate", "--project", project, "--json").done().json()) {
			if (topology.get("name").asText().equals("new"))
				return topology;
		}
		throw new AssertionError("the new topology was not gathered");
	}
}
