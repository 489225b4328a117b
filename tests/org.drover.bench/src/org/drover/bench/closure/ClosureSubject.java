package org.drover.bench.closure;

import java.io.IOException;
import java.util.List;

import org.drover.bench.Java;
import org.drover.bench.JmhSide;
import org.drover.bench.Machine;
import org.drover.bench.Postgres;
import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;
import org.drover.plan.graph.DependencyGraph;

/** What a selection needs, out of a million clients. */
public final class ClosureSubject implements Subject {

	private static final String DROVER = "drover";
	private static final String BARE = "bare walk";
	private static final String JGRAPHT = "JGraphT's default graph";
	private static final String SQL = "PostgreSQL's recursive query";
	private static final long JGRAPHT_NEEDS = 13L << 30;

	/** One question about one graph. */
	private record Case(String what, Shape shape, boolean all) {
	}

	private static final List<Case> CASES = List.of(new Case("what a collection needs", Shape.ESTATE, false),
			new Case("what everything needs", Shape.ESTATE, true), new Case("random graph, from one node", Shape.RANDOM, false));

	@Override
	public String name() {
		return "closure";
	}

	@Override
	public String title() {
		return "Closure";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		int clients = setting.sized(1_000_000, 100_000);
		boolean whole = setting.quick() || Machine.availableMemory() > JGRAPHT_NEEDS;
		if (!whole)
			findings.lacks("JGraphT on the whole graph, for want of memory: both sides of its rows have a tenth of it.");
		memory(setting, clients, whole ? clients : clients / 10, findings);
		load(setting, clients, findings);
		findings.note("PostgreSQL has the edges in a table with an index over both columns, analyzed, and %s.",
				String.join(", ", Postgres.IN_MEMORY));
		try (SqlSide asked = new SqlSide(Postgres.start(setting.folder("postgres"), Postgres.IN_MEMORY))) {
			for (Case question : CASES)
				measure(setting, question, clients, whole, asked, findings);
		}
	}

	private void memory(Setting setting, int clients, int forJgrapht, Findings findings) throws IOException, InterruptedException {
		setting.progress("  bytes an edge");
		Sample drover = bytes("drover", "2g", clients);
		Sample jgrapht = bytes("jgrapht", "12g", forJgrapht);
		findings.add(Figure.of("memory an edge, both directions", Unit.BYTES, drover).beside(JGRAPHT, jgrapht).aiming(Aim.valueAtMost(16)));
	}

	private static Sample bytes(String side, String heap, int clients) throws IOException, InterruptedException {
		return Sample.of(Double.parseDouble(Java.run(GraphMemory.class, heap, List.of(side, Shape.ESTATE.name(), Integer.toString(clients)))));
	}

	private void load(Setting setting, int clients, Findings findings) throws Exception {
		Edges edges = Shape.ESTATE.draw(clients);
		findings.note("The estate has %,d nodes, %,d of them clients, and %,d dependencies; the random graph has %,d nodes and as many dependencies for each.",
				edges.nodes(), clients, edges.count(), clients);
		Rounds rounds = new Rounds(setting).add("load",
				() -> Timing.millis(() -> new DependencyGraph(edges.nodes(), edges.from(), edges.to()))).run(3, setting.sized(7, 2));
		findings.add(Figure.of("making the graph of an estate in memory", Unit.MILLIS, rounds.of("load")));
	}

	private void measure(Setting setting, Case question, int clients, boolean whole, SqlSide asked, Findings findings) throws Exception {
		setting.progress(" %s", question.what());
		Edges edges = question.shape().draw(clients);
		int[] seeds = question.all() ? Shape.all(edges) : question.shape().part(edges);
		int reached = new DependencyGraph(edges.nodes(), edges.from(), edges.to()).closure(seeds).size();
		if (asked.isThere())
			asked.about(question.shape(), edges, seeds);
		Rounds rounds = new Rounds(setting).add(DROVER, jmh(setting, question, DROVER, clients, "2g"))
				.add(BARE, jmh(setting, question, "bare", clients, "2g")).add(JGRAPHT, jmh(setting, question, "jgrapht", whole ? clients : clients / 10, "12g"));
		if (!whole)
			rounds.add("tenth", jmh(setting, question, DROVER, clients / 10, "2g"));
		if (asked.isThere())
			rounds.add(SQL, () -> asked.millis(reached));
		rounds.run(0, setting.sized(3, 1));
		findings.note("%s: from %,d nodes to %,d.", sentence(question.what()), seeds.length, reached);
		Figure figure = Figure.of(question.what(), Unit.MILLIS, rounds.of(DROVER));
		findings.add(figure.aiming(Aim.valueAtMost(1_000)));
		findings.add(figure.beside(BARE, rounds.of(BARE)).aiming(Aim.speedAtLeast(0.8)));
		findings.add((whole ? figure : Figure.of(question.what() + ", a tenth of the graph", Unit.MILLIS, rounds.of("tenth")))
				.beside(JGRAPHT, rounds.of(JGRAPHT)).aiming(Aim.speedAtLeast(10)));
		if (asked.isThere())
			findings.add(figure.beside(SQL, rounds.of(SQL)));
		else
			findings.lacks("PostgreSQL's recursive query: no server can be started here.");
	}

	private static JmhSide jmh(Setting setting, Case question, String method, int clients, String heap) {
		return new JmhSide(setting, ClosureBenchmark.class, method, heap).with("shape", question.shape()).with("clients", clients)
				.with("all", question.all());
	}

	private static String sentence(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}
}
