package org.drover.site.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.model.DroverException;
import org.drover.site.ClientDirectory.Standing;
import org.drover.site.ClientRegister.Entry;
import org.drover.store.Jdbc;

/** The table of clients' assignments. */
final class ClientTable {

	private record Keyed(String client, Entry entry) {
	}

	private final Jdbc jdbc;

	ClientTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, Entry> all() throws DroverException {
		Map<String, Entry> all = new TreeMap<>();
		jdbc.list("SELECT obj_key, site, released_site, released_url, present, last_heard, last_message, messages FROM client_state",
				ClientTable::read).forEach(keyed -> all.put(keyed.client(), keyed.entry()));
		return all;
	}

	void insert(Map<String, String> siteByClient) throws DroverException {
		Rows.insert(jdbc, "INSERT INTO client_state (obj_key, site, present, last_message, messages)",
				siteByClient.entrySet().stream().map(client -> new Object[] { client.getKey(), client.getValue(), false, "", 0L }).toList());
	}

	/** For clients that were released. */
	void takeBack(Map<String, String> siteByClient) throws DroverException {
		jdbc.batch("UPDATE client_state SET site = ?, released_site = NULL, released_url = NULL, present = FALSE WHERE obj_key = ?",
				siteByClient.entrySet().stream().map(client -> new Object[] { client.getValue(), client.getKey() }).toList());
	}

	void release(Collection<String> clients, ClientHome to) throws DroverException {
		jdbc.batch("UPDATE client_state SET released_site = ?, released_url = ? WHERE obj_key = ?",
				clients.stream().map(client -> new Object[] { to.site(), to.managementPoint(), client }).toList());
	}

	void delete(Collection<String> clients) throws DroverException {
		jdbc.batch("DELETE FROM client_state WHERE obj_key = ?", clients.stream().map(client -> new Object[] { client }).toList());
	}

	/** Presence and telemetry; clients without a row are passed over. */
	void heard(Map<String, Entry> entries) throws DroverException {
		jdbc.batch("UPDATE client_state SET present = ?, last_heard = ?, last_message = ?, messages = ? WHERE obj_key = ?",
				entries.entrySet().stream().map(client -> heard(client.getKey(), client.getValue())).toList());
	}

	private static Object[] heard(String client, Entry entry) {
		return new Object[] { entry.present(), entry.lastHeard(), entry.lastKind(), entry.messages(), client };
	}

	private static Keyed read(ResultSet row) throws SQLException {
		String released = row.getString("released_site");
		ClientHome home = released == null ? null : new ClientHome(released, row.getString("released_url"));
		return new Keyed(row.getString("obj_key"), new Entry(new Standing(row.getString("site"), home), row.getBoolean("present"),
				Jdbc.instant(row, "last_heard").orElse(null), row.getString("last_message"), row.getLong("messages")));
	}
}
