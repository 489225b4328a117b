package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.inventory.Inventory;
import org.drover.model.ObjectRef;
import org.drover.plan.Query;
import org.drover.plan.SavedQueries;
import org.drover.plan.SavedQueries.Saved;
import org.drover.store.Estate;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query", mixinStandardHelpOptions = true, description = "Keeps queries that pick objects, for 'plan query:NAME'.",
		subcommands = { QueryCommand.Put.class, QueryCommand.Queries.class, QueryCommand.Show.class, QueryCommand.Remove.class })
final class QueryCommand {

	private abstract static class OfName extends ProjectCommand {

		@Parameters(index = "0", paramLabel = "NAME", description = "the query's name")
		String name;

		OfName(Environment environment) {
			super(environment);
		}
	}

	@Command(name = "put", description = "Keeps a query, in the place of one of that name.")
	static final class Put extends OfName {

		@Parameters(index = "1", paramLabel = "QUERY", description = { "kinds of objects, then conditions that all have to hold, FIELD=PATTERN or FIELD!=PATTERN:",
				"\"client operatingSystem=*Server* member-of=Berlin\"; * stands for any text, ? for one character" })
		private String text;

		Put(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			new SavedQueries(project).put(name, text);
			if (json)
				terminal().document(document(new Saved(name, text)));
			else
				terminal().line(name + "  " + text);
			return Drover.DONE;
		}
	}

	@Command(name = "list", description = "Lists the project's queries.")
	static final class Queries extends ProjectCommand {

		Queries(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			List<Saved> all = new SavedQueries(project).list();
			if (json)
				terminal().document(all.stream().map(QueryCommand::document).toList());
			else
				all.forEach(query -> terminal().line(query.name() + "  " + query.body()));
			return Drover.DONE;
		}
	}

	@Command(name = "show", description = "Lists what a query picks of what was last gathered.")
	static final class Show extends OfName {

		@Option(names = "--of", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = "of which topology (${DEFAULT-VALUE})")
		private String topology;

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			Saved query = new SavedQueries(project).get(name);
			Inventory inventory = new Inventory(topologies(project).estate(topology));
			List<ObjectRef> picked = Query.parse(query.body()).pick(inventory);
			if (json)
				terminal().document(document(query, picked, inventory.estate()));
			else
				picked.forEach(ref -> terminal().line(ref + "  " + inventory.estate().name(inventory.estate().indexOf(ref))));
			return Drover.DONE;
		}

		private static Map<String, Object> document(Saved query, List<ObjectRef> picked, Estate estate) {
			Map<String, Object> document = new LinkedHashMap<>(QueryCommand.document(query));
			document.put("objects", picked.stream().map(ref -> Map.of("object", ref.toString(), "name", estate.name(estate.indexOf(ref)))).toList());
			return document;
		}
	}

	@Command(name = "remove", description = "Removes a query. Jobs that were planned with it stay as they are.")
	static final class Remove extends OfName {

		Remove(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			new SavedQueries(project).remove(name);
			if (json)
				terminal().document(Map.of("removed", name));
			return Drover.DONE;
		}
	}

	private static Map<String, Object> document(Saved query) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", query.name());
		document.put("query", query.body());
		return document;
	}
}
