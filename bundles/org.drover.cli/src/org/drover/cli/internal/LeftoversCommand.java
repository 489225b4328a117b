package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

	/** Of each kind. */
	private static final int MOST = 20;

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
			Set<Leftover> removed = remove ? Set.copyOf(leftovers.remove(all, irreversible)) : Set.of();
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

	private void show(List<Leftover> all, Set<Leftover> removed) {
		if (all.isEmpty())
			terminal().line("Nothing is left over.");
		for (Leftover.Kind kind : Leftover.Kind.values()) {
			List<Leftover> some = all.stream().filter(each -> each.kind() == kind).toList();
			some.stream().limit(MOST).forEach(each -> terminal().line(line(each, removed.contains(each))));
			if (some.size() > MOST)
				terminal().line(String.format("%-8s  and %d more (--json lists them)", word(some.getFirst()), some.size() - MOST));
		}
	}

	private static String line(Leftover leftover, boolean removed) {
		String how = removed ? "removed" : leftover.byHand().map(hand -> "by hand: " + hand)
				.orElse(leftover.isIrreversible() ? "--remove --irreversible removes it, for good" : "--remove removes it");
		return String.format("%-8s  %s%s (%s)", word(leftover), leftover.what(), leftover.topology().isEmpty() ? "" : ", in " + leftover.topology(), how);
	}
}
