package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.inventory.Inventory;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.store.Topology;

import picocli.CommandLine.Command;

@Command(name = "estate", description = "Shows what was gathered: objects by kind, obsolete and dangling ones, services that are not well, and how old it is.")
final class EstateCommand extends ProjectCommand {

	EstateCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		List<Map<String, Object>> documents = new ArrayList<>();
		for (Topology topology : project.topologies().list()) {
			if (topology.gatheredAt().isPresent())
				documents.add(document(topology, topologies(project).estate(topology.name())));
		}
		if (json)
			terminal().document(documents);
		else
			documents.forEach(this::show);
		return Drover.DONE;
	}

	private static Map<String, Object> document(Topology topology, Estate estate) {
		Inventory inventory = new Inventory(estate);
		Map<String, Integer> kinds = new TreeMap<>();
		Map<String, String> unwell = new TreeMap<>();
		int obsolete = 0;
		for (int object = 0; object < estate.size(); object++) {
			ObjectKind kind = estate.kind(object);
			kinds.merge(kind.label(), 1, Integer::sum);
			obsolete += inventory.obsolete(object) ? 1 : 0;
			if (kind.family() == Family.SERVICE)
				addUnwell(estate.object(object), unwell);
		}
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", topology.name());
		document.put("code", topology.code());
		document.put("gatheredAt", estate.gatheredAt().toString());
		document.put("age", Ages.of(topology.gatheredAt()));
		document.put("objects", estate.size());
		document.put("dependencies", estate.edgeCount() + estate.dangling().size());
		document.put("dangling", estate.dangling().size());
		document.put("obsolete", obsolete);
		document.put("kinds", kinds);
		document.put("unwell", unwell);
		return document;
	}

	private static void addUnwell(ManagedObject service, Map<String, String> unwell) {
		ServiceHealth.of(service).ifPresent(health -> unwell.put(service.ref().toString(), health.label()));
	}

	private void show(Map<String, Object> document) {
		terminal().line(document.get("name") + " (" + document.get("code") + "), " + document.get("age") + ": " + document.get("objects")
				+ " objects, " + document.get("dependencies") + " dependencies, " + document.get("dangling") + " dangling, "
				+ document.get("obsolete") + " obsolete");
		((Map<?, ?>) document.get("kinds")).forEach((kind, count) -> terminal().line(String.format("  %8s  %s", count, kind)));
		((Map<?, ?>) document.get("unwell")).forEach((service, health) -> terminal().line("  not well: " + service + " is " + health));
	}
}
