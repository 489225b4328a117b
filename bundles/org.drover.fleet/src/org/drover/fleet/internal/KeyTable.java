package org.drover.fleet.internal;

import java.util.Base64;
import java.util.Optional;

import org.drover.mailbox.FleetKeys;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/** The one pair of keys that all managers of a project share. */
public final class KeyTable {

	private static final String SECRET_NAME = "keys of the fleet";

	private final Jdbc jdbc;
	private final SecretVault vault;

	public KeyTable(Jdbc jdbc, SecretVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Made when they are first asked for; of several managers that do so at once, one's are kept. */
	public FleetKeys keys() throws DroverException {
		Optional<FleetKeys> kept = find();
		if (kept.isPresent())
			return kept.get();
		FleetKeys made = FleetKeys.make();
		byte[] sealed = vault.seal(SECRET_NAME, Base64.getEncoder().encodeToString(made.secret()));
		jdbc.insertIfAbsent("INSERT INTO fleet_key (id, public_key, sealed) VALUES (1, ?, ?)", made.key().text(), sealed);
		return find().orElseThrow();
	}

	private Optional<FleetKeys> find() throws DroverException {
		Optional<byte[]> sealed = jdbc.first("SELECT sealed FROM fleet_key WHERE id = 1", row -> row.getBytes(1));
		if (sealed.isEmpty())
			return Optional.empty();
		return Optional.of(FleetKeys.parse(Base64.getDecoder().decode(vault.open(SECRET_NAME, sealed.get()))));
	}
}
