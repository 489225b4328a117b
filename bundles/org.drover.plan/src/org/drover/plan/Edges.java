package org.drover.plan;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;

import org.drover.model.DependencyKind;
import org.drover.store.Estate;

/** Walks the dependencies of one object by kind, over the estate's own arrays. */
final class Edges {

	private final int[] start;
	private final int[] to;
	private final byte[] kind;

	Edges(Estate estate) {
		int[] from = estate.edgeFrom();
		this.to = estate.edgeTo();
		this.kind = estate.edgeKind();
		this.start = new int[estate.size() + 1];
		for (int object : from)
			start[object + 1]++;
		for (int object = 0; object < estate.size(); object++)
			start[object + 1] += start[object];
	}

	void each(int object, DependencyKind wanted, IntConsumer consumer) {
		for (int edge = start[object]; edge < start[object + 1]; edge++) {
			if (kind[edge] == wanted.code())
				consumer.accept(to[edge]);
		}
	}

	void each(int object, Set<DependencyKind> wanted, IntConsumer consumer) {
		for (int edge = start[object]; edge < start[object + 1]; edge++) {
			if (wanted.contains(DependencyKind.ofCode(kind[edge])))
				consumer.accept(to[edge]);
		}
	}

	/** What makes a deployment effective on a client: from the deployment down to content. */
	static final Set<DependencyKind> DELIVERY = EnumSet.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES,
			DependencyKind.REFERENCES, DependencyKind.BOOTS_FROM, DependencyKind.CONTAINS);
}
