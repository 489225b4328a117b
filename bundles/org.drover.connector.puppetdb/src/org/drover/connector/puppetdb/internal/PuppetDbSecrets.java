package org.drover.connector.puppetdb.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** The facts of a client that were taken out because they look like secrets. What Puppet itself holds for sensitive never comes into PuppetDB. */
record PuppetDbSecrets(PuppetDb server) implements SecretSource {

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, String> found = new TreeMap<>();
		if (owner.kind() != ObjectKind.CLIENT)
			return found;
		server.query(Query.select("inventory", List.of("certname", "facts"), Query.and(Query.OF_ANY_NODE, Query.equal("certname", owner.key()))), Query.everything(),
				row -> {
					Secrets secrets = new Secrets();
					secrets.strip(row.path("facts"));
					found.putAll(secrets.found());
				});
		return found;
	}
}
