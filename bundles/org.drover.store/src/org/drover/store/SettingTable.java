package org.drover.store;

import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/** A project's settings: name to text. */
public final class SettingTable {

	private final Jdbc jdbc;

	public SettingTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<String> get(String name) throws DroverException {
		return jdbc.first("SELECT text FROM setting WHERE name = ?", row -> row.getString(1), name);
	}

	/** The names of all, sorted. */
	public List<String> names() throws DroverException {
		return jdbc.list("SELECT name FROM setting ORDER BY name", row -> row.getString(1));
	}

	public void put(String name, String text) throws DroverException {
		jdbc.transaction(tx -> {
			if (update(tx, name, text) == 0 && !tx.insertIfAbsent("INSERT INTO setting (name, text) VALUES (?, ?)", name, text))
				update(tx, name, text); // somebody else has just inserted it
			return null;
		});
	}

	/** Removes a setting; one that is not there is passed over. */
	public void remove(String name) throws DroverException {
		jdbc.update("DELETE FROM setting WHERE name = ?", name);
	}

	private static int update(Jdbc tx, String name, String text) throws DroverException {
		return tx.update("UPDATE setting SET text = ? WHERE name = ?", text, name);
	}
}
