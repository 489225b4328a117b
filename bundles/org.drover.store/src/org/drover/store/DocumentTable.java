package org.drover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/** Texts by kind and name. Whoever changes one says which version was read, so that nobody's change is lost unseen. */
public final class DocumentTable {

	private static final String COLUMNS = "SELECT kind, name, body, version, changed_at FROM document ";

	private final Jdbc jdbc;
	private final Clock clock;

	public DocumentTable(Jdbc jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Document> find(String kind, String name) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE kind = ? AND name = ?", DocumentTable::read, kind, name);
	}

	/** All of a kind, by name. */
	public List<Document> list(String kind) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE kind = ? ORDER BY name", DocumentTable::read, kind);
	}

	/** @throws DroverException also where there is one of that kind and name */
	public Document create(String kind, String name, String body) throws DroverException {
		return jdbc.transaction(tx -> {
			DocumentTable table = new DocumentTable(tx, clock);
			if (!table.insert(kind, name, body))
				throw new DroverException("there is a " + kind + " " + name + " already: choose another name");
			return table.find(kind, name).orElseThrow();
		});
	}

	/**
	 * Changes a document's body.
	 *
	 * @param read as it was when the change was begun
	 * @throws DroverException also where it has been changed or deleted since
	 */
	public Document save(Document read, String body) throws DroverException {
		return jdbc.transaction(tx -> {
			DocumentTable table = new DocumentTable(tx, clock);
			if (table.update(read, body) == 0)
				throw new DroverException("the " + read.kind() + " " + read.name()
						+ " has been changed or deleted by somebody else: read it again and repeat your change");
			return table.find(read.kind(), read.name()).orElseThrow();
		});
	}

	/** Keeps a body whatever was there: for what is computed, never for what a person edits. */
	public Document put(String kind, String name, String body) throws DroverException {
		return jdbc.transaction(tx -> {
			DocumentTable table = new DocumentTable(tx, clock);
			if (table.overwrite(kind, name, body) == 0 && !table.insert(kind, name, body))
				table.overwrite(kind, name, body); // somebody else has just inserted it
			return table.find(kind, name).orElseThrow();
		});
	}

	/** Deletes a document; one that is not there is passed over. */
	public void delete(String kind, String name) throws DroverException {
		jdbc.update("DELETE FROM document WHERE kind = ? AND name = ?", kind, name);
	}

	private boolean insert(String kind, String name, String body) throws DroverException {
		return jdbc.insertIfAbsent("INSERT INTO document (kind, name, body, version, changed_at) VALUES (?, ?, ?, 1, ?)", kind, name, body,
				clock.instant());
	}

	private int overwrite(String kind, String name, String body) throws DroverException {
		return jdbc.update("UPDATE document SET body = ?, version = version + 1, changed_at = ? WHERE kind = ? AND name = ?", body,
				clock.instant(), kind, name);
	}

	private int update(Document read, String body) throws DroverException {
		return jdbc.update("UPDATE document SET body = ?, version = version + 1, changed_at = ? WHERE kind = ? AND name = ? AND version = ?",
				body, clock.instant(), read.kind(), read.name(), read.version());
	}

	private static Document read(ResultSet row) throws SQLException {
		return new Document(row.getString("kind"), row.getString("name"), row.getString("body"), row.getInt("version"),
				Jdbc.instant(row, "changed_at").orElseThrow());
	}
}
