package org.drover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of an estate's dependencies differs from what was told. Of objects that were told, all that was not told again goes. Of others, those on objects
 * that are gone begin to dangle, and those that dangled come to rest on objects that are new.
 */
final class EdgeDifference {

	private static final Logger LOG = LoggerFactory.getLogger(EdgeDifference.class);
	/** So many numbers still go into one question. */
	private static final int LISTED = 5_000;

	private final Jdbc tx;
	private final EstateRange range;
	private final KnownObjects objects;
	private final BitSet told;
	private final BitSet gone;
	private final BitSet changed;
	private final Set<ObjectKind> needed;
	private final List<Object[]> goneEdges = new ArrayList<>();
	private final List<Object[]> goneDangling = new ArrayList<>();
	/** Told dependencies of told objects, by number, sorted; {@link #kept} of them are there, {@link #rested} did dangle. */
	private long[] wanted = {};
	private final BitSet kept = new BitSet();
	private final BitSet rested = new BitSet();
	private final Set<Dependency> dangling = new LinkedHashSet<>();
	private final Set<Dependency> keptDangling = new HashSet<>();
	/** What was an edge before and dangles now. */
	private final Set<Dependency> unrested = new HashSet<>();
	private final List<Long> resting = new ArrayList<>();
	private long danglingBefore;

	/**
	 * @param changed where objects of which other dependencies are told than before are noted
	 * @param needed  kinds of all that dependencies are on
	 */
	EdgeDifference(Jdbc tx, EstateRange range, KnownObjects objects, BitSet told, BitSet gone, BitSet changed, Set<ObjectKind> needed) {
		this.tx = tx;
		this.range = range;
		this.objects = objects;
		this.told = told;
		this.gone = gone;
		this.changed = changed;
		this.needed = needed;
	}

	/** @param edges of told objects, by the numbers of both ends, in any order, with repetitions */
	void find(long[] edges, int count) throws DroverException {
		sortOut(edges, count);
		BitSet places = new BitSet();
		told.stream().filter(objects::known).forEach(number -> places.set(objects.place(number)));
		gone.stream().forEach(number -> places.set(objects.place(number)));
		new KeptEdges(tx, range, places, this::edge).read(objects.size());
		dependOnGone();
		readDangling();
		for (int i = kept.nextClearBit(0); i < wanted.length; i = kept.nextClearBit(i + 1)) {
			if (!rested.get(i))
				change(Edge.from(wanted[i]));
		}
		for (Dependency dependency : dangling) {
			if (!keptDangling.contains(dependency) && !unrested.contains(dependency))
				change(objects.number(dependency.from()));
		}
	}

	/** How many rows go and come. */
	long size() {
		return goneEdges.size() + goneDangling.size() + wanted.length - kept.cardinality() + resting.size() + dangling.size() - keptDangling.size();
	}

	/** By how many dependencies there are more. */
	long growth() {
		return wanted.length - kept.cardinality() + resting.size() - goneEdges.size() + dangling() - danglingBefore;
	}

	long dangling() {
		return danglingBefore - goneDangling.size() + dangling.size() - keptDangling.size();
	}

	void write() throws DroverException {
		tx.batch("DELETE FROM dependency WHERE id = ?", goneEdges);
		tx.batch("DELETE FROM dangling WHERE id = ?", goneDangling);
		List<Object[]> rows = new ArrayList<>();
		long id = next("dependency");
		for (int i = kept.nextClearBit(0); i < wanted.length; i = kept.nextClearBit(i + 1))
			rows.add(row(id++, wanted[i]));
		for (long edge : resting)
			rows.add(row(id++, edge));
		tx.batch("INSERT INTO dependency (id, from_id, to_id, kind) VALUES (?, ?, ?, ?)", rows);
		writeDangling();
	}

	private void writeDangling() throws DroverException {
		List<Object[]> rows = new ArrayList<>();
		long id = next("dangling");
		for (Dependency dependency : dangling) {
			if (!keptDangling.contains(dependency))
				rows.add(new Object[] { id++, objects.place(objects.number(dependency.from())), dependency.to().kind().code(), dependency.to().key(),
						dependency.kind().code() });
		}
		tx.batch("INSERT INTO dangling (id, from_id, to_kind, to_key, kind) VALUES (?, ?, ?, ?, ?)", rows);
	}

	private Object[] row(long id, long edge) {
		return new Object[] { id, objects.place(Edge.from(edge)), objects.place(Edge.to(edge)), Edge.kind(edge) };
	}

	/** The first late number that is free. */
	private long next(String table) throws DroverException {
		return tx.first("SELECT MAX(id) FROM " + table + " WHERE id BETWEEN ? AND ?", row -> row.getLong(1), range.late(), range.last())
				.filter(last -> last > 0).map(last -> last + 1).orElse(range.late());
	}

	private void sortOut(long[] edges, int count) {
		int rest = 0;
		int ownerless = 0;
		for (int i = 0; i < count; i++) {
			if (!told.get(Edge.from(edges[i])))
				ownerless++;
			else if (!exists(Edge.to(edges[i])))
				dangling.add(dependencyOf(edges[i]));
			else
				edges[rest++] = edges[i];
		}
		if (ownerless > 0)
			LOG.warn("passed over {} dependencies of objects that the topology does not have", ownerless);
		wanted = Arrays.stream(edges, 0, rest).sorted().distinct().toArray();
	}

	/** Whether an object is there after all this. */
	private boolean exists(int number) {
		return told.get(number) || objects.known(number) && !gone.get(number);
	}

	/** A dependency as it was, of an object that was told or is gone. */
	private void edge(ResultSet row) throws SQLException {
		int from = objects.at(row.getInt(2));
		long edge = Edge.of(from, objects.at(row.getInt(3)), row.getInt(4));
		int found = gone.get(from) ? -1 : Arrays.binarySearch(wanted, edge);
		if (found >= 0) {
			kept.set(found);
			return;
		}
		goneEdges.add(new Object[] { row.getLong(1) });
		if (gone.get(from))
			return;
		Dependency dependency = dependencyOf(edge);
		if (dangling.contains(dependency))
			unrested.add(dependency);
		else
			changed.set(from);
	}

	/** Dependencies of objects that were not told, on objects that are gone. */
	private void dependOnGone() throws DroverException {
		BitSet places = new BitSet();
		gone.stream().filter(number -> needed.contains(objects.kind(number))).forEach(number -> places.set(objects.place(number)));
		if (places.isEmpty())
			return;
		EstateRows.Sink sink = row -> {
			int from = objects.at(row.getInt(2));
			if (!places.get(row.getInt(3)) || told.get(from) || gone.get(from))
				return;
			Dependency dependency = dependencyOf(Edge.of(from, objects.at(row.getInt(3)), row.getInt(4)));
			goneEdges.add(new Object[] { row.getLong(1) });
			dangling.add(dependency);
			unrested.add(dependency);
		};
		if (places.cardinality() > LISTED) {
			new EstateRows(tx, range).all("dependency", "id, from_id, to_id, kind", sink);
			return;
		}
		String listed = places.stream().mapToObj(Integer::toString).collect(Collectors.joining(", "));
		tx.list("SELECT id, from_id, to_id, kind FROM dependency WHERE id BETWEEN ? AND ? AND to_id BETWEEN ? AND ? AND to_id IN (" + listed + ")", row -> {
			sink.take(row);
			return null;
		}, range.first(), range.last(), places.nextSetBit(0), places.length() - 1);
	}

	private void readDangling() throws DroverException {
		new EstateRows(tx, range).all("dangling", "id, from_id, to_kind, to_key, kind", row -> {
			danglingBefore++;
			int from = objects.at(row.getInt(2));
			Dependency dependency = new Dependency(objects.ref(from), new ObjectRef(ObjectKind.ofCode(row.getInt(3)), row.getString(4)),
					DependencyKind.ofCode(row.getInt(5)));
			if (stays(from, dependency))
				return;
			goneDangling.add(new Object[] { row.getLong(1) });
		});
	}

	private boolean stays(int from, Dependency dependency) {
		if (gone.get(from))
			return false;
		int to = objects.find(dependency.to());
		if (!told.get(from)) {
			if (to < 0 || !exists(to))
				return true;
			resting.add(Edge.of(from, to, dependency.kind().code()));
			return false;
		}
		if (dangling.contains(dependency)) {
			keptDangling.add(dependency);
			return true;
		}
		int found = to < 0 ? -1 : Arrays.binarySearch(wanted, Edge.of(from, to, dependency.kind().code()));
		if (found >= 0)
			rested.set(found);
		else
			changed.set(from);
		return false;
	}

	/** A new object has not changed. */
	private void change(int number) {
		if (objects.known(number))
			changed.set(number);
	}

	private Dependency dependencyOf(long edge) {
		return new Dependency(objects.ref(Edge.from(edge)), objects.ref(Edge.to(edge)), DependencyKind.ofCode(Edge.kind(edge)));
	}
}
