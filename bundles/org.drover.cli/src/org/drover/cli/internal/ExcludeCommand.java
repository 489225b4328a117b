package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.ExclusionList;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "exclude", mixinStandardHelpOptions = true, description = "Keeps the list of what no plan of a project moves, whatever chooses or needs it.",
		subcommands = { ExcludeCommand.Add.class, ExcludeCommand.Remove.class, ExcludeCommand.Show.class })
final class ExcludeCommand {

	private abstract static class OfTopology extends ProjectCommand {

		@Option(names = "--of", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = "whose list (${DEFAULT-VALUE})")
		String topology;

		OfTopology(Environment environment) {
			super(environment);
		}

		abstract void change(Project project, ExclusionList list) throws DroverException;

		@Override
		protected final int run(Project project) throws Exception {
			project.topologies().get(topology);
			ExclusionList list = new ExclusionList(project);
			change(project, list);
			List<ExclusionList.Entry> entries = list.of(topology);
			if (json)
				terminal().document(entries.stream().map(OfTopology::document).toList());
			else
				entries.forEach(entry -> terminal().line(entry.ref() + "  since " + entry.since() + (entry.why().isEmpty() ? "" : "  " + entry.why())));
			return Drover.DONE;
		}

		private static Map<String, String> document(ExclusionList.Entry entry) {
			Map<String, String> document = new LinkedHashMap<>();
			document.put("object", entry.ref().toString());
			document.put("why", entry.why());
			document.put("since", entry.since());
			return document;
		}
	}

	@Command(name = "add", description = "Puts objects on the list. Plans leave them where they are, with what only they need, and say why.")
	static final class Add extends OfTopology {

		@Parameters(arity = "1..*", paramLabel = "KIND:KEY", description = "configuration, or a client")
		private List<String> objects;

		@Option(names = "--why", defaultValue = "", paramLabel = "TEXT", description = "the reason, which plans repeat")
		private String why;

		Add(Environment environment) {
			super(environment);
		}

		@Override
		void change(Project project, ExclusionList list) throws DroverException {
			Named named = new Named(topologies(project).estate(topology));
			Set<ObjectRef> refs = new TreeSet<>();
			for (String text : objects)
				refs.add(named.excludable(text));
			list.add(topology, refs, why);
		}
	}

	@Command(name = "remove", description = "Takes objects off the list: later plans move them again.")
	static final class Remove extends OfTopology {

		@Parameters(arity = "1..*", paramLabel = "KIND:KEY", description = "as 'project exclude list' prints it")
		private List<String> objects;

		Remove(Environment environment) {
			super(environment);
		}

		/** What the topology does not have any more can be on the list still. */
		@Override
		void change(Project project, ExclusionList list) throws DroverException {
			Set<ObjectRef> refs = new TreeSet<>();
			for (String text : objects)
				refs.add(Named.ref(text));
			list.remove(topology, refs);
		}
	}

	@Command(name = "list", description = "Lists what no plan moves, with reasons.")
	static final class Show extends OfTopology {

		Show(Environment environment) {
			super(environment);
		}

		@Override
		void change(Project project, ExclusionList list) {
			// only looks
		}
	}
}
