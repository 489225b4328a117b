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
		String about = Messages.ObjectProperties_about;
		facts.add(about, Messages.ObjectProperties_name, object.name()).add(about, Messages.ObjectProperties_kind, KindWords.name(object.kind()));
		facts.add(about, Messages.ObjectProperties_identifier, object.key()).add(about, Messages.ObjectProperties_version, object.version());
		facts.add(about, Messages.ObjectProperties_topology, subject.snapshot().name());
		facts.add(about, Messages.ObjectProperties_obsolete, object.attribute(Attributes.OBSOLETE));
		addMembers(facts, subject);
		object.attributes().forEach((name, value) -> addAttribute(facts, name, value));
		subject.snapshot().graph().ifPresent(graph -> addDependencies(facts, subject, graph));
		return facts;
	}

	private static void addAttribute(Facts facts, String name, String value) {
		if (!name.equals(Attributes.OBSOLETE))
			facts.add(Messages.ObjectProperties_attributes, Words.attribute(name), value);
	}

	private static void addMembers(Facts facts, EstateObject subject) {
		if (subject.kind() != ObjectKind.COLLECTION || subject.inventory().estate().size() > MANY)
			return;
		CollectionSummary members = subject.inventory().summary(subject.index());
		String clients = members.obsolete() == 0 ? Words.number(members.clients())
				: Words.say(Messages.ObjectProperties_clients_obsolete, members.clients(), members.obsolete());
		facts.add(Messages.ObjectProperties_about, Messages.ObjectProperties_clients, clients);
	}

	private static void addDependencies(Facts facts, EstateObject subject, DependencyGraph graph) {
		Estate estate = subject.inventory().estate();
		addCounts(facts, Messages.ObjectProperties_needs, estate, graph.needs(subject.index()));
		addCounts(facts, Messages.ObjectProperties_neededBy, estate, graph.neededBy(subject.index()));
	}

	private static void addCounts(Facts facts, String group, Estate estate, int[] objects) {
		facts.add(group, Messages.ObjectProperties_all, Words.number(objects.length));
		count(estate, objects).forEach((kind, count) -> facts.add(group, KindWords.names(kind), Words.number(count)));
	}

	private static Map<ObjectKind, Integer> count(Estate estate, int[] objects) {
		Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
		for (int object : objects)
			counts.merge(estate.kind(object), 1, Integer::sum);
		return counts;
	}
}
