package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.draft.StructureRows;
import org.drover.store.Estate;

/** Picks the rows that a topology diagram shows out of a gathered estate; linear in its dependencies. */
final class StructureReader {

	private final Estate estate;
	private final List<ManagedObject> objects = new ArrayList<>();
	private final List<Dependency> dependencies = new ArrayList<>();
	private final Map<ObjectRef, Integer> users = new HashMap<>();

	private StructureReader(Estate estate) {
		this.estate = estate;
	}

	static StructureRows read(Estate estate, String code) {
		return new StructureReader(estate).rows(code);
	}

	private StructureRows rows(String code) {
		boolean[] shown = new boolean[estate.size()];
		for (int object = 0; object < shown.length; object++) {
			shown[object] = StructureRows.shows(estate.kind(object));
			if (shown[object])
				objects.add(estate.object(object));
		}
		edges(shown);
		for (Dependency dependency : estate.dangling()) {
			if (StructureRows.shows(dependency.from().kind()))
				dependencies.add(dependency);
		}
		return new StructureRows(code, objects, dependencies, users);
	}

	private void edges(boolean[] shown) {
		int[] from = estate.edgeFrom();
		int[] to = estate.edgeTo();
		byte[] kind = estate.edgeKind();
		for (int edge = 0; edge < from.length; edge++) {
			if (shown[from[edge]])
				dependencies.add(new Dependency(estate.ref(from[edge]), estate.ref(to[edge]), DependencyKind.ofCode(kind[edge])));
			else if (shown[to[edge]])
				users.merge(estate.ref(to[edge]), 1, Integer::sum);
		}
	}
}
