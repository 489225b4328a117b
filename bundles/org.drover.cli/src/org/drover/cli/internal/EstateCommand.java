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
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.store.Topology;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "estate", description = "Shows what was gathered: objects by kind, obsolete and dangling ones, services that are not well, and how old it is.")
final class EstateCommand extends ProjectCommand {

	@Option(names = "--obsolete", description = "lists each obsolete object, with what that rests on")
	private boolean listed;

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

	private Map<String, Object> document(Topology topology, Estate estate) {
		Inventory inventory = new Inventory(estate);
		Map<String, Integer> kinds = new TreeMap<>();
		Map<String, String> unwell = new TreeMap<>();
		int obsolete = 0;
		int mobile = 0;
		for (int object = 0; object < estate.size(); object++) {
			ObjectKind kind = estate.kind(object);
			kinds.merge(kind.label(), 1, Integer::sum);
			obsolete += inventory.obsolete(object) ? 1 : 0;
			mobile += kind == ObjectKind.CLIENT && "true".equals(estate.attributes(estate.attributeSet(object)).get(Attributes.MOBILE)) ? 1 : 0;
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
		document.put("mobileDevices", mobile);
		document.put("kinds", kinds);
		document.put("unwell", unwell);
		if (listed)
			document.put("findings", findings(inventory));
		return document;
	}

	private static List<Map<String, Object>> findings(Inventory inventory) {
		Estate estate = inventory.estate();
		List<Map<String, Object>> findings = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			if (!inventory.obsolete(object))
				continue;
			Map<String, Object> finding = new LinkedHashMap<>();
			finding.put("object", estate.ref(object).toString());
			finding.put("name", estate.name(object));
			finding.put("evidence", estate.attributes(estate.attributeSet(object)).get(Attributes.OBSOLETE));
			findings.add(finding);
		}
		return findings;
	}

	private static void addUnwell(ManagedObject service, Map<String, String> unwell) {
		if (ServiceHealth.of(service).isPresent())
			unwell.put(service.ref().toString(), ServiceHealth.words(service));
	}

	private void show(Map<String, Object> document) {
		terminal().line(document.get("name") + " (" + document.get("code") + "), " + document.get("age") + ": " + document.get("objects")
				+ " objects, " + document.get("dependencies") + " dependencies, " + document.get("dangling") + " dangling, "
				+ document.get("obsolete") + " obsolete");
		((Map<?, ?>) document.get("kinds")).forEach((kind, count) -> terminal().line(String.format("  %8s  %s", count, kind)));
		if (!document.get("mobileDevices").equals(0))
			terminal().line(String.format("  %8s  of the clients are mobile devices", document.get("mobileDevices")));
		((Map<?, ?>) document.get("unwell")).forEach((service, health) -> terminal().line("  not well: " + service + " is " + health));
		if (document.get("findings") instanceof List<?> findings)
			findings.forEach(this::line);
	}

	private void line(Object finding) {
		Map<?, ?> said = (Map<?, ?>) finding;
		terminal().line("  " + said.get("object") + " (" + said.get("name") + "): " + said.get("evidence"));
	}
}
