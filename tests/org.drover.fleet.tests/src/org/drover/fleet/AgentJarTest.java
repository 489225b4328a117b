package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {

	@TempDir
	Path folder;

	@Test
	void itLiesInTheProductsFolder() {
		assertEquals(Optional.of(Path.of("/opt/my drover/agent/drover-agent.jar")), AgentJar.within("file:/opt/my drover/"));
		assertEquals(Optional.of(Path.of("/opt/my drover/agent/drover-agent.jar")), AgentJar.within("file:/opt/my%20drover/"));
		assertEquals(Optional.empty(), AgentJar.within(""));
		assertEquals(Path.of("/opt/drover/agent/runtime-x86_64.tar.gz"), AgentJar.runtimeBeside(Path.of("/opt/drover/agent/drover-agent.jar"), "x86_64"));
	}

	@Test
	void itSaysItsVersion() throws Exception {
		assertEquals("7.1", AgentJar.version(jar("7.1")));
	}

	@Test
	void whatIsNoProgramIsRefused() throws IOException {
		Path text = Files.writeString(folder.resolve("text"), "no jar");
		assertThrows(DroverException.class, () -> AgentJar.version(text));
		assertThrows(DroverException.class, () -> AgentJar.version(jar("")));
	}

	/** @param version empty for none */
	private Path jar(String version) throws IOException {
		Path jar = folder.resolve("some.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		if (!version.isEmpty())
			manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
		return jar;
	}
}
