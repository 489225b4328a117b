package org.drover.connector.ansible.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The variables of hosts that are no attributes because they look like secrets, those that are encrypted among them where the vault's password is known. The
 * inventory is read when somebody asks for the first secret, and files of variables when they are needed: a job asks host by host.
 */
final class AnsibleSecrets implements SecretSource {

	private final Path inventory;
	private final Optional<Vault> vault;
	private final Secrets words = new Secrets();
	private Reading reading;

	AnsibleSecrets(Path inventory, Optional<Vault> vault) {
		this.inventory = inventory;
		this.vault = vault;
	}

	@Override
	public synchronized SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, String> secrets = new TreeMap<>();
		if (reading == null)
			reading = InventoryReader.read(inventory, vault, new NullProgressMonitor());
		Host host = owner.kind() == ObjectKind.CLIENT ? reading.inventory().host(owner.key()) : null;
		if (host == null)
			return secrets;
		for (Map.Entry<String, Object> found : words.find(reading.variables().of(host)).entrySet()) {
			Optional<Object> value = opened(found.getValue(), found.getKey() + " of " + owner);
			if (value.isPresent())
				secrets.put(found.getKey(), ClientAttributes.text(value.get()));
		}
		return secrets;
	}

	/** Empty where a value is not there, or nobody can open it; of lists and mappings those parts are left out. */
	private Optional<Object> opened(Object value, String what) throws DroverException {
		if (value instanceof Secret secret) {
			if (!secret.sealed())
				return Optional.of(secret.text());
			return vault.isPresent() ? Optional.of(vault.get().open(secret.text(), what)) : Optional.empty();
		}
		if (value instanceof Map) {
			Map<String, Object> entries = new LinkedHashMap<>();
			for (Map.Entry<String, Object> entry : Data.map(value).entrySet())
				opened(entry.getValue(), what).ifPresent(part -> entries.put(entry.getKey(), part));
			return Optional.of(entries);
		}
		if (value instanceof List<?> list) {
			List<Object> elements = new ArrayList<>();
			for (Object element : list)
				opened(element, what).ifPresent(elements::add);
			return Optional.of(elements);
		}
		return Optional.ofNullable(value);
	}
}
