package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Clients that the new topology cannot manage are told by the plan, in words and in JSON. */
class UnmanagedClientsTest extends CommandsCase {

	@TempDir
	private Path folder;

	UnmanagedClientsTest() {
		super(new AnsibleConnectorProvider());
	}

	@BeforeEach
	void start() throws Exception {
		Path inventory = Files.writeString(folder.resolve("hosts"), "[web]\nlinux1 operating_system='Debian 12'\nany1\nwin1 operating_system='Windows Server 2022'\n"
				+ "[desks]\nwin2 operating_system='Windows 11'\n");
		done("gather", "--source", "ansible:" + inventory + "#topology=INV");
		done("topology", "add", "--name", "new", "--uri", "ansible:" + Files.createDirectory(folder.resolve("project-folder")) + "#topology=ANS");
	}

	@Test
	void thePlanCountsThemAndSaysWhy() throws Exception {
		done("plan", "web");
		assertTrue(said.toString().contains("2 clients and what they need"), said::toString);
		assertTrue(said.toString().contains("objects, among them 1 client that ANS does not take (--json lists them with reasons)"), said::toString);
		assertTrue(said.toString().contains("Warning: ANS does not take client:win1: it runs Windows, and the playbooks of an Ansible project are for Linux, over SSH"), said::toString);
		JsonNode plan = new ObjectMapper().readTree(done("plan", "web", "--json"));
		assertEquals(2, plan.get("clients").asInt());
		JsonNode left = plan.get("left").valueStream().filter(each -> each.get("object").asText().equals("client:win1")).findFirst().orElseThrow();
		assertEquals("not-taken", left.get("reason").asText());
		assertEquals("ANS does not take it: it runs Windows, and the playbooks of an Ansible project are for Linux, over SSH", left.get("detail").asText());
	}

	@Test
	void noneButSuchIsRefused() {
		for (String chosen : new String[] { "desks", "client:win2" }) {
			assertEquals(1, run("plan", chosen));
			assertTrue(said.toString().contains("nothing to do: ANS does not take client:win2: it runs Windows, and the playbooks of an Ansible project are for Linux, over SSH"), said::toString);
		}
		run("plan", "desks");
		assertTrue(said.toString().contains(". Choose collection:desks to move the collection without its members"), said::toString);
	}
}
