package org.drover.site.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Jdbc;

/** The table of objects. */
final class ObjectTable {

	private final Jdbc jdbc;

	ObjectTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	List<ManagedObject> all() throws DroverException {
		return jdbc.list("SELECT kind, obj_key, name, version, attributes FROM object", ObjectTable::read);
	}

	Set<ObjectRef> createdBy(String effect) throws DroverException {
		return new TreeSet<>(jdbc.list("SELECT kind, obj_key FROM object WHERE effect = ?", ObjectTable::ref, effect));
	}

	void insert(String effect, Collection<ManagedObject> objects) throws DroverException {
		Rows.insert(jdbc, "INSERT INTO object (kind, obj_key, name, version, attributes, effect)",
				objects.stream().map(object -> new Object[] { object.kind().code(), object.key(), object.name(), object.version(),
						SiteJson.attributes(object.attributes()), effect }).toList());
	}

	/** The effect that created an object; empty where none did, or there is no such object. */
	String effect(ObjectRef ref) throws DroverException {
		return jdbc.first("SELECT effect FROM object WHERE kind = ? AND obj_key = ?", row -> row.getString("effect"), ref.kind().code(), ref.key())
				.orElse("");
	}

	void update(ManagedObject object) throws DroverException {
		jdbc.update("UPDATE object SET name = ?, version = ? WHERE kind = ? AND obj_key = ?", object.name(), object.version(), object.kind().code(),
				object.key());
		updateAttributes(object);
	}

	void updateAttributes(ManagedObject object) throws DroverException {
		jdbc.update("UPDATE object SET attributes = ? WHERE kind = ? AND obj_key = ?", SiteJson.attributes(object.attributes()),
				object.kind().code(), object.key());
	}

	void delete(Collection<ObjectRef> refs) throws DroverException {
		jdbc.batch("DELETE FROM object WHERE kind = ? AND obj_key = ?",
				refs.stream().map(ref -> new Object[] { ref.kind().code(), ref.key() }).toList());
	}

	private static ObjectRef ref(ResultSet row) throws SQLException {
		return new ObjectRef(ObjectKind.ofCode(row.getInt("kind")), row.getString("obj_key"));
	}

	private static ManagedObject read(ResultSet row) throws SQLException {
		return new ManagedObject(ref(row), row.getString("name"), row.getString("version"), SiteJson.attributes(row.getString("attributes")));
	}
}
