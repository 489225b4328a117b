package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

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
		SortedMap<String, String> variables = new TreeMap<>();
		if (owner.kind() != ObjectKind.COLLECTION)
			return variables;
		return database.read(new NullProgressMonitor(), session -> {
			session.each(View.COLLECTION_VARIABLES, row -> {
				if (!flag(row, "IsMasked") && row.getString("Value") != null)
					variables.put(text(row, "Name"), row.getString("Value"));
			}, "CollectionID", List.of(owner.key()));
			return variables;
		});
	}
}
