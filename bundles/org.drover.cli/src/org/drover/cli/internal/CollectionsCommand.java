package org.drover.cli.internal;

import java.util.List;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.Inventory;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "collections", description = "Lists the collections of a topology with their valid members.")
final class CollectionsCommand extends ProjectCommand {

	@Option(names = "--topology", defaultValue = SOURCE, paramLabel = "NAME", description = "whose (${DEFAULT-VALUE})")
	private String topology;

	CollectionsCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		List<CollectionSummary> collections = new Inventory(topologies(project).estate(topology)).collections();
		if (json)
			terminal().document(collections);
		else
			collections.forEach(found -> terminal().line(String.format("%-10s %6d  %s%s%s", found.id(), found.clients(), found.name(),
					found.obsolete() == 0 ? "" : "  (" + found.obsolete() + " obsolete)", found.evidence().isEmpty() ? "" : "  (obsolete: " + found.evidence() + ")")));
		return Drover.DONE;
	}
}
