package org.drover.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Holdings;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Side;
import org.drover.store.Estate;

/** The clients that live in one topology, and the distribution points that serve them there. */
final class Consumers {

	/** Clients that need the same things from the same places. */
	record Group(int number, Profiles.Profile profile, long clients, List<Content> content) {

		String name(String code) {
			String where = profile.boundaries().stream().map(ObjectRef::key).collect(Collectors.joining("+"));
			String how = (profile.internet() ? ", on the internet" : "") + (profile.mobile() ? ", mobile" : "");
			return (profile.site().isEmpty() ? code : profile.site()) + (where.isEmpty() ? "" : " at " + where) + " with " + profile.deployments().size()
					+ " deployments" + how + " (class " + number + " of " + code + ")";
		}
	}

	final Side side;
	final String code;
	final Estate estate;
	private final List<Group> groups;
	private final List<Point> points;

	private Consumers(Side side, String code, Inventory inventory, Set<String> elsewhere) {
		this.side = side;
		this.code = code;
		this.estate = inventory.estate();
		Edges edges = new Edges(estate);
		Profiles profiles = new Profiles(inventory, edges, elsewhere);
		Deliveries deliveries = new Deliveries(inventory, edges);
		Map<Integer, Long> clients = new TreeMap<>();
		IntStream.of(profiles.clients()).map(profiles::of).forEach(profile -> clients.merge(profile, 1L, Long::sum));
		this.groups = clients.entrySet().stream().map(found -> {
			Profiles.Profile profile = profiles.all().get(found.getKey());
			return new Group(found.getKey(), profile, found.getValue(), deliveries.of(profile.deployments()).content());
		}).toList();
		this.points = Point.serving(estate, code);
	}

	static Consumers ofSource(Inventory source, Inventory target, String sourceCode, String targetCode) {
		return new Consumers(Side.LEGACY, sourceCode, source, Needs.targetSites(source.estate(), target.estate(), targetCode));
	}

	/** Clients that have been made known there, but not moved yet, live where they were. */
	static Consumers ofTarget(Inventory source, Inventory target, String targetCode) {
		Set<String> elsewhere = new TreeSet<>(sites(source.estate()));
		elsewhere.removeAll(sites(target.estate()));
		elsewhere.remove(targetCode);
		elsewhere.add("");
		return new Consumers(Side.TARGET, targetCode, target, elsewhere);
	}

	private static Set<String> sites(Estate estate) {
		Set<String> codes = new TreeSet<>();
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.SITE)
				codes.add(estate.key(object));
		}
		return codes;
	}

	List<Group> groups() {
		return groups;
	}

	/** Those that serve the topology as it has them on record. */
	List<Point> points() {
		return points;
	}

	boolean owns(Point point) {
		return code.equals(point.dp().attribute(Attributes.OWNER));
	}

	/** What its points hold by the record of the other topology, where that runs them: a shared point is filled by its owner. */
	static Map<ObjectRef, Holdings> filledBy(Consumers owner) {
		Map<ObjectRef, Holdings> holdings = new HashMap<>();
		for (int object = 0; object < owner.estate.size(); object++) {
			if (owner.estate.kind(object) == ObjectKind.DISTRIBUTION_POINT && owner.code.equals(owner.estate.object(object).attribute(Attributes.OWNER)))
				holdings.put(owner.estate.ref(object), Holdings.parse(owner.estate.object(object).attribute(Attributes.HOLDS)));
		}
		return holdings;
	}
}
