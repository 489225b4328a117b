package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drover.agent.Places;
import org.drover.agent.InstallationFiles;
import org.drover.agent.internal.file.SafeFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the agent off the server, from outside of its own process: once it has ended, nothing of it is there. */
final class Removal {

	private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
	private static final Path SYSTEMD = Path.of("/run/systemd/system");

	private Removal() {
	}

	/** Begins it; it waits for this process to end. */
	static void begin(Places places) throws IOException {
		Path script = Files.createTempFile("drover-uninstall-", ".sh");
		Files.delete(script);
		SafeFiles.create(script, InstallationFiles.read(InstallationFiles.UNINSTALL));
		List<String> command = new ArrayList<>();
		boolean unit = Files.isDirectory(SYSTEMD) && Files.exists(places.unit()) && places.root().getNameCount() == 0;
		command.addAll(unit ? List.of("systemd-run", "--quiet", "--collect", "--no-block", "--") : List.of("/usr/bin/setsid", "--"));
		command.addAll(List.of("/bin/sh", script.toString(), "--root", places.root().toString(), "--after", Long.toString(ProcessHandle.current().pid()),
				"--and", script.toString()));
		new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectInput(Path.of("/dev/null").toFile()).start();
		LOG.info("the agent leaves this server");
	}
}
