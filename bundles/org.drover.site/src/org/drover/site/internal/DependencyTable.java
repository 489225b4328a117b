package org.drover.site.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Jdbc;

/** The table of dependencies. */
final class DependencyTable {

	private final Jdbc jdbc;

	DependencyTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	List<Dependency> all() throws DroverException {
		return jdbc.list("SELECT from_kind, from_key, kind, to_kind, to_key FROM dependency", DependencyTable::read);
	}

	void insert(Collection<Dependency> dependencies) throws DroverException {
		Rows.insert(jdbc, "INSERT INTO dependency (from_kind, from_key, kind, to_kind, to_key)",
				dependencies.stream().map(dependency -> new Object[] { dependency.from().kind().code(), dependency.from().key(),
						dependency.kind().code(), dependency.to().kind().code(), dependency.to().key() }).toList());
	}

	void deleteFrom(Collection<ObjectRef> refs) throws DroverException {
		jdbc.batch("DELETE FROM dependency WHERE from_kind = ? AND from_key = ?",
				refs.stream().map(ref -> new Object[] { ref.kind().code(), ref.key() }).toList());
	}

	private static Dependency read(ResultSet row) throws SQLException {
		ObjectRef from = new ObjectRef(ObjectKind.ofCode(row.getInt("from_kind")), row.getString("from_key"));
		ObjectRef to = new ObjectRef(ObjectKind.ofCode(row.getInt("to_kind")), row.getString("to_key"));
		return new Dependency(from, to, DependencyKind.ofCode(row.getInt("kind")));
	}
}
