package org.drover.agent.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

	@TempDir
	Path root;

	@ParameterizedTest
	@ValueSource(strings = { "", "etc/motd", "/", "//etc/motd", "/etc/", "/etc/../root/x", "/etc/./motd", "/..", "/etc/mo\ntd", "/etc/mo\0td",
			"/proc/1/mem", "/sys/power/state", "/dev/sda", "/proc", "/etc/drover-agent/agent.json", "/etc/drover-agent",
			"/var/lib/drover-agent/mailbox/journal", "/opt/drover-agent/current", "/etc/systemd/system/drover-agent.service", "/link/x", "/dir/link" })
	void hostilePathsAreRefused(String path) throws IOException {
		Files.createDirectories(root.resolve("etc"));
		Files.createDirectories(root.resolve("dir"));
		Files.createSymbolicLink(root.resolve("link"), Path.of("/etc"));
		Files.createSymbolicLink(root.resolve("dir/link"), Path.of("/etc/passwd"));
		assertThrows(Refusal.class, () -> SafePath.of(path, new Places(root)));
	}

	@Test
	void plainOnesLieBelowTheRoot() throws Exception {
		assertEquals(root.resolve("etc/motd"), SafePath.of("/etc/motd", new Places(root)));
		assertEquals(root.resolve("etc/... x"), SafePath.of("/etc/... x", new Places(root)));
	}
}
