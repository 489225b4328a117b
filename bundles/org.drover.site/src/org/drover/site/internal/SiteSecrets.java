package org.drover.site.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.PreflightFinding;
import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/** The low-level face for secrets of the site's objects. Only what is sealed with the key in the site's folder comes to the database; nothing of it is kept in memory. */
final class SiteSecrets implements SecretSource, SecretTarget {

	private static final int NAME_LENGTH = 1000;
	private static final int TEXT_LENGTH = 1 << 20;

	private final OwnServices own;
	private final Jdbc jdbc;
	private final Writer writer;
	private final Path keyFile;

	SiteSecrets(OwnServices own, Jdbc jdbc, Writer writer, Path keyFile) {
		this.own = own;
		this.jdbc = jdbc;
		this.writer = writer;
		this.keyFile = keyFile;
	}

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, byte[]> sealed = new SecretTable(jdbc).sealed(owner);
		return sealed.isEmpty() ? new TreeMap<>() : opened(owner, sealed, SecretVault.openExisting(keyFile));
	}

	@Override
	public void put(String effect, Map<ObjectRef, SortedMap<String, String>> secrets) throws DroverException {
		SiteObjects.checkEffect(effect);
		for (Map.Entry<ObjectRef, SortedMap<String, String>> each : secrets.entrySet())
			check(each.getKey(), each.getValue());
		writer.write(change -> {
			requireCreated(effect, secrets.keySet(), new ObjectTable(change.jdbc()));
			SecretTable table = new SecretTable(change.jdbc());
			// a new key would not open what is there
			SecretVault vault = table.isEmpty() ? SecretVault.open(keyFile) : SecretVault.openExisting(keyFile);
			for (Map.Entry<ObjectRef, SortedMap<String, String>> each : secrets.entrySet())
				put(each.getKey(), each.getValue(), table, vault);
			return null;
		});
	}

	private void requireCreated(String effect, Set<ObjectRef> owners, ObjectTable table) throws DroverException {
		Set<ObjectRef> created = table.createdBy(effect);
		for (ObjectRef owner : owners) {
			if (!created.contains(owner))
				throw Refused.conflict(owner + " was not created by this task in " + own.topology() + ", and its secrets are left as they are");
		}
	}

	/** What is sealed anew is another text each time: one that holds the same stays. */
	private static void put(ObjectRef owner, SortedMap<String, String> secrets, SecretTable table, SecretVault vault) throws DroverException {
		SortedMap<String, String> kept = opened(owner, table.sealed(owner), vault);
		SortedMap<String, byte[]> fresh = new TreeMap<>();
		secrets.forEach((name, text) -> {
			if (!text.equals(kept.get(name)))
				fresh.put(name, vault.seal(sealedAs(owner, name), text));
		});
		table.put(owner, fresh);
	}

	private static SortedMap<String, String> opened(ObjectRef owner, SortedMap<String, byte[]> sealed, SecretVault vault) throws DroverException {
		SortedMap<String, String> opened = new TreeMap<>();
		for (Map.Entry<String, byte[]> secret : sealed.entrySet())
			opened.put(secret.getKey(), vault.open(sealedAs(owner, secret.getKey()), secret.getValue()));
		return opened;
	}

	/** Told apart by the length: both are free texts. */
	private static String sealedAs(ObjectRef owner, String name) {
		return name.length() + " " + name + " of " + owner;
	}

	private static void check(ObjectRef owner, SortedMap<String, String> secrets) throws Refused {
		if (secrets.keySet().stream().anyMatch(name -> name.isBlank() || name.length() > NAME_LENGTH))
			throw Refused.invalid(owner + " has a secret without a name, or with one of more than " + NAME_LENGTH + " characters");
		if (secrets.values().stream().anyMatch(text -> text.length() > TEXT_LENGTH))
			throw Refused.invalid(owner + " has a secret of more than " + TEXT_LENGTH + " characters");
	}

	/** Whether the key is there that what is kept was sealed with. */
	PreflightFinding finding() {
		String subject = "key of secrets";
		try {
			if (!new SecretTable(jdbc).isEmpty())
				SecretVault.openExisting(keyFile);
			return new PreflightFinding(subject, true, "secrets are encrypted with a key in the site's folder");
		} catch (DroverException e) {
			return new PreflightFinding(subject, false, e.getMessage());
		}
	}
}
