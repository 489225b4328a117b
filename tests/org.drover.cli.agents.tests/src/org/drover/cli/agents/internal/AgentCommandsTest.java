package org.drover.cli.agents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Passwords;
import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.DirectoryTransport;
import org.drover.store.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Agents by the command line: places, the real agent, enrolment, and wrong usage. */
@Timeout(120)
class AgentCommandsTest {

	@TempDir
	Path folder;

	private CommandLineRun drover;
	private Path mail;

	@BeforeEach
	void project() throws Exception {
		Project.create(folder.resolve("project")).close();
		mail = Files.createDirectory(folder.resolve("mail"));
		drover = new CommandLineRun(folder.resolve("project"), Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "agent list x", "agent show", "agent show a b", "agent place put here", "agent place put here dir:/x --user me",
			"agent place put here sftp:h/f --fingerprint 00", "agent place put here webdav:https://h/ --certificate a --fingerprint b", "agent place remove",
			"agent install", "agent install h --user u --key k", "agent install h --place p --key k", "agent install h --place p --user u",
			"agent install h --place p --user u --key k --ssh-agent", "agent install h --place p --user u --key k --sudo --sudo-password-file f",
			"agent install h --place p --user u --key k --parallel 0", "agent install h --place p --user u --key k --port 70000",
			"agent start --user u --key k", "agent query h --user u --password-file f --passphrase-file f", "agent remove h --key k", "agent sweep x",
			"agent enrol", "agent enrol a --code c --reject", "agent ping", "agent ping a --wait -1", "agent ping a --wait long", "agent survey a --task NONE",
			"agent run s", "agent run s a --limit 0", "agent service cron", "agent service cron shrug a", "agent assign a", "agent history", "agent history a --most 0",
			"agent licences x", "agent licences --metric SOULS", "agent licences --from yesterday", "agent requests --most 0",
			"agent licences --from 2026-11-02T00:00:00Z --to 2026-11-01T00:00:00Z" })
	void wrongUsageIsTwo(String line) {
		assertEquals(2, drover.run(line.split(" ")), drover::said);
		assertTrue(drover.out().isEmpty(), drover::said);
	}

	@Test
	void licencesAndRequestsAreEmptyWhereNoAgentSaidAnything() throws Exception {
		assertEquals(0, drover.run("agent", "licences", "--json"), drover::said);
		assertEquals("[]", drover.out().replaceAll("\\s", ""));
		assertEquals(0, drover.run("agent", "requests"), drover::said);
		assertEquals("No agent has asked for anything.", drover.out().strip());
	}

	@Test
	void aPlaceIsAddedListedAndRemoved() throws Exception {
		assertEquals(0, drover.run("agent", "place", "list"), drover::said);
		assertTrue(drover.out().contains("No places"), drover::said);
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + mail), drover::said);
		Path password = Files.writeString(folder.resolve("password"), "TOPSECRET\n");
		String fingerprint = "ab".repeat(32);
		assertEquals(0, drover.run("agent", "place", "put", "web", "webdav:https://mail.example.org/boxes/", "--user", "managers", "--password-file",
				password.toString(), "--fingerprint", fingerprint, "--json"), drover::said);
		assertEquals("webdav:https://mail.example.org/boxes/#sha256=" + fingerprint, drover.document().get("address").textValue());
		Path key = Files.writeString(folder.resolve("key.pub"), "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== root@mail\n");
		assertEquals(0, drover.run("agent", "place", "put", "ssh", "sftp:mail.example.org:2222//srv/mail", "--user", "managers", "--password-file", password.toString(),
				"--host-key", key.toString()), drover::said);
		assertEquals(0, drover.run("agent", "place", "list", "--json"), drover::said);
		JsonNode places = drover.document();
		assertEquals(3, places.size());
		assertFalse(places.get(0).get("credentials").booleanValue());
		assertEquals("sftp:mail.example.org:2222//srv/mail#host-key=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==", places.get(1).get("address").textValue());
		assertTrue(places.get(2).get("credentials").booleanValue());
		assertFalse(drover.said().contains("TOPSECRET"));
		assertEquals(0, drover.run("agent", "place", "remove", "web"), drover::said);
		assertEquals(1, drover.run("agent", "place", "remove", "web"), drover::said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp:host", "nothing", "webdav:https://h/", "webdav:http://mail.example.org/ --user u", "webdav:https://h/ --user u --fingerprint 00",
			"webdav:https://h/#password=x --user u", "webdav:h{} --user u", "sftp:h/f --user u", "sftp:h --user u", "s3:https://h/ --user u" })
	void aPlaceThatCannotBeIsNotAdded(String line) throws Exception {
		CommandLineRun told = new CommandLineRun(folder.resolve("project"), Map.of(Passwords.VARIABLE, "x"));
		assertEquals(1, told.run(("agent place put here " + line).split(" ")), told::said);
		assertTrue(told.said().lines().filter(each -> !each.isBlank()).count() == 1, told::said);
		assertEquals(0, told.run("agent", "place", "list", "--json"), told::said);
		assertEquals(0, told.document().size());
	}

	@Test
	void anAgentIsListedObeysAndIsRemembered() throws Exception {
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + mail), drover::said);
		try (RealAgent agent = start("web1")) {
			assertEquals(0, drover.run("agent", "ping", "web1", "--json"), drover::said);
			JsonNode ping = drover.document().get(0);
			assertEquals(agent.id() + " PING DONE", ping.get("id").textValue() + " " + ping.get("kind").textValue() + " " + ping.get("state").textValue());
			assertFalse(ping.get("result").get("version").textValue().isEmpty());
			assertEquals(0, drover.run("agent", "survey", agent.id().substring(0, 10), "--task", "SYSTEM"), drover::said);
			assertTrue(drover.out().contains("SYSTEM SURVEYED"), drover::said);
			Path script = Files.writeString(folder.resolve("my script"), "#!/bin/sh\necho $1 $SECRET; exit 3\n");
			Path secrets = Files.writeString(folder.resolve("secrets"), "SECRET=pss=t\n");
			assertEquals(1, drover.run("agent", "run", script.toString(), "web1", "--argument", "hello", "--secrets", secrets.toString()), drover::said);
			assertTrue(drover.out().contains("DONE\nexit 3\nhello pss=t"), drover::said);
			assertEquals(0, drover.run("agent", "sweep"), "the only look so far may have come before the first heartbeat; " + drover.said());
			assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
			JsonNode listed = drover.document().get(0);
			assertEquals("web1 ONLINE RUN_SCRIPT", listed.get("host").textValue() + " " + listed.get("health").textValue() + " "
					+ listed.get("lastCommand").get("kind").textValue());
			assertEquals(0, drover.run("agent", "show", "web1"), drover::said);
			assertTrue(drover.out().contains("id " + agent.id() + ", mailbox in here"), drover::said);
			assertEquals(0, drover.run("agent", "history", "web1"), drover::said);
			assertEquals(3, drover.out().lines().count(), drover::said);
			assertTrue(drover.out().lines().findFirst().orElseThrow().contains("RUN_SCRIPT DONE"), drover::said);
			assertFalse(drover.out().contains("pss"), drover::said);
		}
		assertEquals(1, drover.run("agent", "place", "remove", "here"), drover::said);
		assertEquals(1, drover.run("agent", "ping", "web1", "--wait", "1"), "nobody answers; " + drover.said());
		assertTrue(drover.out().contains("web1") && drover.out().contains("ORDERED"), drover::said);
		assertEquals(0, drover.run("agent", "ping", "web1", "--wait", "0"), drover::said);
		assertEquals(1, drover.run("agent", "ping", "web2"), drover::said);
		assertTrue(drover.said().contains("the project knows no agent web2"), drover::said);
	}

	@Test
	void aStrangerIsEnrolledByItsCode() throws Exception {
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + mail), drover::said);
		DirectoryTransport place = new DirectoryTransport(mail);
		try (AgentMailbox stranger = AgentMailbox.open(folder.resolve("stranger"), place, Optional.empty())) {
			place.create(stranger.id());
			assertEquals(0, drover.run("agent", "sweep", "--json"), drover::said);
			assertEquals(1, drover.document().get(0).get("found").intValue());
			assertEquals(1, drover.run("agent", "ping", stranger.id().text()), drover::said);
			assertTrue(drover.said().contains("enrol them first"), drover::said);
			for (int i = 0; i < 4; i++) {
				stranger.enrol();
				assertEquals(0, drover.run("agent", "sweep"), drover::said);
			}
			assertEquals(0, drover.run("agent", "enrol", stranger.id().text(), "--json"), drover::said);
			assertEquals("COMPARE", drover.document().get("step").textValue());
			String code = drover.document().get("code").textValue();
			assertEquals(stranger.enrol().code().orElseThrow(), code);
			assertEquals(1, drover.run("agent", "enrol", stranger.id().text(), "--code", "0000-0000"), drover::said);
			assertEquals(0, drover.run("agent", "enrol", stranger.id().text(), "--code", code), drover::said);
			assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
			assertTrue(drover.document().get(0).get("enrolled").booleanValue());
		}
	}

	private RealAgent start(String host) throws Exception {
		try (Project project = Project.open(folder.resolve("project"), "test"); var fleet = Fleet.open(project)) {
			return RealAgent.start(folder.resolve(host), mail, fleet, "here", host);
		}
	}
}
