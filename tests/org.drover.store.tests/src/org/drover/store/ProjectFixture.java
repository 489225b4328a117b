package org.drover.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.drover.model.DroverException;

/**
 * Makes a project as this version of Drover makes it, for later versions to open. Run once for each schema version that is
 * released, with a new folder and {@code src/fixtures/project-v<schema>.zip} as arguments; a fixture once landed is never made
 * again: it stands for the projects that people have.
 */
final class ProjectFixture {

	private static final List<String> FILES = List.of("drover.mv.db", "id", "key");

	private ProjectFixture() {
	}

	public static void main(String[] arguments) throws DroverException, IOException {
		Path folder = Path.of(arguments[0]);
		try (Project project = Project.create(folder)) {
			fill(project);
		}
		zip(folder, Path.of(arguments[1]));
	}

	static void fill(Project project) throws DroverException {
		Topology legacy = project.topologies().put("legacy", "configmgr:jdbc:h2:legacy", "CAS", "the old one");
		project.topologies().saveCredentials("legacy", new TopologyCredentials("reader", "fixture"));
		project.topologies().put("new", "site:http://localhost", "DRV", "the new one");
		try (EstateWriter writer = project.estates().replace(legacy.id())) {
			Estates.write(writer, Estates.clients(100), 1);
			writer.dependency(Estates.uses(0, 1000));
			writer.commit();
		}
		project.settings().put("language", "en");
		project.documents().create("plan", "first", "{\"waves\":[]}");
		fillJobs(project.jdbc());
		fillFleet(project.jdbc());
	}

	/** As is the fleet. */
	private static void fillFleet(Jdbc jdbc) throws DroverException {
		String box = "0f".repeat(32);
		jdbc.update("INSERT INTO mailbox_place (name, address, sweep) VALUES ('here', 'dir:/srv/mail', 7)");
		jdbc.update("INSERT INTO agent (box, place, host, message_floor, status_floor, status, found_at) VALUES (?, 'here', 'web1', 3, 2, '{}', CURRENT_TIMESTAMP)", box);
		jdbc.update("INSERT INTO agent_file (box, manager, number, sent_key) VALUES (?, '0000000a', 1, 'first')", box);
		jdbc.update("INSERT INTO agent_outbox (box, manager, number, content) VALUES (?, '0000000a', 1, ?)", box, new byte[] { 1, 2, 3 });
		jdbc.update("INSERT INTO agent_command (box, id, kind, command, state, manager, number, ordered_by, ordered_at, text)"
				+ " VALUES (?, 'first', 'PING', ?, 'ORDERED', '0000000a', 1, 'tester', CURRENT_TIMESTAMP, '')", box, new byte[] { 4 });
		jdbc.update("INSERT INTO agent_capacity (box, message, part, found, first_at, last_at) VALUES (?, 3, 0, '{\"run\":\"boot\"}', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)", box);
		jdbc.update("INSERT INTO agent_chain (box, link, run, turn) VALUES (?, 'a1', 'boot', 4)", box);
		jdbc.update("INSERT INTO agent_clone (box, proven_at, order_id) VALUES (?, CURRENT_TIMESTAMP, 'separate-1')", box);
		jdbc.update("INSERT INTO agent_request (box, id, service, body, state, text, asked_at) VALUES (?, 'r1', 'DRIVER', '{}', 'OPEN', '', CURRENT_TIMESTAMP)", box);
	}

	/** The task sequencer is on a higher floor; its rows are made by hand. */
	private static void fillJobs(Jdbc jdbc) throws DroverException {
		jdbc.update("INSERT INTO job (name, description, state, digest, created_at, started_at) "
				+ "VALUES ('migrate', '{}', 'RUNNING', NULL, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
		jdbc.update("INSERT INTO task (job, number, title, handler, wave, items, input, state, outcome, attempts) "
				+ "VALUES (1, 1, 'create', 'create', 1, 25, '{}', 'DONE', '{}', 1)");
		jdbc.update("INSERT INTO task (job, number, title, handler, wave, items, input, state, attempts) "
				+ "VALUES (1, 2, 'move', 'move', 1, 25, '{}', 'RUNNING', 1)");
		jdbc.update("INSERT INTO task_order (job, number, after_number) VALUES (1, 2, 1)");
		jdbc.update("INSERT INTO job_appendix (job, part, content) VALUES (1, 0, ?)", new byte[] { 7, 8 });
		jdbc.update("INSERT INTO job_appendix (job, part, content) VALUES (1, 1, ?)", new byte[] { 9 });
		jdbc.update("INSERT INTO journal (job, task, at, event, detail) VALUES (1, 2, CURRENT_TIMESTAMP, 'started', '')");
	}

	private static void zip(Path folder, Path target) throws IOException {
		try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : FILES) {
				zip.putNextEntry(new ZipEntry(name));
				Files.copy(folder.resolve(name), zip);
				zip.closeEntry();
			}
		}
	}
}
