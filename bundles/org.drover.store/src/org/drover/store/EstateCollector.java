package org.drover.store;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/**
 * Takes objects and dependencies in any order and, once all are there, turns keys into numbers. A dependency is one {@code long} meanwhile.
 */
final class EstateCollector {

	private static final int ABSENT = -1;

	/** Every reference that came, as an object or as the end of a dependency. */
	private final RefIndex refs = new RefIndex(1 << 10);
	/** For each of {@link #refs} its object's place in the estate, or absent. */
	private int[] places = new int[1 << 10];
	private int objects;
	private long[] edges = new long[1 << 12];
	private int count;
	private final Set<Dependency> dangling = new LinkedHashSet<>();
	private int ownerless;
	private Dependency firstOwnerless;
	private boolean resolved;

	/** @return the object's place, counted from 0 */
	int object(ObjectRef ref) throws DroverException {
		int number = number(ref);
		if (places[number] != ABSENT)
			throw twice(ref);
		places[number] = objects;
		return objects++;
	}

	static DroverException twice(ObjectRef ref) {
		return new DroverException("the object " + ref + " came twice: the topology's own data, or the connector, is at fault");
	}

	void dependency(Dependency dependency) throws DroverException {
		if (count == edges.length)
			edges = Arrays.copyOf(edges, count + (count >> 1));
		edges[count++] = Edge.of(number(dependency.from()), number(dependency.to()), dependency.kind().code());
	}

	int objects() {
		return objects;
	}

	/** How many dependencies are between objects. */
	int count() {
		resolve();
		return count;
	}

	/** Dependencies between objects, without repetitions, by from, to and kind. */
	EdgeArrays edges() {
		resolve();
		EdgeArrays arrays = new EdgeArrays(count);
		for (int i = 0; i < count; i++)
			arrays.set(i, Edge.from(edges[i]), Edge.to(edges[i]), Edge.kind(edges[i]));
		return arrays;
	}

	/** Dependencies of objects on what is not there, without repetitions. */
	List<Dependency> dangling() {
		resolve();
		return List.copyOf(dangling);
	}

	/** How many dependencies came whose own object did not. */
	int ownerless() {
		resolve();
		return ownerless;
	}

	Optional<Dependency> firstOwnerless() {
		resolve();
		return Optional.ofNullable(firstOwnerless);
	}

	int place(ObjectRef ref) {
		return places[refs.indexOf(ref.kind(), ref.key())];
	}

	private int number(ObjectRef ref) throws DroverException {
		int before = refs.size();
		int number = refs.add(ref.kind(), ref.key());
		if (number == before)
			makePlace(number);
		return number;
	}

	private void makePlace(int number) throws DroverException {
		if (number >= Edge.MOST)
			throw new DroverException("a topology may have up to " + Edge.MOST + " objects: this one has more");
		if (number == places.length)
			places = Arrays.copyOf(places, number * 2);
		places[number] = ABSENT;
	}

	private void resolve() {
		if (resolved)
			return;
		resolved = true;
		int kept = 0;
		for (int i = 0; i < count; i++) {
			int from = places[Edge.from(edges[i])];
			int to = places[Edge.to(edges[i])];
			if (from == ABSENT)
				skip(edges[i]);
			else if (to == ABSENT)
				dangling.add(dependencyOf(edges[i]));
			else
				edges[kept++] = Edge.of(from, to, Edge.kind(edges[i]));
		}
		Arrays.sort(edges, 0, kept);
		count = withoutRepetitions(kept);
	}

	private void skip(long edge) {
		if (ownerless++ == 0)
			firstOwnerless = dependencyOf(edge);
	}

	private int withoutRepetitions(int sorted) {
		int kept = 0;
		for (int i = 0; i < sorted; i++) {
			if (i == 0 || edges[i] != edges[i - 1])
				edges[kept++] = edges[i];
		}
		return kept;
	}

	private Dependency dependencyOf(long edge) {
		return new Dependency(refs.ref(Edge.from(edge)), refs.ref(Edge.to(edge)), DependencyKind.ofCode(Edge.kind(edge)));
	}
}
