package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.Leftover;
import org.drover.migration.Leftovers;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "leftovers", description = { "Lists what Drover made and nobody needs any more, in all topologies of the project that answer, and removes it.",
		"Exit status 1 where a topology could not be asked." })
final class LeftoversCommand extends ProjectCommand {

	@Option(names = "--remove", description = "remove what can be removed from here")
	private boolean remove;

	@Option(names = "--irreversible", description = "with --remove: the records of clients that have moved, too, which nothing brings back")
	private boolean irreversible;

	LeftoversCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected boolean readsOnly() {
		return !remove;
	}

	@Override
	protected int run(Project project) throws Exception {
		if (irreversible && !remove)
			throw wrongUsage("--irreversible says what --remove may do");
		try (Leftovers leftovers = Leftovers.find(jobs(project).store(), topologies(project), environment.agents(project), new NullProgressMonitor())) {
			List<Leftover> all = leftovers.all();
			List<Leftover> removed = remove ? leftovers.remove(all, irreversible) : List.of();
			if (json)
				terminal().document(all.stream().map(each -> document(each, removed.contains(each))).toList());
			else
				show(all, removed);
			leftovers.silent().forEach(terminal()::error);
			return leftovers.silent().isEmpty() ? Drover.DONE : Drover.FAILED;
		}
	}

	private static Map<String, Object> document(Leftover leftover, boolean removed) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("kind", word(leftover));
		document.put("topology", leftover.topology());
		document.put("object", leftover.object().map(Object::toString).orElse(null));
		document.put("what", leftover.what());
		document.put("job", leftover.job());
		document.put("irreversible", leftover.isIrreversible());
		document.put("byHand", leftover.byHand().orElse(null));
		document.put("removed", removed);
		return document;
	}

	private static String word(Leftover leftover) {
		return leftover.kind().name().toLowerCase(Locale.ROOT);
	}

	private void show(List<Leftover> all, List<Leftover> removed) {
		if (all.isEmpty())
			terminal().line("Nothing is left over.");
		for (Leftover each : all) {
			String how = removed.contains(each) ? "removed" : each.byHand().map(hand -> "by hand: " + hand)
					.orElse(each.isIrreversible() ? "--remove --irreversible removes it, for good" : "--remove removes it");
			terminal().line(String.format("%-8s  %s%s (%s)", word(each), each.what(), each.topology().isEmpty() ? "" : ", in " + each.topology(), how));
		}
	}
}
