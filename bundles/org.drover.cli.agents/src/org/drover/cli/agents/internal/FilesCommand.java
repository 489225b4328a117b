package org.drover.cli.agents.internal;

import java.nio.file.Path;
import java.util.List;

import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.model.DroverException;

/** A command on a project that may have files among its arguments. */
abstract class FilesCommand extends ProjectCommand {

	FilesCommand(Environment environment) {
		super(environment);
	}

	/** Whoever has the project open reads them, from another working folder. */
	List<Path> files() {
		return List.of();
	}

	@Override
	protected List<String> arguments() throws DroverException {
		return super.arguments().stream().map(this::absolute).toList();
	}

	private String absolute(String argument) {
		for (Path file : files()) {
			if (argument.equals(file.toString()) || argument.startsWith("--") && argument.endsWith("=" + file))
				return argument.substring(0, argument.length() - file.toString().length()) + file.toAbsolutePath();
		}
		return argument;
	}
}
