package org.drover.cli.agents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.NetworkFacts;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Survey;
import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.DirectoryTransport;
import org.drover.store.Project;
import org.drover.testing.ScratchSnmpd;
import org.drover.testing.SwitchTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What surrounds servers, by the command line: a switch, and a server with an agent at its first port. */
@Timeout(60)
class InfrastructureCommandsTest {

	@TempDir
	Path folder;

	private CommandLineRun drover;

	@BeforeEach
	void project() throws Exception {
		Project.create(folder.resolve("project")).close();
		drover = new CommandLineRun(folder.resolve("project"), Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "infrastructure survey", "infrastructure survey h", "infrastructure survey --community-file f", "infrastructure survey h --user u",
			"infrastructure survey h --user u --auth-file f", "infrastructure survey h --community-file f --user u --auth-file f --privacy-file f",
			"infrastructure survey h --community c", "infrastructure show x" })
	void wrongUsageIsTwo(String line) {
		assertEquals(2, drover.run(line.split(" ")), drover::said);
		assertTrue(drover.out().isEmpty(), drover::said);
	}

	@Test
	void nothingIsKnownAtFirst() throws Exception {
		assertEquals(0, drover.run("infrastructure", "show"), drover::said);
		assertEquals("No devices yet: 'infrastructure survey' asks them about themselves.", drover.out());
		assertEquals(0, drover.run("infrastructure", "show", "--json"), drover::said);
		assertEquals(0, drover.document().get("devices").size());
	}

	@Test
	void aServerIsFoundAtItsPort() throws Exception {
		assumeTrue(ScratchSnmpd.obstacle().isEmpty(), ScratchSnmpd.obstacle());
		Path authentication = Files.writeString(folder.resolve("authentication"), ScratchSnmpd.AUTHENTICATION + "\n");
		Path privacy = Files.writeString(folder.resolve("privacy"), ScratchSnmpd.PRIVACY + "\n");
		agent("web1", SwitchTables.FIRST);
		agent("web2", "00:16:3e:77:77:77");
		try (ScratchSnmpd device = ScratchSnmpd.start(folder.resolve("switch"), SwitchTables.lines())) {
			assertEquals(0, drover.run("infrastructure", "survey", device.address(), "--user", ScratchSnmpd.USER, "--auth-file", authentication.toString(),
					"--privacy-file", privacy.toString()), drover::said);
			assertTrue(drover.out().startsWith("core-1 (" + device.address() + "), surveyed just now: 3 ports, 2 VLANs, 3 stations, 2 neighbours"), drover::said);
			assertTrue(drover.out().contains("  VLAN 10 servers: ge-1, ge-3 (tagged)"), drover::said);
			assertFalse(drover.said().contains(ScratchSnmpd.PRIVACY), drover::said);
		}
		assertEquals(0, drover.run("infrastructure", "show"), drover::said);
		assertTrue(drover.out().contains("): " + SwitchTables.FIRST + " at ge-1 of core-1 ("), drover::said);
		assertTrue(drover.out().contains("), VLAN 10 servers, as it says itself"), drover::said);
		assertTrue(drover.out().contains("): no surveyed device has heard it"), drover::said);
		assertEquals(0, drover.run("infrastructure", "show", "--json"), drover::said);
		JsonNode found = drover.document().get("attachments");
		assertEquals(1, found.size());
		assertEquals("ge-1 [10] SAID", found.get(0).get("portName").textValue() + " " + found.get(0).get("vlans") + " " + found.get(0).get("evidence").textValue());
		assertTrue(drover.document().get("notHeard").get(0).textValue().startsWith("web2 "), drover::said);
	}

	@Test
	void aDeviceThatLetsNobodyInIsAFailureThatLeavesNothing() throws Exception {
		assumeTrue(ScratchSnmpd.obstacle().isEmpty(), ScratchSnmpd.obstacle());
		Path password = Files.writeString(folder.resolve("password"), "TOPSECRET\n");
		try (ScratchSnmpd device = ScratchSnmpd.start(folder.resolve("switch"), List.of())) {
			assertEquals(1, drover.run("infrastructure", "survey", device.address(), "--user", "nobody", "--auth-file=" + password, "--privacy-file=" + password,
					"--json"), drover::said);
			assertEquals("device " + device.address() + " does not know user nobody: see how the user is called there",
					drover.document().get(0).get("error").textValue());
			assertFalse(drover.said().contains("TOPSECRET"), drover::said);
		}
		assertEquals(1, drover.run("infrastructure", "survey", "h", "--community-file", folder.resolve("none").toString()), drover::said);
		assertTrue(drover.said().contains("cannot read the community file"), drover::said);
		assertEquals(0, drover.run("infrastructure", "show", "--json"), drover::said);
		assertEquals(0, drover.document().get("devices").size());
	}

	/** One that has said what its server has, in a mailbox that has been looked at. */
	private void agent(String host, String mac) throws Exception {
		Path mail = Files.createDirectories(folder.resolve("mail"));
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + mail), drover::said);
		DirectoryTransport place = new DirectoryTransport(mail);
		try (Project project = Project.open(folder.resolve("project"), "test"); Fleet fleet = Fleet.open(project);
				AgentMailbox agent = AgentMailbox.open(folder.resolve(host), place, Optional.of(fleet.key()))) {
			place.create(agent.id());
			fleet.register("here", agent.id(), agent.key(), host);
			agent.status(ProtocolJson.write(status(agent.id().text(), host, mac)));
		}
		assertEquals(0, drover.run("agent", "sweep"), drover::said);
	}

	private static AgentStatus status(String id, String host, String mac) {
		NetworkFacts.Link card = new NetworkFacts.Link("eth0", "ethernet", mac, true, 1500, 0, "", 0, "", List.of());
		Survey survey = new Survey(Instant.EPOCH, List.of(), null, null, new NetworkFacts(List.of(card), null, null, null, null), null, null, null);
		return new AgentStatus(AgentStatus.FORMAT, id, "", "1", host, AgentStatus.Role.MANAGED, AgentStatus.State.READY, Instant.EPOCH, Instant.EPOCH, 60, null,
				Set.of(), List.of(), List.of(), survey);
	}
}
