package org.drover.ui.diagram.internal.dependencies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;

/** An estate drawn by lot: clients in collections that receive deployments of software, with circles, dangling needs, obsolete and shared objects. */
record DrawnEstate(Inventory inventory, DependencyGraph graph, Set<ObjectRef> migrated) {

	private static final int COLLECTIONS = 4;

	private static final int SITES = 3;

	static DrawnEstate draw(long seed, int clients) throws DroverException {
		return draw(seed, clients, SITES);
	}

	static DrawnEstate draw(long seed, int clients, int sites) throws DroverException {
		return new Drawing(new Random(seed), sites).draw(clients);
	}

	Estate estate() {
		return inventory.estate();
	}

	/** Collection {@code number}, and sometimes another object. */
	int[] chosen(Random random) {
		IntStream chosen = IntStream.of(estate().indexOf(Drawing.ref(ObjectKind.COLLECTION, random.nextInt(COLLECTIONS))));
		return random.nextInt(3) > 0 ? chosen.toArray() : IntStream.concat(chosen, IntStream.of(random.nextInt(estate().size()))).distinct().toArray();
	}

	int[] collections() {
		return IntStream.range(0, COLLECTIONS).map(number -> estate().indexOf(Drawing.ref(ObjectKind.COLLECTION, number))).toArray();
	}

	Reach reach(Direction direction, int... chosen) {
		return Reach.of(inventory, graph, chosen, direction, migrated);
	}

	private static final class Drawing {

		private final Random random;
		private final int sites;
		private final List<ManagedObject> objects = new ArrayList<>();
		private final Set<Dependency> dependencies = new LinkedHashSet<>();
		private final Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);

		Drawing(Random random, int sites) {
			this.random = random;
			this.sites = sites;
		}

		DrawnEstate draw(int clients) throws DroverException {
			add(ObjectKind.SITE, sites);
			add(ObjectKind.SITE_SYSTEM, 6);
			add(ObjectKind.DISTRIBUTION_POINT, 6);
			add(ObjectKind.PACKAGE, 25);
			add(ObjectKind.PROGRAM, 30);
			add(ObjectKind.DEPLOYMENT, 12);
			add(ObjectKind.COLLECTION, COLLECTIONS);
			add(ObjectKind.CLIENT, clients);
			edges(ObjectKind.CLIENT, ObjectKind.SITE, DependencyKind.ASSIGNED_TO, clients);
			edges(ObjectKind.CLIENT, ObjectKind.COLLECTION, DependencyKind.MEMBER_OF, clients * 2);
			edges(ObjectKind.COLLECTION, ObjectKind.COLLECTION, DependencyKind.LIMITED_BY, 3);
			edges(ObjectKind.COLLECTION, ObjectKind.DEPLOYMENT, DependencyKind.RECEIVES, 14);
			edges(ObjectKind.DEPLOYMENT, ObjectKind.PROGRAM, DependencyKind.DEPLOYS, 14);
			edges(ObjectKind.PROGRAM, ObjectKind.PACKAGE, DependencyKind.BELONGS_TO, 30);
			edges(ObjectKind.PROGRAM, ObjectKind.PROGRAM, DependencyKind.REQUIRES, 45);
			edges(ObjectKind.PACKAGE, ObjectKind.DISTRIBUTION_POINT, DependencyKind.STORED_ON, 40);
			edges(ObjectKind.DISTRIBUTION_POINT, ObjectKind.SITE_SYSTEM, DependencyKind.HOSTED_ON, 6);
			edges(ObjectKind.SITE_SYSTEM, ObjectKind.SITE, DependencyKind.PART_OF, 6);
			edges(ObjectKind.SITE, ObjectKind.DISTRIBUTION_POINT, DependencyKind.SERVED_BY, 3);
			for (int gap = 0; gap < 3; gap++)
				dependencies.add(new Dependency(any(ObjectKind.PROGRAM), ref(ObjectKind.PACKAGE, 1_000 + gap), DependencyKind.BELONGS_TO));
			Inventory inventory = new Inventory(Estate.of(objects, dependencies, Instant.EPOCH));
			return new DrawnEstate(inventory, Scope.graph(inventory.estate()), Set.of(any(ObjectKind.PACKAGE), any(ObjectKind.PROGRAM), any(ObjectKind.CLIENT)));
		}

		private void add(ObjectKind kind, int count) {
			counts.put(kind, count);
			for (int number = 0; number < count; number++)
				objects.add(ManagedObject.of(kind, ref(kind, number).key(), kind.label() + ' ' + number, "", attributes(kind)));
		}

		private Map<String, String> attributes(ObjectKind kind) {
			Map<String, String> attributes = new TreeMap<>();
			if (kind != ObjectKind.COLLECTION && random.nextInt(10) == 0)
				attributes.put(Attributes.OBSOLETE, "drawn so");
			if (kind == ObjectKind.DISTRIBUTION_POINT && random.nextInt(3) == 0)
				attributes.put(Attributes.SHARED_WITH, "NEW");
			if (kind == ObjectKind.CLIENT)
				attributes.put(Attributes.SITE, "S" + random.nextInt(sites));
			return attributes;
		}

		private void edges(ObjectKind from, ObjectKind to, DependencyKind kind, int count) {
			for (int edge = 0; edge < count; edge++)
				dependencies.add(new Dependency(any(from), any(to), kind));
		}

		private ObjectRef any(ObjectKind kind) {
			return ref(kind, random.nextInt(counts.get(kind)));
		}

		static ObjectRef ref(ObjectKind kind, int number) {
			return new ObjectRef(kind, kind.label() + '-' + number);
		}
	}
}
