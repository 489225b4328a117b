package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** An estate of quite another kind: one group of an Ansible inventory moves to a site of our own, is reported on, and goes back. */
class AnsibleEstateTest {

	private static final Path FIXTURE = Path.of("tests/org.drover.connector.ansible.tests/src/fixtures/estate");

	/** Of an object, or of a dependency, wherever in the estate it stands. */
	private static final String ROWS = """
			WITH there AS (SELECT estate FROM topology WHERE name = 'new'),
				item AS (SELECT MOD(id, 4294967296) AS place, object.* FROM object WHERE id / 4294967296 = (SELECT estate FROM there))
			SELECT kind || ' ' || obj_key || ' ' || name || ' ' || version || ' ' || attributes FROM item
			UNION ALL SELECT source.kind || ' ' || source.obj_key || ' ' || dependency.kind || ' ' || goal.kind || ' ' || goal.obj_key
				FROM dependency JOIN item source ON source.place = from_id JOIN item goal ON goal.place = to_id
				WHERE dependency.id / 4294967296 = (SELECT estate FROM there)
			ORDER BY 1
			""";

	/** Names the folder of a large real inventory; the environment variable does the same. */
	private static final String LARGE_PROPERTY = "drover.fedora.inventory";
	private static final String LARGE_VARIABLE = "DROVER_FEDORA_INVENTORY";
	private static final String LARGE_FOLDER = "shared/data/fedora-inventory";

	@Test
	void aGroupMovesWithTheServersItDependsOnAndGoesBack(@TempDir Path folder) throws Exception {
		assertMovesAndGoesBack(folder, Command.root().resolve(FIXTURE), "web");
	}

	@Test
	void soDoesOneOfARealEstate(@TempDir Path folder) throws Exception {
		Optional<Path> large = large();
		assumeTrue(large.isPresent(), "no large inventory: set the system property " + LARGE_PROPERTY);
		assertMovesAndGoesBack(folder, large.get(), "rabbitmq_rdu3");
	}

	/** As set, or beside the checkout. */
	private static Optional<Path> large() {
		String set = System.getProperty(LARGE_PROPERTY, System.getenv(LARGE_VARIABLE));
		return Optional.of(set == null ? Command.root().resolveSibling(LARGE_FOLDER) : Path.of(set)).filter(Files::isDirectory);
	}

	private static void assertMovesAndGoesBack(Path folder, Path inventory, String group) throws IOException, InterruptedException, SQLException {
		String project = folder.resolve("project").toString();
		try (Command.Service site = Command.Service.start("site", "serve", "--dir", folder.resolve("site").toString())) {
			String target = site.address("target");
			Command.run("gather", "--project", project, "--source", "ansible:" + inventory).done();
			Command.run("topology", "add", "--project", project, "--name", "new", "--uri", target).done();
			JsonNode plan = Command.run("plan", group, "--project", project, "--check", "--json").done().json();
			int members = clients(project, "legacy", group);
			assertTrue(members > 0 && plan.get("clients").asInt() > members, "the group's virtual machines need their hosts: " + plan);
			String job = plan.get("job").asText();
			List<String> before = rows(project, target);
			assertFalse(before.isEmpty());

			JsonNode done = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals(done.get("items").asInt(), done.get("done").asInt());
			assertNotEquals(before, rows(project, target));
			assertEquals(members, clients(project, "new", group));
			Command.run("report", "--project", project, "--out", folder.resolve("report").toString()).done();
			assertTrue(Files.readString(folder.resolve("report/report.html")).contains(group));

			JsonNode preview = Command.run("job", "undo", job, "--project", project, "--preview", "--json").done().json();
			assertTrue(preview.get("changes").asInt() >= done.get("items").asInt(), preview::toString);
			assertTrue(preview.get("changedSince").asInt() == 0 && preview.get("unknown").isEmpty() && preview.get("refused").isEmpty(), preview::toString);
			JsonNode shown = Command.run("job", "show", job, "--project", project, "--json").done().json();
			assertEquals(done.get("digest"), shown.get("digest"));
			assertEquals(done.get("state"), shown.get("state"));
			JsonNode undone = Command.run("job", "undo", job, "--project", project, "--json").done().json();
			assertEquals("undone", undone.get("state").asText());
			assertEquals(before, rows(project, target));
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

	/** The new site as it is now, as the project reads it: every object with all that is known of it, and every dependency. */
	private static List<String> rows(String project, String target) throws IOException, InterruptedException, SQLException {
		Command.run("gather", "--project", project, "--name", "new", "--source", target).done();
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:" + project + "/drover;IFEXISTS=TRUE");
		List<String> rows = new ArrayList<>();
		try (Connection connection = database.getConnection("drover", "");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(ROWS)) {
			while (row.next())
				rows.add(row.getString(1));
		}
		return rows;
	}
}
