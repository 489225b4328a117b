package org.drover.ui.internal.properties;

import java.util.EnumMap;
import java.util.Map;

import org.drover.inventory.CollectionSummary;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.EstateObject;
import org.eclipse.ui.views.properties.IPropertySource;

/** What is known of a managed object: its name, its attributes, how much it needs and is needed by. */
final class ObjectProperties {

	/** A collection of all clients is needed by all: counting them would take its time at every click. */
	private static final int MANY = 200_000;

	private ObjectProperties() {
	}

	static IPropertySource of(EstateObject subject) {
		ManagedObject object = subject.object();
		Facts facts = new Facts();
		facts.add("About", "Name", object.name()).add("About", "Kind", KindWords.name(object.kind()));
		facts.add("About", "Identifier", object.key()).add("About", "Version", object.version());
		facts.add("About", "Topology", subject.snapshot().name());
		facts.add("About", "Obsolete because", object.attribute(Attributes.OBSOLETE));
		addMembers(facts, subject);
		object.attributes().forEach((name, value) -> addAttribute(facts, name, value));
		subject.snapshot().graph().ifPresent(graph -> addDependencies(facts, subject, graph));
		return facts;
	}

	private static void addAttribute(Facts facts, String name, String value) {
		if (!name.equals(Attributes.OBSOLETE))
			facts.add("Attributes", Words.attribute(name), value);
	}

	private static void addMembers(Facts facts, EstateObject subject) {
		if (subject.kind() != ObjectKind.COLLECTION || subject.inventory().estate().size() > MANY)
			return;
		CollectionSummary members = subject.inventory().summary(subject.index());
		facts.add("About", "Clients", Words.number(members.clients()) + (members.obsolete() == 0 ? "" : ", and " + members.obsolete() + " obsolete"));
	}

	private static void addDependencies(Facts facts, EstateObject subject, DependencyGraph graph) {
		Estate estate = subject.inventory().estate();
		facts.add("Needs", "All", Words.number(graph.needs(subject.index()).length));
		count(estate, graph.needs(subject.index())).forEach((kind, count) -> facts.add("Needs", KindWords.names(kind), Words.number(count)));
		facts.add("Needed by", "All", Words.number(graph.neededBy(subject.index()).length));
		count(estate, graph.neededBy(subject.index())).forEach((kind, count) -> facts.add("Needed by", KindWords.names(kind), Words.number(count)));
	}

	private static Map<ObjectKind, Integer> count(Estate estate, int[] objects) {
		Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
		for (int object : objects)
			counts.merge(estate.kind(object), 1, Integer::sum);
		return counts;
	}
}
