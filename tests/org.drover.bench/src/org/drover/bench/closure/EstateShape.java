package org.drover.bench.closure;

import java.util.Random;
import java.util.stream.IntStream;

/** Draws the graph of an estate: what is needed has the low numbers, clients the high ones, as after gathering. */
final class EstateShape {

	private static final int CLIENTS_PER_COLLECTION = 500;
	private static final int ALL_SYSTEMS = 0;

	private final int clients;
	private final int collections;
	private final int deployments;
	private final int software;
	private final int points;
	private final int sites;
	private final int boundaries;
	private final int firstClient;
	private final Random random;
	private final EdgeList list;

	EstateShape(int clients) {
		this.clients = clients;
		collections = clients / CLIENTS_PER_COLLECTION;
		deployments = clients / 250;
		software = clients / 100;
		points = clients / 2_000;
		sites = clients / 10_000 + 1;
		boundaries = clients / 200;
		firstClient = collections + deployments + software + points + sites + boundaries;
		random = new Random(clients);
		list = new EdgeList(firstClient + clients, Shape.PER_CLIENT * clients);
	}

	Edges draw() {
		int deployment = collections;
		int firstSoftware = deployment + deployments;
		int point = firstSoftware + software;
		int site = point + points;
		int boundary = site + sites;
		for (int i = 0; i < collections; i++) {
			list.add(i, 4, () -> deployment + random.nextInt(deployments));
			if (i > 0)
				list.add(i, random.nextInt(i));
		}
		for (int i = 0; i < deployments; i++)
			list.add(deployment + i, firstSoftware + random.nextInt(software));
		for (int i = 0; i < software; i++) {
			int earlier = i;
			list.add(firstSoftware + i, Math.min(i, 2), () -> firstSoftware + random.nextInt(earlier));
			list.add(firstSoftware + i, 4, () -> point + random.nextInt(points));
		}
		for (int i = 0; i < points; i++)
			list.add(point + i, site + random.nextInt(sites));
		for (int i = 1; i < sites; i++)
			list.add(site + i, site);
		clients(site, boundary);
		return list.edges();
	}

	/** The last memberships are left out where the total would be more than ten edges a client. */
	private void clients(int site, int boundary) {
		int fewer = list.count();
		for (int i = 0; i < clients; i++) {
			int client = firstClient + i;
			list.add(client, site + random.nextInt(sites));
			list.add(client, boundary + random.nextInt(boundaries));
			list.add(client, ALL_SYSTEMS);
			int memberships = Shape.PER_CLIENT - 3 - (i < fewer ? 1 : 0);
			list.add(client, memberships, this::collection);
		}
	}

	/** Low numbers come more often: a few large collections, many small ones. */
	private int collection() {
		return (int) (Math.pow(random.nextDouble(), 3) * collections);
	}

	/** The collection and its members. */
	static int[] collection(Edges edges) {
		int[] degrees = Shape.degrees(edges);
		int clients = edges.count() / Shape.PER_CLIENT;
		int wanted = clients / 100;
		int nearest = IntStream.range(0, clients / CLIENTS_PER_COLLECTION).boxed()
				.min((one, other) -> Math.abs(degrees[one] - wanted) - Math.abs(degrees[other] - wanted)).orElseThrow();
		return IntStream.concat(IntStream.of(nearest), IntStream.range(0, edges.count()).filter(edge -> edges.to()[edge] == nearest)
				.map(edge -> edges.from()[edge])).toArray();
	}
}
