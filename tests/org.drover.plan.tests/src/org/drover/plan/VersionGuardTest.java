package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.VersionGuard.Act;
import org.drover.plan.VersionGuard.Answer;
import org.drover.plan.VersionGuard.Loss;
import org.drover.plan.VersionGuard.OrderStep;
import org.drover.plan.VersionGuard.Stranded;
import org.junit.jupiter.api.Test;

/** The guard's answer is held against a plain world in which each step is done and each client is asked. */
class VersionGuardTest {

	private static final int WORLDS = Boolean.getBoolean("drover.all") ? 100_000 : 1_000;
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P");

	@Test
	void anUpdateOfTheLegacyPackageTakesTheSharedPointFromMovedClients() throws DroverException {
		World world = new World();
		world.point("OLD-DP", "CAS", "DRV", Set.of(), "1").point("NEW-DP", "DRV", "", Set.of(), null);
		world.client("A", "CAS", Set.of()).client("B", "DRV", Set.of());
		Answer answer = world.guard(true, "");
		assertEquals("2", answer.version());
		assertEquals(List.of("DRV loses distribution-point:OLD-DP, 1 client, no other"), answer.losses().stream().map(VersionGuardTest::words).toList());
		assertEquals(List.of("copy the content of package:P in version 1 to distribution-point:NEW-DP, which DRV runs", "update package:P to version 2 in CAS",
				"update package:P to version 2 in DRV", "share distribution-point:OLD-DP anew, so that DRV knows that it holds version 2"),
				answer.order().stream().map(step -> step.sentence(PACKAGE)).toList());
		assertTrue(answer.sentence().startsWith("updating package:P from version 1 to 2 in CAS takes distribution-point:OLD-DP from 1 client, some of which are then"
				+ " without the content. The safe order: copy"), answer.sentence());
	}

	@Test
	void anUpdateOfTheNewPackageDoesSoToo() throws DroverException {
		World world = new World();
		world.point("OLD-DP", "CAS", "DRV", Set.of(), "1").point("NEW-DP", "DRV", "", Set.of(), "1").client("B", "DRV", Set.of());
		Answer answer = world.guard(false, "7");
		assertEquals(List.of("DRV loses distribution-point:OLD-DP, 1 client, another"), answer.losses().stream().map(VersionGuardTest::words).toList());
		assertEquals(Act.UPDATE, answer.order().getFirst().act(), "its own point gives it the content meanwhile");
	}

	@Test
	void withoutSharedPointsNobodyLosesAnything() throws DroverException {
		World world = new World();
		world.point("OLD-DP", "CAS", "", Set.of(), "1").point("NEW-DP", "DRV", "", Set.of(), "1").client("A", "CAS", Set.of()).client("B", "DRV", Set.of());
		assertTrue(world.guard(true, "").harmless());
		assertTrue(world.guard(false, "").harmless());
	}

	@Test
	void clientsThatNoOwnPointTakesAreNamed() throws DroverException {
		World world = new World();
		world.point("OLD-DP", "CAS", "DRV", Set.of("10.1"), "1").point("NEW-DP", "DRV", "", Set.of("10.2"), null).client("B", "DRV", Set.of("10.1"));
		Stranded stranded = world.guard(true, "").stranded().getFirst();
		assertEquals("DRV", stranded.topology());
		assertTrue(stranded.sentence(PACKAGE).contains("DRV runs no distribution point that takes them and all content"), stranded.sentence(PACKAGE));
	}

	@Test
	void whatIsNotThereIsSaid() throws DroverException {
		World world = new World().client("A", "CAS", Set.of());
		assertThrows(DroverException.class, () -> VersionGuard.of(ObjectRef.parse("package:NONE"), "", true, world.inventory("CAS"), world.inventory("DRV"), "CAS", "DRV"));
		world.needed.put("CAS", "b12");
		assertThrows(DroverException.class, () -> world.guard(true, ""), "no number follows");
		assertEquals("b13", world.guard(true, "b13").version());
	}

	/** Random worlds: the losses are those of a plain update, and the order costs nobody the content but the stranded. */
	@Test
	void theOfferedOrderKeepsTheContentForEverybody() throws DroverException {
		int harmful = 0;
		int starving = 0;
		int stranded = 0;
		for (int seed = 0; seed < WORLDS; seed++) {
			World world = World.random(new Random(seed));
			boolean inSource = seed % 2 == 0;
			String updated = inSource ? "CAS" : "DRV";
			Answer answer = world.guard(inSource, "9");
			String message = "seed " + seed + ": " + answer;
			assertEquals(world.lossesOf(updated), answer.losses().stream().map(VersionGuardTest::place).collect(Collectors.toSet()), message);
			harmful += answer.harmless() ? 0 : 1;
			starving += world.starvedBy(new OrderStep(Act.UPDATE, updated, null, "9")).isEmpty() ? 0 : 1;
			stranded += answer.stranded().isEmpty() ? 0 : 1;
			assertKept(world, answer, message);
			assertEquals(answer.losses().stream().anyMatch(loss -> !loss.others()), !world.starvedBy(new OrderStep(Act.UPDATE, updated, null, "9")).isEmpty(), message);
		}
		assertTrue(harmful > WORLDS / 10 && starving > WORLDS / 20 && stranded > WORLDS / 50 && stranded < starving,
				"the worlds drawn hardly differ: " + harmful + " harmful, " + starving + " starving, " + stranded + " with stranded clients");
	}

	/** Step by step nobody is starved whom the answer does not name; and the update alone, done first, starves those it says. */
	private static void assertKept(World world, Answer answer, String message) {
		Set<String> hungry = world.starving();
		Set<String> named = answer.stranded().isEmpty() ? Set.of() : world.clientsIn(answer.stranded());
		World now = world.copy();
		for (OrderStep step : answer.order()) {
			assertTrue(step.act() != Act.COPY || now.accepts(step), message);
			now.take(step);
			Set<String> starved = now.starving();
			starved.removeAll(hungry);
			starved.removeAll(named);
			assertEquals(Set.of(), starved, () -> message + " after " + step);
		}
	}

	private static String words(Loss loss) {
		return loss.topology() + " loses " + loss.point() + ", " + loss.clients() + " client, " + (loss.others() ? "another" : "no other");
	}

	private static String place(Loss loss) {
		return loss.topology() + ' ' + loss.point().key();
	}

	/** Two topologies in plain maps. One package, which each client needs in the version of its topology. */
	private static final class World {

		private record Dp(String key, String owner, String sharedWith, Set<String> boundaries) {
			boolean serves(String topology) {
				return owner.equals(topology) || sharedWith.equals(topology);
			}

			boolean accepts(Client client) {
				return boundaries.isEmpty() || client.boundaries().stream().anyMatch(boundaries::contains);
			}
		}

		private record Client(String key, String topology, Set<String> boundaries) {
		}

		private final Map<String, String> needed = new HashMap<>(Map.of("CAS", "1", "DRV", "1"));
		private final List<Dp> points = new ArrayList<>();
		private final List<Client> clients = new ArrayList<>();
		/** By point: what lies there; by topology and point: what the topology believes. */
		private final Map<String, String> held = new TreeMap<>();
		private final Map<String, String> believed = new TreeMap<>();

		World point(String key, String owner, String sharedWith, Set<String> boundaries, String version) {
			points.add(new Dp(key, owner, sharedWith, boundaries));
			if (version != null) {
				held.put(key, version);
				if (!sharedWith.isEmpty())
					believed.put(sharedWith + ' ' + key, version);
			}
			return this;
		}

		World client(String key, String topology, Set<String> boundaries) {
			clients.add(new Client(key, topology, boundaries));
			return this;
		}

		static World random(Random random) {
			World world = new World();
			for (String topology : List.of("CAS", "DRV")) {
				String other = topology.equals("CAS") ? "DRV" : "CAS";
				for (int number = 0; number < 1 + random.nextInt(3); number++) {
					String key = topology + number;
					world.point(key, topology, random.nextInt(3) > 0 ? other : "", subset(random, 3), random.nextInt(3) > 0 ? "1" : null);
					if (random.nextInt(8) == 0)
						world.held.replace(key, "0");
				}
				for (int number = 0; number < 1 + random.nextInt(3); number++)
					world.client("C" + topology + number, topology, subset(random, 2));
			}
			if (random.nextInt(6) == 0)
				world.needed.put("DRV", "0");
			return world;
		}

		private static Set<String> subset(Random random, int odds) {
			Set<String> subset = new TreeSet<>();
			for (String boundary : List.of("10.1", "10.2", "10.3")) {
				if (random.nextInt(odds) == 0)
					subset.add(boundary);
			}
			return subset;
		}

		Answer guard(boolean inSource, String version) throws DroverException {
			return VersionGuard.of(PACKAGE, version, inSource, inventory("CAS"), inventory("DRV"), "CAS", "DRV");
		}

		/** What would be gathered of a topology. */
		Inventory inventory(String topology) throws DroverException {
			SmallEstate estate = new SmallEstate().add(ObjectKind.SITE, topology).add(ObjectKind.COLLECTION, "ALL").add(ObjectKind.DEPLOYMENT, "D")
					.edge("collection:ALL", DependencyKind.RECEIVES, "deployment:D").edge("deployment:D", DependencyKind.DEPLOYS, "package:P")
					.version(ObjectKind.PACKAGE, "P", needed.get(topology), Attributes.CONTENT_SIZE, "10");
			for (String boundary : List.of("10.1", "10.2", "10.3"))
				estate.add(ObjectKind.BOUNDARY, boundary);
			for (Dp point : points) {
				String version = point.owner().equals(topology) ? held.get(point.key()) : believed.get(topology + ' ' + point.key());
				if (!point.serves(topology))
					continue;
				List<String> attributes = new ArrayList<>(List.of(Attributes.OWNER, point.owner()));
				if (!point.sharedWith().isEmpty())
					attributes.addAll(List.of(Attributes.SHARED_WITH, point.sharedWith()));
				if (!point.boundaries().isEmpty())
					attributes.addAll(List.of(Attributes.PROTECTED, "true"));
				if (version != null)
					attributes.addAll(List.of(Attributes.HOLDS, "package:P=" + version));
				estate.add(ObjectKind.DISTRIBUTION_POINT, point.key(), attributes.toArray(String[]::new));
				point.boundaries().forEach(boundary -> estate.edge("distribution-point:" + point.key(), DependencyKind.BOUNDED_BY, "boundary:" + boundary));
			}
			for (Client client : clients) {
				if (!client.topology().equals(topology))
					continue;
				estate.add(ObjectKind.CLIENT, client.key(), Attributes.SITE, topology).edge("client:" + client.key(), DependencyKind.MEMBER_OF, "collection:ALL");
				client.boundaries().forEach(boundary -> estate.edge("client:" + client.key(), DependencyKind.LOCATED_IN, "boundary:" + boundary));
			}
			return new Inventory(estate.build());
		}

		World copy() {
			World copy = new World();
			copy.needed.putAll(needed);
			copy.points.addAll(points);
			copy.clients.addAll(clients);
			copy.held.putAll(held);
			copy.believed.putAll(believed);
			return copy;
		}

		void take(OrderStep step) {
			switch (step.act()) {
			case COPY -> held.put(step.point().key(), step.version());
			case RECORD -> believed.put(step.topology() + ' ' + step.point().key(), held.get(step.point().key()));
			case UPDATE -> {
				needed.put(step.topology(), step.version());
				points.stream().filter(point -> point.owner().equals(step.topology())).forEach(point -> held.computeIfPresent(point.key(), (key, any) -> step.version()));
			}
			}
		}

		/** Nobody but its owner writes to a point, and what it is given is what its owner has. */
		boolean accepts(OrderStep copy) {
			return points.stream().anyMatch(point -> point.key().equals(copy.point().key()) && point.owner().equals(copy.topology()))
					&& copy.version().equals(needed.get(copy.topology()));
		}

		private Set<String> givers(Client client) {
			Set<String> givers = new HashSet<>();
			for (Dp point : points) {
				String wanted = needed.get(client.topology());
				boolean named = point.owner().equals(client.topology()) || wanted.equals(believed.get(client.topology() + ' ' + point.key()));
				if (point.serves(client.topology()) && named && point.accepts(client) && wanted.equals(held.get(point.key())))
					givers.add(point.key());
			}
			return givers;
		}

		Set<String> starving() {
			return clients.stream().filter(client -> givers(client).isEmpty()).map(Client::key).collect(Collectors.toCollection(TreeSet::new));
		}

		Set<String> starvedBy(OrderStep step) {
			World after = copy();
			after.take(step);
			Set<String> starved = after.starving();
			starved.removeAll(starving());
			return starved;
		}

		Set<String> lossesOf(String updated) {
			World after = copy();
			after.take(new OrderStep(Act.UPDATE, updated, null, "9"));
			Set<String> losses = new HashSet<>();
			for (Client client : clients) {
				Set<String> lost = givers(client);
				lost.removeAll(after.givers(client));
				lost.forEach(point -> losses.add(client.topology() + ' ' + point));
			}
			return losses;
		}

		/** Those that no point of their own topology takes. */
		Set<String> clientsIn(List<Stranded> stranded) {
			Set<String> topologies = stranded.stream().map(Stranded::topology).collect(Collectors.toSet());
			return clients.stream().filter(client -> topologies.contains(client.topology()))
					.filter(client -> points.stream().noneMatch(point -> point.owner().equals(client.topology()) && point.accepts(client))).map(Client::key)
					.collect(Collectors.toSet());
		}
	}
}
