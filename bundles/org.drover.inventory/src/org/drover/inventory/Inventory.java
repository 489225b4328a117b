package org.drover.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** Questions that lists and dashboards ask about one gathered estate. Immutable; the member index is built once, in linear time. */
public final class Inventory {

	private final Estate estate;
	private final int[] memberStart;
	private final int[] members;
	private final BitSet obsoleteSets;
	private final Map<String, Integer> obsoleteMembers = new HashMap<>();

	public Inventory(Estate estate) {
		this.estate = estate;
		this.memberStart = new int[estate.size() + 1];
		this.members = indexMembers();
		this.obsoleteSets = obsoleteSets();
		countObsoleteMembers();
	}

	public Estate estate() {
		return estate;
	}

	/** All members of a collection, obsolete ones included, as indexes into the estate. */
	public int[] members(int collection) {
		return Arrays.copyOfRange(members, memberStart[collection], memberStart[collection + 1]);
	}

	/** Members that are living clients. */
	public int[] validMembers(int collection) {
		return Arrays.stream(members(collection)).filter(client -> !obsolete(client)).toArray();
	}

	public boolean obsolete(int object) {
		return obsoleteSets.get(estate.attributeSet(object));
	}

	private BitSet obsoleteSets() {
		BitSet sets = new BitSet();
		for (int set = 0; set < estate.attributeSets(); set++)
			sets.set(set, !estate.attributes(set).getOrDefault(Attributes.OBSOLETE, "").isEmpty());
		return sets;
	}

	/** By identifier. */
	public List<CollectionSummary> collections() {
		List<CollectionSummary> summaries = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.COLLECTION)
				summaries.add(summary(object));
		}
		summaries.sort(Comparator.comparing(CollectionSummary::id));
		return summaries;
	}

	public CollectionSummary summary(int collection) {
		String id = estate.key(collection);
		int valid = validMembers(collection).length;
		int listed = memberStart[collection + 1] - memberStart[collection];
		return new CollectionSummary(id, estate.name(collection), valid, listed - valid + obsoleteMembers.getOrDefault(id, 0),
				estate.attributes(estate.attributeSet(collection)).getOrDefault(Attributes.OBSOLETE, ""));
	}

	/** @return the collection with this identifier or, failing that, the only one with this name; -1 where there is none */
	public int collection(String idOrName) {
		int byId = estate.indexOf(new ObjectRef(ObjectKind.COLLECTION, idOrName));
		if (byId >= 0)
			return byId;
		int found = -1;
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.COLLECTION && estate.name(object).equalsIgnoreCase(idOrName)) {
				if (found >= 0)
					return -1;
				found = object;
			}
		}
		return found;
	}

	private void countObsoleteMembers() {
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.CLIENT && obsolete(object)) {
				for (String collection : estate.object(object).attribute(Attributes.OBSOLETE_MEMBER_OF).split(","))
					obsoleteMembers.merge(collection, 1, Integer::sum);
			}
		}
	}

	private int[] indexMembers() {
		int[] from = estate.edgeFrom();
		int[] to = estate.edgeTo();
		byte[] kind = estate.edgeKind();
		for (int edge = 0; edge < from.length; edge++) {
			if (kind[edge] == DependencyKind.MEMBER_OF.code())
				memberStart[to[edge] + 1]++;
		}
		for (int object = 0; object < estate.size(); object++)
			memberStart[object + 1] += memberStart[object];
		int[] next = memberStart.clone();
		int[] index = new int[memberStart[estate.size()]];
		for (int edge = 0; edge < from.length; edge++) {
			if (kind[edge] == DependencyKind.MEMBER_OF.code())
				index[next[to[edge]]++] = from[edge];
		}
		return index;
	}
}
