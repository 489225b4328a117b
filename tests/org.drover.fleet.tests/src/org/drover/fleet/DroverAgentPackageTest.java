package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.drover.fleet.AgentPackage.Part;
import org.drover.fleet.DroverAgentPackage.Settings;
import org.drover.mailbox.FleetKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host is given and told. */
class DroverAgentPackageTest {

	private static final Map<String, String> CREDENTIAL = Map.of("user", "me", "password", "correct-horse-battery");
	private static final String MAILBOX = "webdav:https://mail.example.org/mailboxes/";

	@TempDir
	Path folder;

	/** Commands are in the list of processes, and files are read by whoever may. */
	@Test
	void aCredentialIsInAFileOfItsOwnerAloneAndInNoCommand() throws Exception {
		Settings told = new Settings(FleetKeys.make().key(), MAILBOX, CREDENTIAL, 60, Optional.empty());
		Settings own = new Settings(FleetKeys.make().key(), MAILBOX, Map.of(), true, 60, Optional.empty());
		assertFalse(told.toString().contains("battery"));
		Path jar = program();
		for (AgentPackage agent : List.of(DroverAgentPackage.of(jar, "1", told), DroverAgentPackage.of(jar, "1", own).with(CREDENTIAL))) {
			List<String> commands = List.of(agent.prepare(), agent.install(), agent.remove(), agent.start(), agent.stop(), agent.query(), agent.identify());
			assertTrue(commands.get(1).contains(" --credential credential.json"), commands.get(1));
			assertFalse(commands.toString().contains("battery"));
			assertFalse((agent + " " + agent.parts() + " " + agent.needs()).contains("battery"));
			List<Part> secret = agent.parts().stream().filter(part -> text(part).contains("battery")).toList();
			assertEquals(List.of("credential.json"), secret.stream().map(Part::name).toList());
			assertEquals(0600, secret.getFirst().mode());
		}
	}

	private static String text(Part part) {
		try (InputStream in = part.open()) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** With scripts that do nothing. */
	private Path program() throws Exception {
		Path jar = folder.resolve("agent.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			for (String script : List.of("install.sh", "uninstall.sh", "starter.sh", "drover-agent.service")) {
				zip.putNextEntry(new ZipEntry("org/drover/agent/install/" + script));
				zip.write('\n');
			}
		}
		return jar;
	}
}
