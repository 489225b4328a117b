package org.drover.bench.closure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import org.drover.plan.graph.DependencyGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared must come to the same. */
class WalksTest {

	private static final int CLIENTS = 10_000;

	@ParameterizedTest
	@EnumSource
	void allSidesReachTheSame(Shape shape) {
		Edges edges = shape.draw(CLIENTS);
		int[] seeds = shape.part(edges);
		long[] bare = new BareWalk(edges).reach(seeds);
		DependencyGraph drover = new DependencyGraph(edges.nodes(), edges.from(), edges.to());
		DefaultGraph jgrapht = new DefaultGraph(edges);
		assertEquals(BitSet.valueOf(bare), drover.closure(seeds).members());
		assertArrayEquals(bare, jgrapht.reach(jgrapht.vertices(seeds)));
		assertTrue(BitSet.valueOf(bare).cardinality() > seeds.length);
	}

	@ParameterizedTest
	@EnumSource
	void everyClientHasTenEdges(Shape shape) {
		assertEquals(Shape.PER_CLIENT * CLIENTS, shape.draw(CLIENTS).count());
	}
}
