package org.drover.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.internal.AttributeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the estate of one topology, all or nothing. Objects and dependencies may come in any order; a dependency may name what comes later, or
 * never. To be used by one thread.
 */
public final class EstateWriter implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EstateWriter.class);

	private final EstateTable table;
	private final Jdbc jdbc;
	private final long topologyId;
	private final long estate;
	private final EstateRange range;
	private final EstateCollector collector = new EstateCollector();
	private final Set<ObjectKind> needed = EnumSet.noneOf(ObjectKind.class);
	private final Connection connection;
	private final BulkInsert objects;
	private boolean committed;

	EstateWriter(EstateTable table, Jdbc jdbc, long topologyId, long estate) throws SQLException {
		this.table = table;
		this.jdbc = jdbc;
		this.topologyId = topologyId;
		this.estate = estate;
		this.range = EstateRange.of(estate);
		this.connection = jdbc.connection();
		this.objects = objectRows();
	}

	/** @throws DroverException also where an object of this reference came before, or the database cannot keep one of its texts */
	public void object(ManagedObject object) throws DroverException {
		requireKept(jdbc, object.ref(), object.name(), object.version());
		int place = collector.object(object.ref());
		try {
			objects.add(range.id(place), object.kind().code(), object.key(), object.name(), object.version(),
					AttributeText.write(object.attributes()));
		} catch (SQLException e) {
			throw jdbc.failure(e);
		}
	}

	/** One that came before is passed over; so, with a warning in the log, is one whose {@code from} never comes as an object. */
	public void dependency(Dependency dependency) throws DroverException {
		requireKept(jdbc, dependency.to());
		collector.dependency(dependency);
		needed.add(dependency.to().kind());
	}

	/** Makes what was written the topology's estate, gathered now. To be called once. */
	public void commit() throws DroverException {
		commit(Optional.empty(), tx -> topologyId);
	}

	/**
	 * As {@link #commit()}, in one transaction with something else: both come about, or neither.
	 *
	 * @param mark how far the topology has been read
	 */
	public void commit(Optional<GatheredMark> mark, Jdbc.Work<?> with) throws DroverException {
		try {
			objects.finish();
			writeDependencies();
			writeDangling();
		} catch (SQLException e) {
			throw jdbc.failure(e);
		}
		table.makeCurrent(topologyId, estate, new EstateExtent(dependencies(), needed), mark, with);
		committed = true;
		collector.firstOwnerless().ifPresent(first -> LOG.warn("passed over {} dependencies of objects that the topology does not have; "
				+ "the first is {}", collector.ownerless(), first));
	}

	/** How many objects came. */
	public long objects() {
		return collector.objects();
	}

	/** How many dependencies there are, those included that dangle; after the commit. */
	public long dependencies() {
		return collector.count() + dangling();
	}

	/** How many of them dangle. */
	public long dangling() {
		return collector.dangling().size();
	}

	/** Without a commit before, the old estate stays as it was. */
	@Override
	public void close() throws DroverException {
		try {
			try (objects) {
				if (!committed)
					connection.rollback();
			} finally {
				jdbc.giveBack(connection);
			}
		} catch (SQLException e) {
			throw jdbc.failure(e);
		}
		if (!committed)
			table.discard(topologyId, estate);
	}

	/** Rows go many at a time; what the database then says names none of them. Attributes are JSON, which writes such characters as others. */
	static void requireKept(Jdbc jdbc, ObjectRef object, String... texts) throws DroverException {
		if (!jdbc.keeps(object.key()) || !Arrays.stream(texts).allMatch(jdbc::keeps))
			throw new DroverException("the key, name or version of " + object + " has a NUL character, which this project's database cannot keep:"
					+ " correct it in the topology");
	}

	private BulkInsert objectRows() throws SQLException {
		try {
			return new BulkInsert(connection, "object", "id", "kind", "obj_key", "name", "version", "attributes");
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	private void writeDependencies() throws SQLException {
		EdgeArrays edges = collector.edges();
		try (BulkInsert rows = new BulkInsert(connection, "dependency", "id", "from_id", "to_id", "kind")) {
			for (int i = 0; i < edges.count(); i++)
				rows.add(range.id(i), edges.from()[i], edges.to()[i], edges.kind()[i]);
			rows.finish();
		}
	}

	private void writeDangling() throws SQLException {
		List<Dependency> dangling = collector.dangling();
		try (BulkInsert rows = new BulkInsert(connection, "dangling", "id", "from_id", "to_kind", "to_key", "kind")) {
			for (int i = 0; i < dangling.size(); i++) {
				Dependency dependency = dangling.get(i);
				rows.add(range.id(i), collector.place(dependency.from()), dependency.to().kind().code(), dependency.to().key(),
						dependency.kind().code());
			}
			rows.finish();
		}
	}
}
