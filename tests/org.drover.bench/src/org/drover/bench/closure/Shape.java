package org.drover.bench.closure;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Generated graphs with ten edges for each client. Equal sizes give equal graphs. */
public enum Shape {

	/**
	 * As an estate is made: clients in collections, a site and a boundary; collections receive deployments of software that needs other
	 * software and lies on distribution points. Few things are needed by many.
	 */
	ESTATE {
		@Override
		Edges draw(int clients) {
			return new EstateShape(clients).draw();
		}

		/** The members of the collection that has nearest to a hundredth of all clients. */
		@Override
		int[] part(Edges edges) {
			return EstateShape.collection(edges);
		}
	},

	/** As unkind as can be: every node needs ten others, anywhere; so nothing that is needed next lies near. */
	RANDOM {
		@Override
		Edges draw(int clients) {
			Random random = new Random(clients);
			EdgeList list = new EdgeList(clients, PER_CLIENT * clients);
			for (int node = 0; node < clients; node++)
				list.add(node, PER_CLIENT, () -> random.nextInt(clients));
			return list.edges();
		}

		@Override
		int[] part(Edges edges) {
			return new int[] { 0 };
		}
	};

	static final int PER_CLIENT = 10;

	abstract Edges draw(int clients);

	/** What a person might ask about. */
	abstract int[] part(Edges edges);

	/** Every node. */
	static int[] all(Edges edges) {
		return IntStream.range(0, edges.nodes()).toArray();
	}

	static int[] degrees(Edges edges) {
		int[] degrees = new int[edges.nodes()];
		Arrays.stream(edges.to()).forEach(node -> degrees[node]++);
		return degrees;
	}
}
