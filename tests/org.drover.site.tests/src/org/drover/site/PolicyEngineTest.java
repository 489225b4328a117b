package org.drover.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class PolicyEngineTest {

	private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
	private static final String TOPOLOGY = "DRV";

	private final Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
	private final Map<ObjectRef, List<Dependency>> dependencies = new HashMap<>();
	private final SiteModel model = new SiteModel();
	private final SettableClock clock = new SettableClock(NOW);
	private final PolicyEngine engine = new PolicyEngine(model, TOPOLOGY, clock, ContentLibrary.EMPTY);

	@Test
	void agreesWithTheDefinitionUnderRandomChanges() {
		for (long seed = 1; seed <= 25; seed++) {
			Random random = new Random(seed);
			for (int step = 0; step < 120; step++) {
				changeSomething(random);
				if (random.nextInt(10) == 0)
					clock.now = NOW.plusSeconds(random.nextInt(200));
				if (step % 3 == 0)
					compare("seed " + seed + " step " + step);
			}
		}
	}

	private void compare(String where) {
		NaivePolicy naive = new NaivePolicy(objects, dependencies, TOPOLOGY, clock.now);
		for (ObjectRef client : objects.keySet()) {
			if (client.kind() == ObjectKind.CLIENT)
				assertEquals(naive.of(client), NaivePolicy.lines(engine.policy(client.key(), TOPOLOGY, null).orElseThrow()), where);
		}
	}

	private void changeSomething(Random random) {
		ObjectRef ref = anyRef(random);
		if (random.nextInt(6) == 0) {
			objects.remove(ref);
			dependencies.remove(ref);
			model.remove(ref);
			return;
		}
		ManagedObject object = randomObject(ref, random);
		List<Dependency> needs = new ArrayList<>();
		for (int i = random.nextInt(5); i > 0; i--)
			needs.add(new Dependency(ref, anyRef(random), anyOf(DependencyKind.values(), random)));
		addPlausible(ref, needs, random);
		objects.put(ref, object);
		dependencies.put(ref, needs);
		model.put(object, needs);
	}

	private static void addPlausible(ObjectRef ref, List<Dependency> needs, Random random) {
		switch (ref.kind()) {
		case CLIENT -> {
			needs.add(new Dependency(ref, ref(ObjectKind.COLLECTION, random), DependencyKind.MEMBER_OF));
			needs.add(new Dependency(ref, ref(ObjectKind.BOUNDARY, random), DependencyKind.LOCATED_IN));
		}
		case COLLECTION -> needs.add(new Dependency(ref, ref(ObjectKind.DEPLOYMENT, random), DependencyKind.RECEIVES));
		case DEPLOYMENT -> needs.add(new Dependency(ref, ref(ObjectKind.PROGRAM, random), DependencyKind.DEPLOYS));
		case PROGRAM -> needs.add(new Dependency(ref, ref(ObjectKind.PACKAGE, random), DependencyKind.BELONGS_TO));
		case DISTRIBUTION_POINT -> needs.add(new Dependency(ref, ref(ObjectKind.BOUNDARY, random), DependencyKind.BOUNDED_BY));
		default -> { }
		}
	}

	private static ManagedObject randomObject(ObjectRef ref, Random random) {
		Map<String, String> attributes = new TreeMap<>();
		switch (ref.kind()) {
		case CLIENT -> {
			flag(attributes, Attributes.INTERNET, random);
			flag(attributes, Attributes.MOBILE, random);
		}
		case DEPLOYMENT -> {
			if (random.nextBoolean())
				attributes.put(Attributes.EXPIRES, NOW.plusSeconds(random.nextInt(200)).toString());
		}
		case PACKAGE -> {
			if (random.nextInt(4) > 0)
				attributes.put(Attributes.CONTENT_SIZE, "10");
		}
		case DISTRIBUTION_POINT -> distributionPoint(ref, attributes, random);
		default -> { }
		}
		return ManagedObject.of(ref.kind(), ref.key(), "name " + random.nextInt(3), Integer.toString(random.nextInt(2)), attributes);
	}

	private static void distributionPoint(ObjectRef ref, Map<String, String> attributes, Random random) {
		attributes.put(Attributes.URL, "http://" + ref.key());
		attributes.put(Attributes.OWNER, random.nextInt(3) > 0 ? TOPOLOGY : "CAS");
		if (random.nextBoolean())
			attributes.put(Attributes.SHARED_WITH, TOPOLOGY);
		flag(attributes, Attributes.INTERNET, random);
		flag(attributes, Attributes.MOBILE, random);
		flag(attributes, Attributes.PROTECTED, random);
		Map<ObjectRef, String> holds = new TreeMap<>();
		for (int i = 0; i < 4; i++)
			holds.put(ref(ObjectKind.PACKAGE, random), Integer.toString(random.nextInt(2)));
		attributes.put(Attributes.HOLDS, Holdings.of(holds).toString());
	}

	private static void flag(Map<String, String> attributes, String flag, Random random) {
		if (random.nextInt(3) == 0)
			attributes.put(flag, "true");
	}

	private static ObjectRef anyRef(Random random) {
		return ref(anyOf(new ObjectKind[] { ObjectKind.CLIENT, ObjectKind.COLLECTION, ObjectKind.DEPLOYMENT, ObjectKind.PROGRAM, ObjectKind.PACKAGE,
				ObjectKind.DISTRIBUTION_POINT, ObjectKind.BOUNDARY }, random), random);
	}

	private static ObjectRef ref(ObjectKind kind, Random random) {
		return new ObjectRef(kind, "k" + random.nextInt(4));
	}

	private static <T> T anyOf(T[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

	@Test
	void aDeploymentEndsWithItsInstant() {
		oneDeployment(NOW.plusSeconds(10));
		assertEquals(1, policy().body().deployments().size());
		clock.now = NOW.plusSeconds(10);
		assertEquals(1, policy().body().deployments().size());
		clock.now = NOW.plusSeconds(11);
		assertEquals(0, policy().body().deployments().size());
	}

	@Test
	void aGroupBoundsADistributionPointByItsBoundaries() {
		oneDeployment(Instant.MAX);
		ObjectRef group = new ObjectRef(ObjectKind.BOUNDARY_GROUP, "G");
		ObjectRef dp = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "D");
		model.put(ManagedObject.of(ObjectKind.BOUNDARY_GROUP, "G", "G", "", Map.of()),
				List.of(new Dependency(group, new ObjectRef(ObjectKind.BOUNDARY, "B"), DependencyKind.BOUNDED_BY)));
		model.put(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "D", "D", "", Map.of(Attributes.OWNER, TOPOLOGY, Attributes.URL, "http://d",
				Attributes.HOLDS, "package:P=3", Attributes.PROTECTED, "true")), List.of(new Dependency(dp, group, DependencyKind.BOUNDED_BY)));
		assertEquals(List.of("http://d"), policy().body().content().getFirst().locations());
	}

	@Test
	void theVersionFollowsTheBody() {
		oneDeployment(Instant.MAX);
		String before = policy().body().version();
		assertEquals(before, policy().body().version());
		model.update(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "4", Map.of(Attributes.CONTENT_SIZE, "10")));
		assertNotEquals(before, policy().body().version());
		model.update(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "3", Map.of(Attributes.CONTENT_SIZE, "10")));
		assertEquals(before, policy().body().version());
	}

	@Test
	void jsonTellsTheSame() throws IOException {
		oneDeployment(Instant.MAX);
		model.put(ManagedObject.of(ObjectKind.SOFTWARE_UPDATE_POINT, "S", "S", "",
				Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, TOPOLOGY, Attributes.URL, "http://sup")), List.of());
		JsonNode json = new ObjectMapper().readTree(engine.json("C", "DRV", new ClientHome("CAS", "http://mp")).orElseThrow());
		assertEquals("{\"client\":\"C\",\"topology\":\"DRV\",\"site\":\"DRV\",\"home\":{\"site\":\"CAS\",\"managementPoint\":\"http://mp\"},\"version\":\""
				+ policy().body().version() + "\",\"deployments\":[{\"key\":\"A\",\"name\":\"A\",\"contents\":[\"package:P=3\"]}],"
				+ "\"content\":[{\"owner\":\"package:P\",\"version\":\"3\",\"hash\":\"\",\"files\":[],\"locations\":[]}],\"services\":"
				+ "{\"server-locator-point\":[],\"software-update-point\":[\"http://sup\"],\"state-migration-point\":[]}}", json.toString());
		assertTrue(new ObjectMapper().readTree(engine.json("C", "DRV", null).orElseThrow()).path("home").isNull());
	}

	@Test
	void aClientIsToldOnlyOfServicesThatItMayUse() {
		oneDeployment(Instant.MAX);
		for (ObjectKind kind : List.of(ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.STATE_MIGRATION_POINT))
			model.put(ManagedObject.of(kind, "S", "S", "", Map.of(Attributes.OWNER, TOPOLOGY, Attributes.URL, "http://" + kind.label())), List.of());
		assertTrue(policy().body().services().values().stream().allMatch(addresses -> addresses.size() == 1));
		ManagedObject client = model.get(new ObjectRef(ObjectKind.CLIENT, "C")).orElseThrow();
		model.update(client.with(Attributes.LIMITED_TO, "server-locator-point,software-update-point"));
		assertEquals(List.of("http://software-update-point"), policy().body().services().get("software-update-point"));
		assertEquals(List.of(), policy().body().services().get("state-migration-point"), "the kind is there, as for clients that nothing serves");
		model.update(client);
		assertTrue(policy().body().services().values().stream().allMatch(addresses -> addresses.size() == 1));
	}

	@Test
	void anUnknownClientHasNone() {
		assertTrue(engine.policy("nobody", TOPOLOGY, null).isEmpty());
		assertTrue(engine.policy("", TOPOLOGY, null).isEmpty());
	}

	private Policy policy() {
		return engine.policy("C", TOPOLOGY, null).orElseThrow();
	}

	private void oneDeployment(Instant expires) {
		put(ObjectKind.CLIENT, "C", Map.of(), DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K");
		ObjectRef client = new ObjectRef(ObjectKind.CLIENT, "C");
		model.put(model.get(client).orElseThrow(), List.of(model.dependencies(client).getFirst(),
				new Dependency(client, new ObjectRef(ObjectKind.BOUNDARY, "B"), DependencyKind.LOCATED_IN)));
		put(ObjectKind.COLLECTION, "K", Map.of(), DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "A");
		put(ObjectKind.DEPLOYMENT, "A", expires.equals(Instant.MAX) ? Map.of() : Map.of(Attributes.EXPIRES, expires.toString()),
				DependencyKind.DEPLOYS, ObjectKind.PACKAGE, "P");
		model.put(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "3", Map.of(Attributes.CONTENT_SIZE, "10")), List.of());
	}

	private void put(ObjectKind kind, String key, Map<String, String> attributes, DependencyKind need, ObjectKind toKind, String to) {
		ObjectRef ref = new ObjectRef(kind, key);
		model.put(ManagedObject.of(kind, key, key, "", attributes), List.of(new Dependency(ref, new ObjectRef(toKind, to), need)));
	}

	private static final class SettableClock extends Clock {

		private Instant now;

		private SettableClock(Instant now) {
			this.now = now;
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}
}
