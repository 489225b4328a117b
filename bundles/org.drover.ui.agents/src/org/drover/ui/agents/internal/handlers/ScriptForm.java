package org.drover.ui.agents.internal.handlers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.agent.protocol.Command;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/**
 * What a person says of a script that is to be run.
 *
 * @param file      of this machine
 * @param arguments one a line
 * @param limit     in seconds, as it was typed
 */
record ScriptForm(String file, String interpreter, String arguments, String limit) {

	static final String LIMIT = "600";

	private static final int KEPT = 64 << 10;
	private static final int DAY_S = 86_400;

	/** What is missing or wrong, in a sentence. */
	Optional<String> objection() {
		if (file.isBlank())
			return Optional.of(Messages.ScriptForm_noScript);
		if (!Files.isReadable(Path.of(file.strip())))
			return Optional.of(Messages.ScriptForm_noFile);
		if (!interpreter.isBlank() && !interpreter.strip().startsWith("/"))
			return Optional.of(Messages.ScriptForm_interpreter);
		boolean fits = limit.strip().matches("\\d{1,5}") && seconds() >= 1 && seconds() <= DAY_S;
		return fits ? Optional.empty() : Optional.of(Words.say(Messages.ScriptForm_limit, DAY_S));
	}

	/** Reads the script; for a background thread. */
	Command.RunScript command() throws DroverException {
		Path script = Path.of(file.strip());
		try {
			String name = script.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
			return new Command.RunScript(name, Files.readString(script), interpreter.strip(), words(), new TreeMap<>(), seconds(), KEPT);
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.ScriptForm_unreadable, script), e);
		}
	}

	private List<String> words() {
		return arguments.lines().filter(line -> !line.isBlank()).toList();
	}

	private int seconds() {
		return Integer.parseInt(limit.strip());
	}
}
