package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.inventory.Inventory;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "dependencies", description = "Lists everything that collections or clients need to function.")
final class DependenciesCommand extends ProjectCommand {

	@Parameters(arity = "1..*", paramLabel = "SELECTION", description = "a collection's identifier or name, or client:KEY")
	private List<String> selection;

	DependenciesCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		Inventory inventory = new Inventory(topologies(project).estate(SOURCE));
		Scope scope = Scope.of(inventory, Scope.graph(inventory.estate()), Selection.parse(inventory, selection));
		if (json)
			terminal().document(document(scope));
		else
			show(scope);
		return Drover.DONE;
	}

	private static Map<String, Object> document(Scope scope) {
		Map<String, Object> document = new LinkedHashMap<>();
		Map<String, Integer> needs = new TreeMap<>();
		scope.counts().forEach((kind, count) -> needs.put(kind.label(), count));
		document.put("needs", needs);
		document.put("obsolete", scope.obsolete());
		document.put("dangling", scope.dangling().stream().map(edge -> edge.from() + " -> " + edge.to()).toList());
		document.put("cycles", scope.cycles().stream().map(cycle -> cycle.stream().map(ObjectRef::toString).toList()).toList());
		document.put("objects", objects(scope).map(object -> Map.of("kind", scope.estate().kind(object).label(), "key", scope.estate().key(object),
				"name", scope.estate().name(object))).toList());
		return document;
	}

	private static java.util.stream.Stream<Integer> objects(Scope scope) {
		return IntStream.of(scope.needed().nodes()).boxed()
				.sorted((a, b) -> scope.estate().ref(a).compareTo(scope.estate().ref(b)));
	}

	private void show(Scope scope) {
		scope.counts().forEach((kind, count) -> terminal().line(String.format("%6d  %s", count, kind.label())));
		terminal().line(scope.obsolete() + " of them obsolete, " + scope.dangling().size() + " dangling, " + scope.cycles().size() + " cycles");
		scope.dangling().forEach(edge -> terminal().line("dangling: " + edge.from() + " needs " + edge.to() + ", which does not exist"));
		scope.cycles().forEach(cycle -> terminal().line("cycle: " + cycle));
	}
}
