package org.drover.agent.internal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.agent.Places;
import org.drover.agent.internal.file.SafeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent does by the rule of identity; the rule itself is tested beside it. */
class IdentityTest {

	private static final String ORIGINAL = "a".repeat(64);
	private static final String COPY = "b".repeat(64);

	@TempDir
	Path root;

	@Test
	void aCopyPutsTheOriginalAsideAndSaysWhoseItIs() throws Exception {
		Places places = new Places(root);
		machineId("0123456789abcdef0123456789abcdef");
		Identity.check(places).keep(ORIGINAL, places);
		SafeFiles.folder(places.mailbox());
		SafeFiles.write(places.mailbox().resolve("keys"), new byte[1]);
		assertFalse(Identity.check(places).copied());
		machineId("fedcba9876543210fedcba9876543210");
		assertTrue(Identity.check(places).copied());
		assertFalse(Files.exists(places.mailbox()));
		SafeFiles.folder(places.mailbox());
		Identity copy = Identity.check(places);
		assertTrue(copy.copied(), "killed before it had a name of its own");
		assertEquals(ORIGINAL, copy.copyOf());
		copy.keep(COPY, places);
		Identity later = Identity.check(places);
		assertFalse(later.copied());
		assertEquals(ORIGINAL, later.copyOf());
	}

	private void machineId(String id) throws IOException {
		Files.createDirectories(root.resolve("etc"));
		SafeFiles.folder(root.resolve("var/lib/drover-agent"));
		Files.writeString(root.resolve("etc/machine-id"), id + "\n");
	}
}
