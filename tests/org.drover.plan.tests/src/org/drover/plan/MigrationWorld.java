package org.drover.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;

/**
 * Who lacks what while clients go from one topology to another. Written from the definition of continuity, it asks the topologies' own records after every step
 * and knows nothing of how plans are made or checked.
 */
final class MigrationWorld {

	private static final Set<ObjectKind> CORE = EnumSet.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT,
			ObjectKind.STATE_MIGRATION_POINT);
	private static final Set<DependencyKind> EFFECT = EnumSet.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES, DependencyKind.BOOTS_FROM,
			DependencyKind.REFERENCES, DependencyKind.CONTAINS);
	private static final Set<String> NOT_SERVING = Set.of("down", "unsynchronized");

	/** Where a client is; on its way it may be on either side, and needs all on both. */
	enum Home {
		OLD, ON_ITS_WAY, NEW
	}

	/** What a client lacks, in the words of a plan's violations. */
	record Lack(ObjectRef client, Home home, String topology, String what) {
	}

	/**
	 * What a client needs since the plan was made, as its topology called it then.
	 *
	 * @param home      that topology: what only the old one called so has perhaps another name in the new one, which calls its own as ever
	 * @param record    what a record of it says of where it is and what it is in, as far as that decides what it is given
	 * @param content   by its owner, with its version
	 * @param effective what must not only be there, but reach the client by way of its collections
	 */
	private record Needs(String home, Set<Dependency> record, Set<ObjectKind> kinds, Set<ObjectRef> objects, Map<ObjectRef, String> content, Set<ObjectRef> effective) {
	}

	final PlainTopology source;
	final PlainTopology target;
	final Map<ObjectRef, Home> homes;
	/** What the new topology had published of contents before others took their place, and gives who asks for it, wherever it has those. */
	final Map<ObjectRef, String> kept = new TreeMap<>();
	private final Map<ObjectRef, Needs> clients;
	private final Map<ObjectRef, ObjectRef> names;

	/**
	 * @param movers clients that are to move: they need all that there is for them, others what they are given today
	 * @param left   what is left behind openly: nobody asks that it reaches a client, nor what it alone leads to
	 * @param hollow of that what gives a client nothing even today, as what it is made for is obsolete or not there
	 * @param names  what objects of the old topology are called in the new one, where that is not the same
	 */
	MigrationWorld(PlainTopology source, PlainTopology target, Set<ObjectRef> movers, Set<ObjectRef> left, Set<ObjectRef> hollow, Map<ObjectRef, ObjectRef> names) {
		this(source.copy(), target.copy(), new TreeMap<>(), new TreeMap<>(), names);
		for (ManagedObject client : source.all(ObjectKind.CLIENT)) {
			if (!source.isObsolete(client.ref()) && !client.attribute(Attributes.SITE).equals(target.code))
				settle(this.source, client.ref(), movers.contains(client.ref()), left, hollow);
		}
		for (ManagedObject client : target.all(ObjectKind.CLIENT)) {
			if (!target.isObsolete(client.ref()) && client.attribute(Attributes.SITE).equals(target.code))
				settle(this.target, client.ref(), false, left, hollow);
		}
	}

	private MigrationWorld(PlainTopology source, PlainTopology target, Map<ObjectRef, Home> homes, Map<ObjectRef, Needs> clients, Map<ObjectRef, ObjectRef> names) {
		this.source = source;
		this.target = target;
		this.homes = homes;
		this.clients = clients;
		this.names = names;
	}

	/** Another one that starts as this is now. */
	MigrationWorld copy() {
		MigrationWorld copy = new MigrationWorld(source.copy(), target.copy(), new TreeMap<>(homes), clients, names);
		copy.kept.putAll(kept);
		return copy;
	}

	boolean isSame(MigrationWorld other) {
		return source.isSame(other.source) && target.isSame(other.target) && homes.equals(other.homes) && kept.equals(other.kept);
	}

	private void settle(PlainTopology home, ObjectRef client, boolean moves, Set<ObjectRef> left, Set<ObjectRef> hollow) {
		homes.put(client, home == source ? Home.OLD : Home.NEW);
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		CORE.stream().filter(kind -> mayUse(home.get(client), kind) && home.all(kind).stream().anyMatch(service -> isFor(home, service, client))).forEach(kinds::add);
		Set<ObjectRef> objects = reaching(home, client, Set.of());
		if (home == source)
			objects.removeAll(hollow);
		Map<ObjectRef, String> content = new TreeMap<>();
		objects.stream().filter(object -> isContent(home, object)).forEach(owner -> content.put(owner, home.get(owner).version()));
		if (!moves) {
			kinds.removeIf(kind -> !hasService(home, kind, client));
			content.entrySet().removeIf(each -> !hasContent(home, each.getKey(), each.getValue(), client));
		}
		clients.put(client, new Needs(home.code, home == source ? record(client) : Set.of(), kinds, objects, content, reaching(home, client, left)));
	}

	private Set<Dependency> record(ObjectRef client) {
		Set<Dependency> record = new HashSet<>();
		for (Dependency need : source.needsOf(client)) {
			boolean delivers = need.kind() == DependencyKind.MEMBER_OF && source.has(need.to()) && !source.needed(need.to(), EnumSet.of(DependencyKind.RECEIVES)).isEmpty();
			if (delivers || need.kind() == DependencyKind.LOCATED_IN)
				record.add(need);
		}
		return record;
	}

	/** Of what the new topology has not got a record says nothing. */
	private boolean isRecorded(PlainTopology side, ObjectRef client, Needs needs) {
		return side.has(client) && (side == source || needs.record().stream().map(need -> new Dependency(client, name(side, needs, need.to()), need.kind()))
				.allMatch(need -> !side.has(need.to()) || side.needsOf(client).contains(need)));
	}

	/** Its deployments and all that they need to take effect. */
	private static Set<ObjectRef> reaching(PlainTopology home, ObjectRef client, Set<ObjectRef> left) {
		Set<ObjectRef> reached = new TreeSet<>();
		for (ObjectRef collection : home.needed(client, EnumSet.of(DependencyKind.MEMBER_OF))) {
			if (!left.contains(collection))
				home.needed(collection, EnumSet.of(DependencyKind.RECEIVES)).forEach(deployment -> reach(home, deployment, left, reached));
		}
		return reached;
	}

	private static void reach(PlainTopology home, ObjectRef object, Set<ObjectRef> left, Set<ObjectRef> reached) {
		if (!left.contains(object) && reached.add(object))
			home.needed(object, EFFECT).forEach(needed -> reach(home, needed, left, reached));
	}

	private static boolean isContent(PlainTopology in, ObjectRef owner) {
		return !in.get(owner).attribute(Attributes.CONTENT_SIZE).isEmpty();
	}

	private static boolean mayUse(ManagedObject client, ObjectKind kind) {
		String limited = client.attribute(Attributes.LIMITED_TO);
		return kind == ObjectKind.MANAGEMENT_POINT || limited.isEmpty() || Set.of(limited.split(",")).contains(kind.label());
	}

	/** Everything that somebody lacks now. */
	List<Lack> lacks() {
		List<Lack> lacks = new ArrayList<>();
		clients.forEach((client, needs) -> {
			if (homes.get(client) != Home.NEW)
				look(source, client, needs, lacks);
			if (homes.get(client) != Home.OLD)
				look(target, client, needs, lacks);
		});
		return lacks;
	}

	private void look(PlainTopology side, ObjectRef client, Needs needs, List<Lack> lacks) {
		List<String> missing = new ArrayList<>();
		if (!isRecorded(side, client, needs))
			missing.add("its own record");
		needs.kinds().stream().filter(kind -> !hasService(side, kind, client)).forEach(kind -> missing.add("a " + kind.label()));
		needs.objects().stream().filter(object -> !side.has(name(side, needs, object))).forEach(object -> missing.add(object.toString()));
		needs.content().forEach((owner, version) -> {
			if (!hasContent(side, name(side, needs, owner), version(side, name(side, needs, owner), version), client))
				missing.add("content of " + owner + " version " + version);
		});
		Set<ObjectRef> reached = missing.isEmpty() ? reaching(side, client, Set.of()) : Set.of();
		if (missing.isEmpty())
			needs.effective().stream().filter(object -> !reached.contains(name(side, needs, object))).forEach(object -> missing.add(object + " in effect"));
		missing.forEach(what -> lacks.add(new Lack(client, homes.get(client), side.code, what)));
	}

	private ObjectRef name(PlainTopology side, Needs needs, ObjectRef object) {
		return side == target && needs.home().equals(source.code) ? names.getOrDefault(object, object) : object;
	}

	/** The new topology asks for the version that it has on record. */
	private String version(PlainTopology side, ObjectRef owner, String planned) {
		ManagedObject record = side == target ? target.get(owner) : null;
		return record == null ? planned : record.version();
	}

	private boolean hasService(PlainTopology side, ObjectKind kind, ObjectRef client) {
		boolean outside = side.get(new ObjectRef(ObjectKind.SITE, side.code)).is(Attributes.AGENTLESS);
		return outside || side.all(kind).stream().anyMatch(service -> isFor(side, service, client) && isUp(service.ref()));
	}

	private boolean hasContent(PlainTopology side, ObjectRef owner, String version, ObjectRef client) {
		return side.all(ObjectKind.DISTRIBUTION_POINT).stream()
				.anyMatch(point -> isFor(side, point, client) && isUp(point.ref()) && holds(side, point, owner, version));
	}

	/** By its own record and, where the other topology runs it, by that one's too: that turns away whom it does not know. */
	private boolean isFor(PlainTopology side, ManagedObject service, ObjectRef client) {
		ManagedObject there = runElsewhere(side, service);
		PlainTopology known = side.has(client) ? side : other(side);
		return ServiceAccess.serves(service).contains(side.code) && accepts(side, service, known, client)
				&& (there == null || ServiceAccess.serves(there).contains(side.code) && accepts(other(side), there, known, client));
	}

	private boolean holds(PlainTopology side, ManagedObject point, ObjectRef owner, String version) {
		ManagedObject there = runElsewhere(side, point);
		if (side == target && target.code.equals(point.attribute(Attributes.OWNER)) && version.equals(kept.get(owner)) && Holdings.parse(point.attribute(Attributes.HOLDS)).versions().containsKey(owner))
			return true;
		return Holdings.parse(point.attribute(Attributes.HOLDS)).holds(owner, version)
				&& (there == null || Holdings.parse(there.attribute(Attributes.HOLDS)).holds(owner, version));
	}

	/** The record of the topology that runs a service; null where that is this one, or the other one does not know it. */
	private ManagedObject runElsewhere(PlainTopology side, ManagedObject service) {
		return service.attribute(Attributes.OWNER).equals(side.code) ? null : other(side).get(service.ref());
	}

	private PlainTopology other(PlainTopology side) {
		return side == source ? target : source;
	}

	private boolean isUp(ObjectRef service) {
		return (!source.has(service) || !NOT_SERVING.contains(source.get(service).attribute(Attributes.HEALTH)))
				&& (!target.has(service) || !NOT_SERVING.contains(target.get(service).attribute(Attributes.HEALTH)));
	}

	/** @param known the topology that says what the client is and where it lies: the one whose client it is */
	private static boolean accepts(PlainTopology side, ManagedObject service, PlainTopology known, ObjectRef client) {
		boolean point = service.kind() == ObjectKind.DISTRIBUTION_POINT;
		for (String flag : point ? List.of(Attributes.INTERNET, Attributes.MOBILE) : List.<String>of()) {
			if (known.get(client).is(flag) && !service.is(flag))
				return false;
		}
		if (!service.is(Attributes.PROTECTED) || !point && service.kind() != ObjectKind.STATE_MIGRATION_POINT)
			return true;
		Set<ObjectRef> within = side.places(service.ref(), DependencyKind.BOUNDED_BY);
		for (ObjectRef boundary : Set.copyOf(within))
			within.addAll(side.places(boundary, DependencyKind.BOUNDED_BY));
		return known.places(client, DependencyKind.LOCATED_IN).stream().anyMatch(within::contains);
	}
}
