package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The variables of collections, all of which may be secret. Masked ones are left out: like the passwords of accounts and the keys of certificates they are
 * encrypted with a key of the site, and nobody else can read them.
 */
final class CollectionVariables implements SecretSource {

	private final SiteDatabase database;

	CollectionVariables(SiteDatabase database) {
		this.database = database;
	}

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		return secrets(List.of(owner)).getOrDefault(owner, new TreeMap<>());
	}

	/** Over one connection: a batch of a job may have a thousand collections. */
	@Override
	public SortedMap<ObjectRef, SortedMap<String, String>> secrets(Collection<ObjectRef> owners) throws DroverException {
		SortedMap<ObjectRef, SortedMap<String, String>> variables = new TreeMap<>();
		List<String> collections = owners.stream().filter(owner -> owner.kind() == ObjectKind.COLLECTION).map(ObjectRef::key).toList();
		if (collections.isEmpty())
			return variables;
		return database.read(new NullProgressMonitor(), session -> {
			session.each(View.COLLECTION_VARIABLES, row -> {
				if (!flag(row, "IsMasked") && row.getString("Value") != null)
					variables.computeIfAbsent(new ObjectRef(ObjectKind.COLLECTION, text(row, "CollectionID")), any -> new TreeMap<>())
							.put(text(row, "Name"), row.getString("Value"));
			}, "CollectionID", collections);
			return variables;
		});
	}
}
