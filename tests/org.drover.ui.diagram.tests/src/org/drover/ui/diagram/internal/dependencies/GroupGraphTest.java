package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupGraphTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void linksAreTheEdgesOfTheQuotientGraph(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 120);
		for (Direction direction : Direction.values()) {
			Reach reach = drawn.reach(direction, drawn.chosen(new Random(seed)));
			GroupGraph graph = new GroupGraph(reach, Folding.fold(reach, FoldChoices.none()));
			Map<String, Integer> links = new TreeMap<>();
			for (GroupLink link : graph.links())
				links.put(link.from() + " to " + link.to() + ' ' + new TreeSet<>(link.dependencyKinds()), link.count());
			assertEquals(expected(drawn, reach, graph), links, "seed " + seed + ' ' + direction);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14, 15, 16 })
	void theWayToAGroupGoesAlongLinks(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 120);
		for (Direction direction : Direction.values()) {
			Reach reach = drawn.reach(direction, drawn.chosen(new Random(seed)));
			GroupGraph graph = new GroupGraph(reach, Folding.fold(reach, FoldChoices.upTo(200)));
			Set<String> linked = new HashSet<>();
			graph.links().forEach(link -> {
				linked.add(link.from() + "-" + link.to());
				linked.add(link.to() + "-" + link.from());
			});
			for (int group = 0; group < graph.groups().size(); group++) {
				int[] way = graph.why(group);
				assertEquals(group, way[way.length - 1], "seed " + seed);
				assertTrue(IntStream.of(reach.chosen()).anyMatch(chosen -> graph.groupOf(chosen) == way[0]), "seed " + seed + ": starts at no chosen object");
				for (int at = 1; at < way.length; at++)
					assertTrue(linked.contains(way[at - 1] + "-" + way[at]), "seed " + seed + ": no link on the way to " + graph.groups().get(group).key());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24, 25, 26 })
	void groupsWithObjectsInACircleAreMarked(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 60);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(seed)));
		GroupGraph graph = new GroupGraph(reach, Folding.fold(reach, FoldChoices.none()));
		for (int group = 0; group < graph.groups().size(); group++) {
			boolean circle = IntStream.of(graph.groups().get(group).members()).anyMatch(member -> !reach.isMissing(member) && needsItself(reach, member));
			assertEquals(circle, graph.inCircle(group), "seed " + seed + ' ' + graph.groups().get(group).key());
		}
	}

	/** By walking from each object, among those that are carried. */
	private static boolean needsItself(Reach reach, int start) {
		Estate estate = reach.estate();
		Set<Integer> reached = new HashSet<>();
		boolean grown = carried(reach, start);
		Set<Integer> ends = new HashSet<>(Set.of(start));
		while (grown) {
			grown = false;
			for (int edge = 0; edge < estate.edgeCount(); edge++)
				if (ends.contains(estate.edgeFrom()[edge]) && carried(reach, estate.edgeTo()[edge]) && reached.add(estate.edgeTo()[edge]))
					grown = true;
			ends.addAll(reached);
		}
		return reached.contains(start);
	}

	private static boolean carried(Reach reach, int object) {
		return reach.contains(object) && reach.carried(object);
	}

	private static Map<String, Integer> expected(DrawnEstate drawn, Reach reach, GroupGraph graph) {
		Map<String, Integer> counts = new HashMap<>();
		Map<String, Set<DependencyKind>> kinds = new HashMap<>();
		Estate estate = drawn.estate();
		Set<ObjectRef> chosen = new HashSet<>();
		IntStream.of(reach.chosen()).mapToObj(estate::ref).forEach(chosen::add);
		Map<ObjectRef, Integer> groupOf = new HashMap<>();
		for (int group = 0; group < graph.groups().size(); group++)
			for (int member : graph.groups().get(group).members())
				groupOf.put(reach.ref(member), group);
		for (Dependency edge : all(estate, reach)) {
			boolean turned = edge.kind() == DependencyKind.MEMBER_OF && chosen.contains(edge.to()) && reach.isMember(estate.indexOf(edge.from()));
			Integer from = groupOf.get(turned ? edge.to() : edge.from());
			Integer to = groupOf.get(turned ? edge.from() : edge.to());
			if (from == null || to == null || from.equals(to))
				continue;
			counts.merge(from + " to " + to, 1, Integer::sum);
			kinds.computeIfAbsent(from + " to " + to, any -> new TreeSet<>()).add(edge.kind());
		}
		Map<String, Integer> expected = new TreeMap<>();
		counts.forEach((link, count) -> expected.put(link + ' ' + kinds.get(link), count));
		return expected;
	}

	private static Set<Dependency> all(Estate estate, Reach reach) {
		Set<Dependency> all = new HashSet<>();
		if (reach.direction() == Direction.NEEDS)
			all.addAll(estate.dangling());
		for (int edge = 0; edge < estate.edgeCount(); edge++)
			all.add(new Dependency(estate.ref(estate.edgeFrom()[edge]), estate.ref(estate.edgeTo()[edge]), DependencyKind.ofCode(estate.edgeKind()[edge])));
		return all;
	}
}
