package org.drover.agent.internal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.drover.agent.Places;
import org.drover.agent.internal.file.SafeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFactsTest {

	private static final MachineFacts MACHINE = machine("u1", "s1", "m1", false, "02:00:00:00:00:01");

	@TempDir
	Path root;

	@Test
	void theSameMachineStaysTheSame() {
		assertFalse(MACHINE.otherThan(MACHINE));
		assertFalse(machine("u1", "s1", "m1", false, "02:00:00:00:00:99").otherThan(MACHINE), "another network card");
		assertFalse(machine("", "", "m1", false, "02:00:00:00:00:01").otherThan(MACHINE), "run without rights once");
		assertFalse(machine("u1", "Not Specified", "m1", false).otherThan(MACHINE), "before its network is up");
	}

	@Test
	void aCopyIsSeen() {
		assertTrue(machine("u2", "s2", "m1", false, "02:00:00:00:00:02").otherThan(MACHINE), "cloned with all that is on its disk");
		assertTrue(machine("u1", "s1", "m2", false, "02:00:00:00:00:01").otherThan(MACHINE), "prepared as a template");
		assertTrue(machine("", "", "m1", false, "02:00:00:00:00:02").otherThan(machine("", "", "m1", false, "02:00:00:00:00:01")), "nothing but cards");
	}

	@Test
	void containersShareTheirMachine() {
		MachineFacts container = machine("u1", "s1", "m1", true, "02:00:00:00:00:01");
		assertFalse(machine("u2", "s2", "m1", true, "02:00:00:00:00:01").otherThan(container), "moved to another host");
		assertTrue(machine("u1", "s1", "m1", true, "02:00:00:00:00:02").otherThan(container), "copied on the same host");
	}

	@Test
	void aCopyForgetsTheOriginalAndSaysWhoseItIs() throws Exception {
		Places places = new Places(root);
		machineId("1");
		assertEquals("", Identity.check(places).keep("a".repeat(64), places).copyOf());
		SafeFiles.folder(places.mailbox());
		assertFalse(Identity.check(places).fresh());
		assertTrue(Files.exists(places.mailbox()));
		machineId("2");
		assertTrue(Identity.check(places).fresh());
		assertFalse(Files.exists(places.mailbox()));
		Identity copy = Identity.check(places);
		assertTrue(copy.fresh(), "killed before it had a new name");
		assertEquals("a".repeat(64), copy.copyOf());
		copy.keep("b".repeat(64), places);
		Identity later = Identity.check(places);
		assertFalse(later.fresh());
		assertEquals("b".repeat(64), later.agent());
		assertEquals("a".repeat(64), later.copyOf());
	}

	private void machineId(String id) throws IOException {
		Files.createDirectories(root.resolve("etc"));
		Files.createDirectories(root.resolve("var/lib/drover-agent"));
		Files.writeString(root.resolve("etc/machine-id"), id + "\n");
	}

	private static MachineFacts machine(String uuid, String serial, String system, boolean container, String... links) {
		return new MachineFacts(uuid, serial, system, new TreeSet<>(List.of(links)), container);
	}
}
