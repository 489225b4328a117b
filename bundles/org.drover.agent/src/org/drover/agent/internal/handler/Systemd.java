package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.agent.internal.process.BoundedProcess;
import org.drover.agent.internal.process.Ended;
import org.drover.model.DroverException;

/** The service manager, by its command. */
public class Systemd {

	private static final Path RUNS = Path.of("/run/systemd/system");
	private static final Path COMMAND = Path.of("/usr/bin/systemctl");
	private static final Duration LIMIT = Duration.ofMinutes(3);
	private static final int KEEP = 64 << 10;

	/** Whether it manages this server. */
	public boolean here() {
		return Files.isDirectory(RUNS) && Files.isExecutable(COMMAND);
	}

	/** @return what it says of the unit, by name */
	Map<String, String> show(String unit) throws IOException, DroverException {
		Map<String, String> facts = new TreeMap<>();
		for (String line : run("show", "--property=LoadState,ActiveState,SubState,UnitFileState,InvocationID", "--", unit).lines().toList()) {
			int equals = line.indexOf('=');
			if (equals > 0)
				facts.put(line.substring(0, equals), line.substring(equals + 1));
		}
		return facts;
	}

	/**
	 * @return what it wrote
	 * @throws DroverException with what it said, where it did not do it
	 */
	String run(String... arguments) throws IOException, DroverException {
		List<String> command = new ArrayList<>(List.of(COMMAND.toString(), "--no-ask-password", "--no-pager"));
		command.addAll(List.of(arguments));
		Ended ended = BoundedProcess.run(command, LIMIT, KEEP);
		if (ended.timedOut())
			throw new DroverException("systemctl " + arguments[0] + " did not end within " + LIMIT.toSeconds() + " s");
		if (ended.exit() != 0)
			throw new DroverException("systemctl " + arguments[0] + " failed: " + String.join(" ", ended.errors().lines().toList()));
		return ended.output();
	}
}
