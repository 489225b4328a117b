package org.drover.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter's watch over a version on trial, with a script in the place of Java that does what a program does to the files they share. */
class StarterTest {

	private static final int ENDED_BY_UPGRADE = 75;

	@TempDir
	Path folder;

	private Path home;
	private Path upgrade;

	@BeforeEach
	void install() throws Exception {
		home = Files.createDirectories(folder.resolve("opt/drover-agent"));
		upgrade = Files.createDirectories(folder.resolve("var/lib/drover-agent/upgrade"));
		Files.createDirectories(home.resolve("runtime/bin"));
		Files.createSymbolicLink(home.resolve("current"), Path.of("versions/2"));
		Files.writeString(upgrade.resolve("trial"), "1\n2\n30\n");
	}

	/** Its watch looks once a second, and an administrator's second upgrade may come within it. */
	@Test
	void aVersionThatHasProvenItselfIsNotPutBackWhereItBeginsTheNextTrial() throws Exception {
		java("""
				cd "$DROVER_AGENT_ROOT"
				mv var/lib/drover-agent/upgrade/trial var/lib/drover-agent/upgrade/confirmed
				printf '2\\n3\\n30\\n' > var/lib/drover-agent/upgrade/trial
				ln -sfn versions/3 opt/drover-agent/current
				exit 75
				""");
		assertEquals(ENDED_BY_UPGRADE, start());
		assertEquals("versions/3", Files.readSymbolicLink(home.resolve("current")).toString());
		assertTrue(Files.exists(upgrade.resolve("trial")));
		assertFalse(Files.exists(upgrade.resolve("refused")));
	}

	@Test
	void aVersionThatEndsWithoutHavingProvenItselfIsPutBack() throws Exception {
		java("""
				[ "$(readlink "$DROVER_AGENT_ROOT/opt/drover-agent/current")" = versions/1 ] && exit 0
				exit 75
				""");
		assertEquals(0, start());
		assertEquals("versions/1", Files.readSymbolicLink(home.resolve("current")).toString());
		assertTrue(Files.exists(upgrade.resolve("refused")));
	}

	private void java(String script) throws Exception {
		Path java = Files.writeString(home.resolve("runtime/bin/java"), "#!/bin/sh\n" + script);
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	/** @return how it ends */
	private int start() throws Exception {
		Path starter = Files.write(folder.resolve("starter.sh"), InstallationFiles.read(InstallationFiles.STARTER));
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", starter.toString(), "run").redirectErrorStream(true)
				.redirectOutput(folder.resolve("log").toFile());
		builder.environment().put("DROVER_AGENT_ROOT", folder.toString());
		Process process = builder.start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the starter does not end");
		return process.exitValue();
	}
}
