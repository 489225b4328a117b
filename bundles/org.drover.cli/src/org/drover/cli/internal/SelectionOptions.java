package org.drover.cli.internal;

import java.util.List;

import org.drover.cli.ProjectCommand;
import org.drover.inventory.Inventory;
import org.drover.migration.Selections;
import org.drover.migration.Selections.Chosen;
import org.drover.model.DroverException;
import org.drover.store.Project;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person chooses, of which topology, and where it is to go. */
final class SelectionOptions {

	@Parameters(arity = "1..*", paramLabel = "SELECTION", description = { "a collection's identifier or name: with its members; client:KEY; KIND:KEY: any object, of a collection none of its members;",
			"query:NAME: what a query of the project picks; " + Selections.MODIFIED + ": what has changed since it was migrated" })
	private List<String> selection;

	@Option(names = "--from", defaultValue = ProjectCommand.SOURCE, paramLabel = "TOPOLOGY", description = "of which topology (${DEFAULT-VALUE})")
	private String from;

	@Option(names = "--to", defaultValue = ProjectCommand.TARGET, paramLabel = "TOPOLOGY", description = "where to (${DEFAULT-VALUE})")
	private String to;

	String from() {
		return from;
	}

	String to() {
		return to;
	}

	/** @param source what was last gathered from the topology that is left */
	Chosen read(Project project, Inventory source) throws DroverException {
		return new Selections(project, from, to).read(source, selection);
	}
}
