package org.drover.lab.internal.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.ClientHome;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.site.ContentLibrary;
import org.drover.site.Policy;
import org.drover.site.PolicyEngine;
import org.drover.site.SiteModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstateTest {

	private static final ClientHome STAYS = null;

	@ParameterizedTest
	@EnumSource
	void isTheSameEveryTime(EstateSize size) {
		Estate one = Estate.generate(size);
		Estate other = Estate.generate(size);
		assertEquals(one.objects(), other.objects());
		assertEquals(one.dependencies(), other.dependencies());
		assertEquals(one.sources(), other.sources());
	}

	@ParameterizedTest
	@EnumSource
	void hasTheSizeItsNameSays(EstateSize size) {
		Estate estate = Estate.generate(size);
		List<ManagedObject> clients = estate.all(ObjectKind.CLIENT);
		assertEquals(size.clients(), clients.stream().filter(client -> client.attribute(Attributes.OBSOLETE).isEmpty()).count());
		assertEquals(size.clients() / 50, clients.stream().filter(client -> !client.attribute(Attributes.OBSOLETE).isEmpty()).count());
		assertEquals(size.clients() * 9 / 100, estate.demoClients().size());
	}

	@ParameterizedTest
	@EnumSource
	void servesEveryValidClientWithAllItNeeds(EstateSize size) {
		Estate estate = addressed(Estate.generate(size));
		SiteModel model = model(estate);
		PolicyEngine engine = new PolicyEngine(model, LegacySite.TOPOLOGY, Clock.systemUTC(), ContentLibrary.EMPTY);
		long items = 0;
		for (ObjectRef client : valid(estate)) {
			Policy.Body policy = engine.policy(client.key(), "P01", STAYS).orElseThrow().body();
			assertTrue(policy.deployments().size() >= 2, client + " has deployments");
			policy.services().forEach((kind, addresses) -> assertFalse(addresses.isEmpty(), client + " has no " + kind));
			for (Policy.Content content : policy.content())
				assertFalse(content.locations().isEmpty(), () -> client + " cannot fetch " + content.owner());
			items += policy.content().size();
		}
		double each = (double) items / size.clients();
		assertTrue(each > 6 && each < 15, "content items of a client: " + each);
	}

	@ParameterizedTest
	@EnumSource
	void demonstrationHasEveryOddityInItsClosure(EstateSize size) {
		Estate estate = Estate.generate(size);
		Map<ObjectRef, ManagedObject> objects = estate.objects().stream().collect(Collectors.toMap(ManagedObject::ref, object -> object));
		Set<ObjectRef> closure = closure(estate);
		Set<ObjectRef> dangling = closure.stream().filter(ref -> !objects.containsKey(ref)).collect(Collectors.toSet());
		assertEquals(Set.of(new ObjectRef(ObjectKind.PACKAGE, SoftwarePart.DELETED_PACKAGE)), dangling);
		List<ManagedObject> needed = closure.stream().filter(objects::containsKey).map(objects::get).toList();
		assertTrue(needed.stream().anyMatch(object -> object.kind() == ObjectKind.DEPLOYMENT && !object.attribute(Attributes.OBSOLETE).isEmpty()));
		assertTrue(needed.stream().anyMatch(object -> object.kind() == ObjectKind.COLLECTION && !object.attribute(Attributes.OBSOLETE).isEmpty()));
		assertTrue(needed.stream().anyMatch(object -> object.is(Words.STATE_MIGRATION)));
		for (ObjectKind kind : EnumSet.range(ObjectKind.SITE, ObjectKind.DEPLOYMENT)) {
			boolean leaf = kind == ObjectKind.BOUNDARY_GROUP;
			assertEquals(!leaf, needed.stream().anyMatch(object -> object.kind() == kind), () -> kind + " in the closure");
		}
		assertTrue(hasCycle(estate, closure, ObjectKind.APPLICATION));
		assertTrue(estate.all(ObjectKind.CLIENT).stream().anyMatch(client -> List.of(client.attribute(Words.OBSOLETE_MEMBER_OF).split(","))
				.contains(estate.demo().key())), "the collection has an obsolete member");
	}

	@ParameterizedTest
	@EnumSource
	void oneProtectedPointServesTheDemonstrationAloneAndOneOthersToo(EstateSize size) {
		Estate estate = addressed(Estate.generate(size));
		SiteModel model = model(estate);
		Set<ObjectRef> moved = new HashSet<>(estate.demoClients());
		int alone = 0;
		int shared = 0;
		for (ManagedObject point : model.all(ObjectKind.DISTRIBUTION_POINT)) {
			Set<ObjectRef> users = point.is(Attributes.PROTECTED) ? users(estate, model, point) : Set.of();
			if (users.isEmpty() || users.stream().noneMatch(moved::contains))
				continue;
			if (moved.containsAll(users))
				alone++;
			else
				shared++;
		}
		assertEquals(1, alone);
		assertEquals(1, shared);
	}

	@ParameterizedTest
	@EnumSource
	void hasWhatRealEstatesHave(EstateSize size) {
		Estate estate = Estate.generate(size);
		for (ObjectKind kind : List.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.CLIENT, ObjectKind.COLLECTION, ObjectKind.DEPLOYMENT))
			assertTrue(estate.all(kind).stream().anyMatch(object -> !object.attribute(Attributes.OBSOLETE).isEmpty()), () -> "obsolete " + kind);
		Set<String> traits = Set.of(Attributes.BITS, Attributes.PROTECTED, Attributes.INTERNET, Attributes.MOBILE, Attributes.STREAMING,
				Attributes.MULTICAST);
		for (String trait : traits)
			assertTrue(estate.all(ObjectKind.DISTRIBUTION_POINT).stream().anyMatch(point -> point.is(trait)), trait);
		assertEquals(Set.of("server", "share", "branch"), estate.all(ObjectKind.DISTRIBUTION_POINT).stream()
				.map(point -> point.attribute(Attributes.PLACEMENT)).collect(Collectors.toSet()));
		Map<ObjectRef, Long> hosts = estate.dependencies().stream().filter(need -> need.kind() == DependencyKind.HOSTED_ON)
				.collect(Collectors.groupingBy(Dependency::from, Collectors.counting()));
		assertEquals(1, hosts.values().stream().filter(count -> count > 1).count(), "one role is balanced over several servers");
	}

	private static Set<ObjectRef> users(Estate estate, SiteModel model, ManagedObject point) {
		PolicyEngine engine = new PolicyEngine(model, LegacySite.TOPOLOGY, Clock.systemUTC(), ContentLibrary.EMPTY);
		return valid(estate).stream().filter(client -> accepts(model, point, client)).filter(client -> engine.policy(client.key(), "P01", STAYS).orElseThrow().body().content()
				.stream().anyMatch(content -> content.locations().contains(point.attribute(Attributes.URL)))).collect(Collectors.toSet());
	}

	private static boolean accepts(SiteModel model, ManagedObject point, ObjectRef client) {
		return ServiceAccess.accepts(point, model.boundariesOf(point.ref()), model.get(client).orElseThrow(), model.boundariesOf(client));
	}

	private static List<ObjectRef> valid(Estate estate) {
		return estate.all(ObjectKind.CLIENT).stream().filter(client -> client.attribute(Attributes.OBSOLETE).isEmpty()).map(ManagedObject::ref).toList();
	}

	private static Set<ObjectRef> closure(Estate estate) {
		return reach(estate, Stream.concat(Stream.of(estate.demo()), estate.demoClients().stream()).toList());
	}

	private static Set<ObjectRef> reach(Estate estate, List<ObjectRef> seeds) {
		Map<ObjectRef, List<Dependency>> outgoing = estate.outgoing();
		Set<ObjectRef> reached = new HashSet<>(seeds);
		Deque<ObjectRef> open = new ArrayDeque<>(seeds);
		while (!open.isEmpty()) {
			for (Dependency need : outgoing.getOrDefault(open.pop(), List.of())) {
				if (reached.add(need.to()))
					open.push(need.to());
			}
		}
		return reached;
	}

	private static boolean hasCycle(Estate estate, Set<ObjectRef> closure, ObjectKind kind) {
		Map<ObjectRef, List<Dependency>> outgoing = estate.outgoing();
		return closure.stream().filter(ref -> ref.kind() == kind).anyMatch(ref -> outgoing.getOrDefault(ref, List.of()).stream()
				.filter(need -> need.to().kind() == kind).anyMatch(need -> reach(estate, List.of(need.to())).contains(ref)));
	}

	private static Estate addressed(Estate estate) {
		Map<ObjectRef, String> urls = new HashMap<>();
		for (ManagedObject object : estate.objects()) {
			if (object.kind().family() == ObjectKind.Family.SERVICE)
				urls.put(object.ref(), "http://" + object.key() + "/" + object.kind().label());
		}
		return estate.at(urls);
	}

	private static SiteModel model(Estate estate) {
		SiteModel model = new SiteModel();
		Map<ObjectRef, List<Dependency>> outgoing = estate.outgoing();
		model.change(() -> estate.objects().forEach(object -> model.put(object, outgoing.getOrDefault(object.ref(), List.of()))));
		return model;
	}
}
