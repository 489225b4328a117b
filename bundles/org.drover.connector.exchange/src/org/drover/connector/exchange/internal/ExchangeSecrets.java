package org.drover.connector.exchange.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.secret.SecretVault;

/** Secrets in a package whose passphrase is known. */
final class ExchangeSecrets implements SecretSource {

	private final OwnerIndex owners;
	private final SecretVault vault;

	ExchangeSecrets(Path file, Package opened, Heading heading, SecretVault vault) {
		this.owners = new OwnerIndex(file, opened, heading, object -> !object.secrets().isEmpty());
		this.vault = vault;
	}

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, String> secrets = new TreeMap<>();
		for (PackedObject object : owners.find(owner)) {
			for (Map.Entry<String, String> sealed : object.secrets().entrySet())
				secrets.put(sealed.getKey(), SealedSecrets.open(vault, owner, sealed.getKey(), sealed.getValue()));
		}
		return secrets;
	}
}
