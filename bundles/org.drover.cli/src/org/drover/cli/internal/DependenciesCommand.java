package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.inventory.Inventory;
import org.drover.plan.Scope;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dependencies", description = "Lists everything that collections, clients or other objects need to function.")
final class DependenciesCommand extends ProjectCommand {

	@Mixin
	private SelectionOptions selection;

	DependenciesCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		Inventory inventory = new Inventory(topologies(project).estate(selection.from()));
		Scope scope = Scope.of(inventory, Scope.graph(inventory.estate()), selection.read(project, inventory).selection());
		if (json)
			terminal().document(document(scope));
		else
			show(terminal(), scope);
		return Drover.DONE;
	}

	/** For alerts, too. */
	static Map<String, Object> document(Scope scope) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("needs", Documents.needs(scope.counts()));
		document.put("obsolete", scope.obsolete());
		document.put("dangling", Documents.dangling(scope.dangling()));
		document.put("cycles", Documents.cycles(scope.cycles()));
		document.put("objects", objects(scope).map(object -> Map.of("kind", scope.estate().kind(object).label(), "key", scope.estate().key(object),
				"name", scope.estate().name(object))).toList());
		return document;
	}

	private static java.util.stream.Stream<Integer> objects(Scope scope) {
		return IntStream.of(scope.needed().nodes()).boxed()
				.sorted((a, b) -> scope.estate().ref(a).compareTo(scope.estate().ref(b)));
	}

	static void show(Terminal terminal, Scope scope) {
		scope.counts().forEach((kind, count) -> terminal.line(String.format("%6d  %s", count, kind.label())));
		terminal.line(scope.obsolete() + " of them obsolete, " + scope.dangling().size() + " dangling, " + scope.cycles().size() + " cycles");
		scope.dangling().forEach(edge -> terminal.line("dangling: " + edge.from() + " needs " + edge.to() + ", which does not exist"));
		scope.cycles().forEach(cycle -> terminal.line("cycle: " + cycle));
	}
}
