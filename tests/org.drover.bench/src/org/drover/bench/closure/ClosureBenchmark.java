package org.drover.bench.closure;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.drover.plan.graph.Closure;
import org.drover.plan.graph.DependencyGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One closure over a loaded graph. Before it is timed, each side has to reach what the bare walk reaches. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ClosureBenchmark {

	/** The graph and the question. */
	@State(Scope.Benchmark)
	public static class Question {

		@Param("ESTATE")
		public Shape shape;

		@Param("100000")
		public int clients;

		/** Whether everything is asked about, and not a part. */
		@Param("false")
		public boolean all;

		Edges edges;
		int[] seeds;

		@Setup
		public void draw() {
			edges = shape.draw(clients);
			seeds = all ? Shape.all(edges) : shape.part(edges);
		}

		void check(long[] reached) {
			if (!Arrays.equals(reached, new BareWalk(edges).reach(seeds)))
				throw new IllegalStateException("this side does not reach what the bare walk reaches");
			edges = null; // the side has its own form of them
		}
	}

	@State(Scope.Benchmark)
	public static class Drover {

		DependencyGraph graph;

		@Setup
		public void load(Question question) {
			graph = new DependencyGraph(question.edges.nodes(), question.edges.from(), question.edges.to());
			long[] reached = graph.closure(question.seeds).members().toLongArray();
			question.check(Arrays.copyOf(reached, (question.edges.nodes() + Long.SIZE - 1) / Long.SIZE));
		}
	}

	@State(Scope.Benchmark)
	public static class Bare {

		BareWalk walk;

		@Setup
		public void load(Question question) {
			walk = new BareWalk(question.edges);
			question.check(walk.reach(question.seeds));
		}
	}

	@State(Scope.Benchmark)
	public static class Jgrapht {

		DefaultGraph graph;
		List<Integer> seeds;

		@Setup
		public void load(Question question) {
			graph = new DefaultGraph(question.edges);
			seeds = graph.vertices(question.seeds);
			question.check(graph.reach(seeds));
		}
	}

	@Benchmark
	public Closure drover(Question question, Drover side) {
		return side.graph.closure(question.seeds);
	}

	@Benchmark
	public long[] bare(Question question, Bare side) {
		return side.walk.reach(question.seeds);
	}

	@Benchmark
	public long[] jgrapht(Jgrapht side) {
		return side.graph.reach(side.seeds);
	}
}
