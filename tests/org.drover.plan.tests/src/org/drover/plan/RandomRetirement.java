package org.drover.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/** Two random topologies, the one partly moved to the other, and a plain world in which a decommission can be acted out without the help of what is tested. */
final class RandomRetirement {

	private static final List<ObjectKind> CORE = List.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT);
	private static final String OLD = "OLD";
	private static final String NEW = "NEW";

	/** A client with what it was given before all began. */
	private record Served(String topology, ManagedObject client, Set<ObjectRef> boundaries, Set<ObjectKind> kinds, Set<String> content) {
	}

	private final Random random;
	private final Map<ObjectRef, ManagedObject> source = new TreeMap<>();
	private final Map<ObjectRef, ManagedObject> target = new TreeMap<>();
	private final List<Dependency> sourceNeeds = new ArrayList<>();
	private final List<Dependency> targetNeeds = new ArrayList<>();
	private final Set<ObjectRef> stopped = new TreeSet<>();
	private final Set<ObjectRef> off = new TreeSet<>();
	private final Set<ObjectRef> taken = new TreeSet<>();
	private final List<Served> clients = new ArrayList<>();
	final Set<String> sites = new TreeSet<>();

	RandomRetirement(long seed) {
		random = new Random(seed);
		int all = 1 + random.nextInt(3);
		for (int site = 1; site <= all; site++)
			put(source, ManagedObject.of(ObjectKind.SITE, "S" + site, "S" + site, "", Map.of()));
		put(target, ManagedObject.of(ObjectKind.SITE, NEW, NEW, "", Map.of()));
		for (int site = 1; site <= all; site++) {
			if (random.nextInt(3) > 0)
				sites.add("S" + site);
		}
		if (sites.isEmpty())
			sites.add("S1");
		packages();
		for (int service = 0; service < 3 + random.nextInt(8); service++)
			service(service, all);
		for (int own = 0; own < random.nextInt(4); own++)
			ownService(own);
		for (int before = 0; before < random.nextInt(4); before++)
			takenService(before, all);
		for (int client = 0; client < 1 + random.nextInt(5); client++)
			client(client, all);
		remember();
	}

	/** Another order of what is free. */
	void shuffle(long seed) {
		random.setSeed(seed);
	}

	private static void put(Map<ObjectRef, ManagedObject> in, ManagedObject object) {
		in.put(object.ref(), object);
	}

	/** Each with a deployment to a collection of its own, in both topologies. */
	private void packages() {
		for (int number = 1; number <= 2; number++) {
			for (Map<ObjectRef, ManagedObject> in : List.of(source, target)) {
				put(in, ManagedObject.of(ObjectKind.PACKAGE, "P" + number, "P", "1", Map.of(Attributes.CONTENT_SIZE, "5")));
				put(in, ManagedObject.of(ObjectKind.DEPLOYMENT, "D" + number, "D", "", Map.of()));
				put(in, ManagedObject.of(ObjectKind.COLLECTION, "C" + number, "C", "", Map.of()));
				put(in, ManagedObject.of(ObjectKind.BOUNDARY, "B" + number, "B", "", Map.of()));
				List<Dependency> needs = in == source ? sourceNeeds : targetNeeds;
				needs.add(edge("collection:C" + number, DependencyKind.RECEIVES, "deployment:D" + number));
				needs.add(edge("deployment:D" + number, DependencyKind.DEPLOYS, "package:P" + number));
			}
		}
	}

	private static Dependency edge(String from, DependencyKind kind, String to) {
		return new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind);
	}

	private ManagedObject service(ObjectKind kind, String key, String owner, Set<String> boundaries) {
		Map<String, String> attributes = new TreeMap<>(Map.of(Attributes.OWNER, owner));
		if (kind == ObjectKind.DISTRIBUTION_POINT) {
			Map<ObjectRef, String> holds = new TreeMap<>();
			for (int number = 1; number <= 2; number++) {
				if (random.nextBoolean())
					holds.put(ObjectRef.parse("package:P" + number), "1");
			}
			attributes.put(Attributes.HOLDS, Holdings.of(holds).toString());
			if (random.nextInt(3) == 0) {
				attributes.put(Attributes.PROTECTED, "true");
				boundaries.add("boundary:B" + (1 + random.nextInt(2)));
			}
		}
		return ManagedObject.of(kind, key, key, "", attributes);
	}

	private ObjectKind kind() {
		return random.nextInt(2) == 0 ? ObjectKind.DISTRIBUTION_POINT : CORE.get(random.nextInt(CORE.size()));
	}

	private void service(int number, int all) {
		Set<String> boundaries = new TreeSet<>();
		ManagedObject service = service(kind(), "X" + number, OLD, boundaries).with(Attributes.SITE, "S" + (1 + random.nextInt(all)));
		boundaries.forEach(boundary -> sourceNeeds.add(new Dependency(service.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY)));
		boolean shared = random.nextInt(2) == 0;
		put(source, shared ? service.with(Attributes.SHARED_WITH, NEW) : service);
		if (shared) {
			put(target, service.with(Attributes.SHARED_WITH, NEW));
			boundaries.forEach(boundary -> targetNeeds.add(new Dependency(service.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY)));
		}
	}

	/** Now and then one that the old topology shares. */
	private void ownService(int number) {
		Set<String> boundaries = new TreeSet<>();
		ManagedObject service = service(kind(), "Y" + number, NEW, boundaries);
		boolean shared = random.nextInt(3) == 0;
		put(target, shared ? service.with(Attributes.SHARED_WITH, OLD) : service);
		boundaries.forEach(boundary -> targetNeeds.add(new Dependency(service.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY)));
		if (shared)
			put(source, service.with(Attributes.SHARED_WITH, OLD));
		if (shared)
			boundaries.forEach(boundary -> sourceNeeds.add(new Dependency(service.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY)));
	}

	/** One that has changed hands before; now and then clients of the old topology still use it. */
	private void takenService(int number, int all) {
		Set<String> boundaries = new TreeSet<>();
		ManagedObject service = service(kind(), "Z" + number, NEW, boundaries);
		ManagedObject shared = random.nextInt(2) == 0 ? service.with(Attributes.SHARED_WITH, OLD) : service;
		put(target, shared);
		put(source, shared.with(Attributes.SITE, "S" + (1 + random.nextInt(all))));
		for (List<Dependency> needs : List.of(sourceNeeds, targetNeeds))
			boundaries.forEach(boundary -> needs.add(new Dependency(service.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY)));
		taken.add(service.ref());
	}

	private void client(int number, int all) {
		String site = random.nextInt(4) == 0 ? "S" + (1 + random.nextInt(all)) : NEW;
		ManagedObject client = ManagedObject.of(ObjectKind.CLIENT, "K" + number, "K", "", Map.of(Attributes.SITE, site));
		List<Dependency> needs = new ArrayList<>();
		needs.add(new Dependency(client.ref(), ObjectRef.parse("boundary:B" + (1 + random.nextInt(2))), DependencyKind.LOCATED_IN));
		for (int collection = 1; collection <= 2; collection++) {
			if (random.nextBoolean())
				needs.add(new Dependency(client.ref(), ObjectRef.parse("collection:C" + collection), DependencyKind.MEMBER_OF));
		}
		put(source, client);
		sourceNeeds.addAll(needs);
		if (site.equals(NEW)) {
			put(target, client);
			targetNeeds.addAll(needs);
		}
		clients.add(new Served(site.equals(NEW) ? NEW : OLD, client, boundaries(needs), new TreeSet<>(), new TreeSet<>()));
	}

	private static Set<ObjectRef> boundaries(List<Dependency> needs) {
		Set<ObjectRef> boundaries = new TreeSet<>();
		needs.stream().filter(need -> need.to().kind() == ObjectKind.BOUNDARY).map(Dependency::to).forEach(boundaries::add);
		return boundaries;
	}

	private void remember() {
		for (Served served : clients) {
			CORE.stream().filter(kind -> has(served, kind)).forEach(served.kinds()::add);
			for (int number = 1; number <= 2; number++) {
				if (member(served, number) && has(served, "P" + number))
					served.content().add("P" + number);
			}
		}
	}

	private boolean member(Served served, int collection) {
		return (served.topology().equals(NEW) ? targetNeeds : sourceNeeds).contains(
				new Dependency(served.client().ref(), ObjectRef.parse("collection:C" + collection), DependencyKind.MEMBER_OF));
	}

	private boolean up(ManagedObject service, String topology) {
		boolean here = ServiceAccess.serves(service).contains(topology) && !stopped.contains(service.ref());
		return here && !(topology.equals(OLD) && off.contains(service.ref()));
	}

	private boolean has(Served served, ObjectKind kind) {
		return in(served.topology()).values().stream().anyMatch(service -> service.kind() == kind && up(service, served.topology()));
	}

	private boolean has(Served served, String content) {
		List<Dependency> needs = served.topology().equals(NEW) ? targetNeeds : sourceNeeds;
		for (ManagedObject point : in(served.topology()).values()) {
			if (point.kind() != ObjectKind.DISTRIBUTION_POINT || !up(point, served.topology()))
				continue;
			Set<ObjectRef> bounds = new TreeSet<>();
			needs.stream().filter(need -> need.from().equals(point.ref()) && need.kind() == DependencyKind.BOUNDED_BY).map(Dependency::to).forEach(bounds::add);
			boolean holds = Holdings.parse(point.attribute(Attributes.HOLDS)).holds(ObjectRef.parse("package:" + content), "1");
			if (holds && ServiceAccess.accepts(point, bounds, served.client(), served.boundaries()))
				return true;
		}
		return false;
	}

	private Map<ObjectRef, ManagedObject> in(String topology) {
		return topology.equals(NEW) ? target : source;
	}

	/** Everything that is in use may go, so that services alone decide. */
	Decommission plan(String program) throws DroverException {
		DecommissionFacts.Powers powers = new DecommissionFacts.Powers() {

			@Override
			public Optional<String> whyNotHandedOver(ManagedObject service) {
				return service.kind() == ObjectKind.MANAGEMENT_POINT ? Optional.of("its site's own") : Optional.empty();
			}

			@Override
			public Optional<String> whyNotUpgraded(ManagedObject service) {
				return Optional.empty();
			}

			@Override
			public Optional<String> whyNotForgotten() {
				return Optional.empty();
			}
		};
		Set<ObjectRef> leave = new TreeSet<>(source.keySet());
		return DecommissionPlanner.plan(new Inventory(estate(source, sourceNeeds)), estate(target, targetNeeds), OLD, NEW, sites,
				new DecommissionFacts(Map.of(), Set.of(), Map.of(), taken, List.of(), powers), DecommissionOptions.DEFAULT.confirming().leaving(leave).withProgram(program));
	}

	/** Whether a service of a plan had changed hands before. */
	boolean wasTaken(ObjectRef service) {
		return taken.contains(service);
	}

	private static Estate estate(Map<ObjectRef, ManagedObject> objects, List<Dependency> needs) throws DroverException {
		return Estate.of(new ArrayList<>(objects.values()), needs, Instant.EPOCH);
	}

	/** Does all tasks of a plan, those of a wave in a random order, the parts of an upgrade mixed with those of others. @return what somebody lacked, in words; empty where nobody did */
	Optional<String> act(Decommission plan) {
		Map<Integer, List<DecommissionTask>> waves = new LinkedHashMap<>();
		plan.tasks().forEach(task -> waves.computeIfAbsent(task.wave(), any -> new ArrayList<>()).add(task));
		for (List<DecommissionTask> wave : waves.values()) {
			List<Runnable> left = new ArrayList<>();
			wave.forEach(task -> left.add(() -> begin(plan, task, left)));
			while (!left.isEmpty()) {
				left.remove(random.nextInt(left.size())).run();
				Optional<String> lacking = lacking();
				if (lacking.isPresent())
					return lacking;
			}
		}
		return Optional.empty();
	}

	private void begin(Decommission plan, DecommissionTask task, List<Runnable> left) {
		switch (task.kind()) {
		case HAND_OVER -> task.items().forEach(service -> own(service));
		case UPGRADE -> {
			stopped.addAll(task.items());
			left.add(() -> stopped.removeAll(task.items()));
		}
		case END_SHARING -> task.items().forEach(this::unshare);
		case RETIRE -> source.values().stream().filter(service -> OLD.equals(service.attribute(Attributes.OWNER)))
				.filter(service -> plan.whole() || plan.sites().contains(service.attribute(Attributes.SITE))).forEach(service -> off.add(service.ref()));
		case CHECK, FORGET -> {
			// nobody is served by these
		}
		}
	}

	private void own(ObjectRef service) {
		for (Map<ObjectRef, ManagedObject> in : List.of(source, target))
			in.computeIfPresent(service, (ref, record) -> record.with(Attributes.OWNER, NEW).with(Attributes.SHARED_WITH, ""));
	}

	private void unshare(ObjectRef service) {
		for (Map<ObjectRef, ManagedObject> in : List.of(source, target))
			in.computeIfPresent(service, (ref, record) -> record.with(Attributes.SHARED_WITH, ""));
	}

	private Optional<String> lacking() {
		for (Served served : clients) {
			for (ObjectKind kind : served.kinds()) {
				if (!has(served, kind))
					return Optional.of(served.client().ref() + " of " + served.topology() + " has no " + kind.label());
			}
			for (String content : served.content()) {
				if (!has(served, content))
					return Optional.of(served.client().ref() + " of " + served.topology() + " cannot fetch " + content);
			}
		}
		return Optional.empty();
	}
}
