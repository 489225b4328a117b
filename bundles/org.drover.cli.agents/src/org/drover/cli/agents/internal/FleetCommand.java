package org.drover.cli.agents.internal;

import java.nio.file.Path;
import java.util.List;

import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.fleet.Fleet;
import org.drover.model.DroverException;
import org.drover.store.Project;

/** A command on the agents of a project, also while another process has that open. */
abstract class FleetCommand extends ProjectCommand {

	FleetCommand(Environment environment) {
		super(environment);
	}

	abstract int run(Fleet fleet) throws Exception;

	/** Files among the arguments: whoever has the project open reads them, from another working folder. */
	List<Path> files() {
		return List.of();
	}

	@Override
	protected final int run(Project project) throws Exception {
		try (Fleet fleet = Fleet.open(project)) {
			return run(fleet);
		}
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
