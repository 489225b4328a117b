package org.drover.fleet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/** Where mailboxes lie, who we are there, and which manager sweeps. */
public final class PlaceTable {

	private static final String COLUMNS = "SELECT name, address, credential_user, looked_at FROM mailbox_place ";

	private record Turn(long sweep, Optional<Instant> at, Instant now) {
	}

	private record Sealed(String user, byte[] password) {
	}

	private final Jdbc jdbc;
	private final SecretVault vault;

	public PlaceTable(Jdbc jdbc, SecretVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** By name. */
	public List<MailboxPlace> list() throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY name", PlaceTable::read);
	}

	public Optional<MailboxPlace> find(String name) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE name = ?", PlaceTable::read, name);
	}

	/** Adds a place or changes the one of this name; its credentials stay only where the address does: they were given for that one. */
	public void put(String name, String address) throws DroverException {
		jdbc.transaction(tx -> {
			tx.update("UPDATE mailbox_place SET credential_user = NULL, credential_sealed = NULL WHERE name = ? AND address <> ?", name, address);
			if (update(tx, name, address) == 0 && !tx.insertIfAbsent("INSERT INTO mailbox_place (name, address, sweep) VALUES (?, ?, 0)", name, address))
				update(tx, name, address); // somebody else has just inserted it
			return null;
		});
	}

	/** @return how many there were; none with agents is removed, that fails */
	public int remove(String name) throws DroverException {
		return jdbc.update("DELETE FROM mailbox_place WHERE name = ?", name);
	}

	public void saveCredentials(String name, PlaceCredentials credentials) throws DroverException {
		byte[] sealed = vault.seal(secretName(name), credentials.password());
		jdbc.update("UPDATE mailbox_place SET credential_user = ?, credential_sealed = ? WHERE name = ?", credentials.user(), sealed, name);
	}

	public Optional<PlaceCredentials> credentials(String name) throws DroverException {
		Optional<Sealed> sealed = jdbc.first("SELECT credential_user, credential_sealed FROM mailbox_place WHERE name = ? AND credential_user IS NOT NULL",
				row -> new Sealed(row.getString(1), row.getBytes(2)), name);
		if (sealed.isEmpty())
			return Optional.empty();
		return Optional.of(new PlaceCredentials(sealed.get().user(), vault.open(secretName(name), sealed.get().password())));
	}

	/**
	 * Takes the turn to sweep a place, unless a manager has begun to within that time. Nothing is held: who takes a turn and dies leaves the next to others.
	 *
	 * @return whether it is this manager's
	 */
	public boolean takeTurn(String name, String manager, Duration every) throws DroverException {
		Optional<Turn> turn = jdbc.first("SELECT sweep, swept_at, CURRENT_TIMESTAMP AS now FROM mailbox_place WHERE name = ?",
				row -> new Turn(row.getLong(1), Jdbc.instant(row, "swept_at"), Jdbc.instant(row, "now").orElseThrow()), name);
		if (turn.isEmpty() || turn.get().at().filter(at -> at.plus(every).isAfter(turn.get().now())).isPresent())
			return false;
		return jdbc.update("UPDATE mailbox_place SET sweep = sweep + 1, sweeper = ?, swept_at = CURRENT_TIMESTAMP WHERE name = ? AND sweep = ?", manager, name,
				turn.get().sweep()) == 1;
	}

	/** @param now by the place's clock */
	public void looked(String name, Instant now) throws DroverException {
		jdbc.update("UPDATE mailbox_place SET looked_at = ? WHERE name = ? AND (looked_at IS NULL OR looked_at < ?)", now, name, now);
	}

	private static int update(Jdbc tx, String name, String address) throws DroverException {
		return tx.update("UPDATE mailbox_place SET address = ? WHERE name = ?", address, name);
	}

	private static String secretName(String place) {
		return "password of the mailbox place " + place;
	}

	private static MailboxPlace read(ResultSet row) throws SQLException {
		return new MailboxPlace(row.getString("name"), row.getString("address"), row.getString("credential_user") != null, Jdbc.instant(row, "looked_at"));
	}
}
