package org.drover.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.model.DependencyKind;
import org.drover.store.Estate;

/** What objects need by way of kinds of dependencies, one after the other. What lies behind what many of them share is looked at once. */
final class NeedPath {

	private static final String BETWEEN = "\\.";

	private final Edges edges;
	private final List<DependencyKind> kinds;
	/** By step, what lies at the end for who is there. */
	private final List<Map<Integer, Set<Integer>>> known;

	NeedPath(Estate estate, List<DependencyKind> kinds) {
		this.edges = new Edges(estate);
		this.kinds = kinds;
		this.known = IntStream.range(0, kinds.size()).mapToObj(step -> (Map<Integer, Set<Integer>>) new HashMap<Integer, Set<Integer>>()).toList();
	}

	/** The kinds with these labels and dots between them; empty where a word is none. */
	static Optional<List<DependencyKind>> kinds(String labels) {
		List<DependencyKind> kinds = new ArrayList<>();
		for (String label : labels.split(BETWEEN, -1)) {
			Optional<DependencyKind> kind = Arrays.stream(DependencyKind.values()).filter(one -> one.label().equals(label)).findFirst();
			if (kind.isEmpty())
				return Optional.empty();
			kinds.add(kind.get());
		}
		return Optional.of(kinds);
	}

	Set<Integer> from(int object) {
		return ends(object, 0);
	}

	private Set<Integer> ends(int object, int step) {
		Set<Integer> ends = new HashSet<>();
		edges.each(object, kinds.get(step), to -> ends.addAll(step == kinds.size() - 1 ? Set.of(to) : shared(to, step + 1)));
		return ends;
	}

	private Set<Integer> shared(int object, int step) {
		Map<Integer, Set<Integer>> there = known.get(step);
		Set<Integer> ends = there.get(object);
		if (ends == null)
			there.put(object, ends = ends(object, step));
		return ends;
	}
}
