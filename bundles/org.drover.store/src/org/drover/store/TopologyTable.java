package org.drover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.secret.SecretVault;

/** The topologies a project knows, and who we are to them. */
public final class TopologyTable {

	private static final String COLUMNS = "SELECT topology.id, name, address, code, description, credential_user, gathered_at "
			+ "FROM topology LEFT JOIN estate ON estate.id = topology.estate ";

	private record Sealed(String user, byte[] password) {
	}

	private final Jdbc jdbc;
	private final SecretVault vault;

	public TopologyTable(Jdbc jdbc, SecretVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** In the order they were added. */
	public List<Topology> list() throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY topology.id", TopologyTable::read);
	}

	public Optional<Topology> find(String name) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE name = ?", TopologyTable::read, name);
	}

	/** @throws DroverException where there is none of this name */
	public Topology get(String name) throws DroverException {
		return find(name).orElseThrow(() -> new DroverException(
				"the project knows no topology " + name + ": add it with gather or topology add"));
	}

	/**
	 * Adds a topology, or changes the one of this name. Its estate stays; its credentials only where the address does: they were given
	 * for that one.
	 *
	 * @param address without credentials
	 * @param code    the topology's own identity, empty where not known
	 */
	public Topology put(String name, String address, String code, String description) throws DroverException {
		return jdbc.transaction(tx -> {
			tx.update("UPDATE topology SET credential_user = NULL, credential_sealed = NULL WHERE name = ? AND address <> ?", name, address);
			if (update(tx, name, address, code, description) == 0 && !tx.insertIfAbsent(
					"INSERT INTO topology (name, address, code, description) VALUES (?, ?, ?, ?)", name, address, code, description))
				update(tx, name, address, code, description); // somebody else has just inserted it
			return new TopologyTable(tx, vault).get(name);
		});
	}

	/** Keeps credentials for a topology, the password sealed. */
	public void saveCredentials(String name, TopologyCredentials credentials) throws DroverException {
		byte[] sealed = vault.seal(secretName(name), credentials.password());
		if (jdbc.update("UPDATE topology SET credential_user = ?, credential_sealed = ? WHERE name = ?", credentials.user(), sealed, name) == 0)
			get(name);
	}

	/** Empty where none are kept. */
	public Optional<TopologyCredentials> credentials(String name) throws DroverException {
		Optional<Sealed> sealed = jdbc.first(
				"SELECT credential_user, credential_sealed FROM topology WHERE name = ? AND credential_user IS NOT NULL",
				row -> new Sealed(row.getString(1), row.getBytes(2)), name);
		if (sealed.isEmpty())
			return Optional.empty();
		String password = vault.open(secretName(name), sealed.get().password());
		return Optional.of(new TopologyCredentials(sealed.get().user(), password));
	}

	/** Forgets a topology with its estate and credentials; one that is not there is passed over. */
	public void remove(String name) throws DroverException {
		Optional<Topology> topology = find(name);
		if (topology.isPresent()) {
			new EstateTable(jdbc).deleteWithTopology(topology.get().id());
		}
	}

	private static int update(Jdbc tx, String name, String address, String code, String description) throws DroverException {
		return tx.update("UPDATE topology SET address = ?, code = ?, description = ? WHERE name = ?", address, code, description, name);
	}

	private static String secretName(String topology) {
		return "password of the topology " + topology;
	}

	private static Topology read(ResultSet row) throws SQLException {
		return new Topology(row.getLong("id"), row.getString("name"), row.getString("address"), row.getString("code"),
				row.getString("description"), row.getString("credential_user") != null, Jdbc.instant(row, "gathered_at"));
	}
}
