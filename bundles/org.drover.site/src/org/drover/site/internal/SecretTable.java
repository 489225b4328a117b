package org.drover.site.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.store.Jdbc;

/** The table of secrets, all of them sealed. The database takes those of an object away with it. */
final class SecretTable {

	private static final String OWNER = "kind = ? AND obj_key = ?";

	private final Jdbc jdbc;

	SecretTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	boolean isEmpty() throws DroverException {
		return jdbc.first("SELECT 1 FROM object_secret FETCH FIRST ROW ONLY", row -> row.getInt(1)).isEmpty();
	}

	/** By name; empty where the object has none. */
	SortedMap<String, byte[]> sealed(ObjectRef owner) throws DroverException {
		SortedMap<String, byte[]> sealed = new TreeMap<>();
		jdbc.list("SELECT name, sealed FROM object_secret WHERE " + OWNER, row -> Map.entry(row.getString("name"), row.getBytes("sealed")), owner.kind().code(), owner.key())
				.forEach(secret -> sealed.put(secret.getKey(), secret.getValue()));
		return sealed;
	}

	/** In the place of what the object has of these names. */
	void put(ObjectRef owner, SortedMap<String, byte[]> sealed) throws DroverException {
		if (sealed.isEmpty())
			return;
		jdbc.batch("DELETE FROM object_secret WHERE " + OWNER + " AND name = ?",
				sealed.keySet().stream().map(name -> new Object[] { owner.kind().code(), owner.key(), name }).toList());
		Rows.insert(jdbc, "INSERT INTO object_secret (kind, obj_key, name, sealed)",
				sealed.entrySet().stream().map(secret -> new Object[] { owner.kind().code(), owner.key(), secret.getKey(), secret.getValue() }).toList());
	}
}
