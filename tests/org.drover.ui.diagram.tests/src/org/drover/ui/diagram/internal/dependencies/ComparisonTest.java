package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

	private static final Sheet SHEET = new Sheet(180, 46, 600, 600);
	private static final Side[] SIDES = { Side.LEFT, Side.RIGHT };

	private DrawnEstate legacy;
	private DrawnEstate fresh;
	private Reach left;
	private Reach right;
	private Comparison comparison;

	/** Estates of the same objects, except that the one has more clients, with other dependencies. */
	private void draw(long seed, Direction direction) throws DroverException {
		legacy = DrawnEstate.draw(seed, 60);
		fresh = DrawnEstate.draw(seed + 1_000, 40);
		int[] chosen = legacy.chosen(new Random(seed));
		left = legacy.reach(direction, chosen);
		right = fresh.reach(direction, IntStream.of(chosen).map(object -> fresh.estate().indexOf(legacy.estate().ref(object))).filter(object -> object >= 0).toArray());
		comparison = new Comparison(left, right);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void everyObjectIsThereOnceAndOnTheSidesThatHaveIt(long seed) throws DroverException {
		for (Direction direction : Direction.values()) {
			draw(seed, direction);
			Set<ObjectRef> inLeft = known(left);
			Set<ObjectRef> inRight = known(right);
			Set<ObjectRef> seen = new HashSet<>();
			for (int node : comparison.nodes()) {
				ObjectRef ref = comparison.ref(node);
				assertTrue(seen.add(ref), "twice " + ref);
				assertEquals(inLeft.contains(ref), comparison.on(Side.LEFT, node).isPresent(), ref::toString);
				comparison.on(Side.RIGHT, node).ifPresent(object -> assertEquals(ref, fresh.estate().ref(object)));
				NodeState expected = inLeft.contains(ref) ? inRight.contains(ref) ? NodeState.ON_BOTH_SIDES : NodeState.ONLY_LEFT
						: inRight.contains(ref) ? NodeState.ONLY_RIGHT : NodeState.MISSING;
				assertEquals(expected, comparison.state(node), ref::toString);
			}
			Set<ObjectRef> all = all(left);
			all.addAll(all(right));
			assertEquals(all, seen);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14 })
	void eachSideKeepsItsOwnDependencies(long seed) throws DroverException {
		draw(seed, Direction.NEEDS);
		assertEquals(edges(left, Side.ALONE), edges(comparison, Side.LEFT));
		assertEquals(edges(right, Side.ALONE), edges(comparison, Side.RIGHT));
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24 })
	void eachSideShowsItsOwnLinksAtThePlacesOfAll(long seed) throws DroverException {
		draw(seed, Direction.NEEDS);
		Diagram diagram = Diagram.make(comparison, FoldChoices.none(), SHEET, null, new NullProgressMonitor());
		List<GroupLink> all = diagram.graph().links();
		for (Side side : SIDES) {
			GroupLink[] own = diagram.graph().links(side);
			assertEquals(all.size(), own.length);
			for (int link = 0; link < own.length; link++)
				if (own[link] != null)
					assertEquals(List.of(all.get(link).from(), all.get(link).to()), List.of(own[link].from(), own[link].to()));
		}
		for (int link = 0; link < all.size(); link++)
			assertEquals(all.get(link).count(), count(diagram.graph().links(Side.LEFT)[link]) + count(diagram.graph().links(Side.RIGHT)[link]));
	}

	private static int count(GroupLink link) {
		return link == null ? 0 : link.count();
	}

	@ParameterizedTest
	@ValueSource(longs = { 31, 32, 33, 34 })
	void aWayLeadsFromTheChosenToEveryObject(long seed) throws DroverException {
		draw(seed, Direction.NEEDS);
		for (int node : comparison.nodes()) {
			int[] way = comparison.why(node);
			assertEquals(node, way[way.length - 1]);
			assertTrue(IntStream.of(comparison.chosen()).anyMatch(chosen -> chosen == way[0]));
		}
	}

	@Test
	void whatTheOtherTopologyHasNotAtAllIsOnOneSide() throws DroverException {
		legacy = DrawnEstate.draw(41, 30);
		left = legacy.reach(Direction.NEEDS, legacy.collections()[0]);
		comparison = new Comparison(left, DrawnEstate.draw(42, 30).reach(Direction.NEEDS));
		Map<NodeState, Integer> counts = comparison.counts();
		assertFalse(counts.containsKey(NodeState.ON_BOTH_SIDES) || counts.containsKey(NodeState.ONLY_RIGHT), counts::toString);
		Headline headline = Headline.of(comparison, new Panes.Titles("legacy", "new"));
		assertEquals("What collection 0 needs: legacy and new", headline.sentence());
		assertEquals("0 objects on both sides", headline.figures().getFirst());
		assertTrue(IntStream.of(comparison.nodes()).anyMatch(node -> comparison.kind(node) == ObjectKind.CLIENT));
	}

	private static Set<ObjectRef> known(Reach reach) {
		Set<ObjectRef> known = new HashSet<>();
		IntStream.of(reach.nodes()).filter(node -> !reach.isMissing(node)).forEach(node -> known.add(reach.ref(node)));
		return known;
	}

	private static Set<ObjectRef> all(Reach reach) {
		Set<ObjectRef> all = known(reach);
		all.addAll(reach.missing());
		return all;
	}

	private static Map<String, Integer> edges(Subject subject, Side side) {
		Map<String, Integer> edges = new TreeMap<>();
		subject.forEachEdge(side, (from, to, kind) -> edges.merge(subject.ref(from) + " to " + subject.ref(to) + ' ' + kind, 1, Integer::sum));
		return edges;
	}
}
