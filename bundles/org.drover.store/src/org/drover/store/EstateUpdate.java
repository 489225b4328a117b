package org.drover.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.internal.AttributeText;

/**
 * Brings the estate of a topology up to date: is told objects as they are now, finds what differs, and writes that alone, in one transaction. An object that
 * is told comes with all dependencies that start at it. What is neither told nor said to be gone stays as it is, save that of kinds which come
 * {@link #wholly} it is gone. Until the commit nothing is written and nobody waits; other readers see the old estate until then. To be used by one thread.
 */
public final class EstateUpdate {

	/** Where more than one in so many rows differ, writing the whole estate anew is no slower. */
	private static final int SHARE = 8;
	/** Holes, late rows and differences that do not matter in any estate. */
	private static final int FEW = 10_000;

	/** The estate that is brought up to date, as it was when that began. */
	record Base(long estate, Instant at, Optional<EstateMemo> memo) {
	}

	private final EstateTable table;
	private final Jdbc jdbc;
	private final long topologyId;
	private final Base base;
	private final EstateRange range;
	private final KnownObjects objects;
	private final long late;
	/** Objects that were there before, as they were told, as long as they have not been compared. */
	private final Map<Integer, ManagedObject> open = new TreeMap<>();
	/** Null as long as few objects are told. */
	private KnownTexts texts;
	private final BitSet told = new BitSet();
	private final BitSet unchanged = new BitSet();
	private final BitSet gone = new BitSet();
	private final BitSet changed = new BitSet();
	private final Set<ObjectKind> needed;
	private final Set<ObjectKind> whole = EnumSet.noneOf(ObjectKind.class);
	private final List<Object[]> inserts = new ArrayList<>();
	private final List<Object[]> updates = new ArrayList<>();
	private long[] edges = new long[1 << 10];
	private int edgeCount;
	private int added;
	private boolean sound = true;
	private EstateDifference found;

	/** @param snapshot of a transaction that sees one moment */
	EstateUpdate(EstateTable table, Jdbc jdbc, Jdbc snapshot, long topologyId, Base base) throws DroverException {
		this.table = table;
		this.jdbc = jdbc;
		this.topologyId = topologyId;
		this.base = base;
		this.range = EstateRange.of(base.estate());
		this.needed = base.memo().map(memo -> memo.extent().needed()).map(EnumSet::copyOf).orElse(EnumSet.allOf(ObjectKind.class));
		this.objects = new KnownObjects(snapshot, range);
		this.late = snapshot.first("SELECT COUNT(*) FROM dependency WHERE id BETWEEN ? AND ?", row -> row.getLong(1), range.late(), range.last()).orElseThrow();
	}

	/** How far the estate had been read; empty where that is not known. */
	public Optional<GatheredMark> mark() {
		return base.memo().flatMap(EstateMemo::mark);
	}

	/** Whether the estate is in such order that it is worth to change a little of it. Each update leaves holes and rows apart from the others. */
	public boolean worthwhile() {
		return objects.places() - objects.size() <= objects.size() / SHARE + FEW && late <= base.memo().map(memo -> memo.extent().dependencies()).orElse(0L) / SHARE + FEW;
	}

	/** @throws DroverException also where an object of this reference was told before, or the database cannot keep one of its texts */
	public void object(ManagedObject object) throws DroverException {
		EstateWriter.requireKept(jdbc, object.ref(), object.name(), object.version());
		int number = objects.number(object.ref());
		if (told.get(number))
			throw EstateCollector.twice(object.ref());
		told.set(number);
		if (!objects.known(number))
			add(number, object);
		else
			compare(number, object);
	}

	/** Where few objects are told, only those are read, at the end; where many are, all are. */
	private void compare(int number, ManagedObject object) throws DroverException {
		open.put(number, object);
		if (texts == null && open.size() <= objects.size() / SHARE)
			return;
		if (texts == null)
			texts = KnownTexts.all(jdbc, range, objects);
		changeOpen(texts);
	}

	private void changeOpen(KnownTexts known) {
		open.forEach((number, object) -> {
			if (known.differs(number, object))
				change(number, object);
		});
		open.clear();
	}

	private void add(int number, ManagedObject object) {
		long id = range.id(objects.settle(number));
		added++;
		if (added <= most())
			inserts.add(new Object[] { id, object.kind().code(), object.key(), object.name(), object.version(), AttributeText.write(object.attributes()) });
	}

	private void change(int number, ManagedObject object) {
		changed.set(number);
		if (updates.size() <= most())
			updates.add(new Object[] { object.name(), object.version(), AttributeText.write(object.attributes()), range.id(objects.place(number)) });
	}

	/** Of an object that is told, before or after. One of any other is passed over. */
	public void dependency(Dependency dependency) throws DroverException {
		EstateWriter.requireKept(jdbc, dependency.to());
		needed.add(dependency.to().kind());
		if (edgeCount == edges.length)
			edges = Arrays.copyOf(edges, edgeCount + (edgeCount >> 1));
		edges[edgeCount++] = Edge.of(objects.number(dependency.from()), objects.number(dependency.to()), dependency.kind().code());
	}

	/** Whether an object was there before. */
	public boolean knows(ObjectRef ref) {
		int number = objects.find(ref);
		return number >= 0 && objects.known(number);
	}

	/** An object is there, and is as it was. */
	public void unchanged(ObjectRef ref) throws DroverException {
		int number = objects.number(ref);
		sound &= objects.known(number);
		unchanged.set(number);
	}

	/** An object is not there any more; one that was not there before is passed over. */
	public void gone(ObjectRef ref) throws DroverException {
		gone.set(objects.number(ref));
	}

	/** All objects of a kind are told, or said to be unchanged: any other is gone. */
	public void wholly(ObjectKind kind) {
		whole.add(kind);
	}

	/**
	 * Writes what differs and makes that the topology's estate, gathered now. To be called once.
	 *
	 * @param mark how far the topology has been read
	 * @param with what is to happen in the same transaction
	 * @return empty where nothing has been written, as it is not {@link #worthwhile}, or much differs, or what was told does not go with the estate: it is to
	 *         be replaced
	 */
	public Optional<EstateDifference> commit(Optional<GatheredMark> mark, Jdbc.Work<?> with) throws DroverException {
		settleGone();
		if (!sound)
			return Optional.empty();
		return jdbc.transaction(tx -> {
			table.requireCurrent(tx, topologyId, base);
			changeOpen(KnownTexts.of(tx, range, objects, open.keySet()));
			EdgeDifference edgesDiffering = new EdgeDifference(tx, range, objects, told, gone, changed, needed);
			edgesDiffering.find(edges, edgeCount);
			long before = before(tx);
			found = all(before + edgesDiffering.growth(), edgesDiffering.dangling());
			if (!worthwhile() || tooMany() || edgesDiffering.size() > before / SHARE + FEW)
				return Optional.empty();
			write(tx);
			edgesDiffering.write();
			table.touch(tx, topologyId, base.estate(), new EstateExtent(found.dependencies(), needed), mark);
			with.run(tx);
			return Optional.of(found);
		});
	}

	/** What differs, known after the commit; also where that has written nothing, unless what was told does not go with the estate. */
	public EstateDifference difference() {
		return found;
	}

	private EstateDifference all(long dependencies, long dangling) {
		return new EstateDifference(added, changed.cardinality(), gone.cardinality(), objects.size() + added - gone.cardinality(), dependencies, dangling);
	}

	private void settleGone() {
		gone.clear(objects.size(), Math.max(objects.refs(), objects.size()));
		for (int number = 0; number < objects.size(); number++) {
			if (whole.contains(objects.kind(number)) && !unchanged.get(number))
				gone.set(number);
		}
		gone.andNot(told);
	}

	/** All dependencies there were. */
	private long before(Jdbc tx) throws DroverException {
		return base.memo().isPresent() ? base.memo().get().extent().dependencies() : EstateTable.dependencies(tx, range);
	}

	private void write(Jdbc tx) throws DroverException {
		tx.batch("DELETE FROM object WHERE id = ?", gone.stream().mapToObj(number -> new Object[] { range.id(objects.place(number)) }).toList());
		tx.batch("UPDATE object SET name = ?, version = ?, attributes = ? WHERE id = ?", updates);
		tx.batch("INSERT INTO object (id, kind, obj_key, name, version, attributes) VALUES (?, ?, ?, ?, ?, ?)", inserts);
	}

	private boolean tooMany() {
		return found.added() + found.changed() + found.gone() > most();
	}

	private int most() {
		return objects.size() / SHARE + FEW;
	}
}
