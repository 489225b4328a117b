package org.drover.connector.ansible.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Secrets in a project, each encrypted as {@code ansible-vault} does it: variables of hosts and groups where they can be, else values that Drover keeps. */
final class ProjectSecrets implements SecretSource, SecretTarget {

	private final ProjectFolder folder;
	private final Vault vault;

	ProjectSecrets(ProjectFolder folder, Vault vault) {
		this.folder = folder;
		this.vault = vault;
	}

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, String> secrets = new TreeMap<>();
		for (Map.Entry<String, String> sealed : folder.read().sealed(owner).entrySet())
			secrets.put(sealed.getKey(), vault.open(sealed.getValue(), sealed.getKey() + " of " + owner));
		return secrets;
	}

	@Override
	public void put(String effect, Map<ObjectRef, SortedMap<String, String>> secrets) throws DroverException {
		ProjectRules.checkEffect(effect);
		for (Map.Entry<ObjectRef, SortedMap<String, String>> each : secrets.entrySet())
			ProjectRules.checkSecrets(each.getKey(), each.getValue());
		folder.write(state -> {
			for (Map.Entry<ObjectRef, SortedMap<String, String>> each : secrets.entrySet()) {
				if (!effect.equals(state.effects.get(each.getKey())))
					throw new DroverException(each.getKey() + " was not created by this task in " + state.topology + ", and its secrets are left as they are");
				put(each.getKey(), each.getValue(), state);
			}
			return null;
		});
	}

	/** What is sealed anew is another text each time: one that holds the same stays. */
	private void put(ObjectRef owner, SortedMap<String, String> secrets, ProjectState state) throws DroverException {
		SortedMap<String, String> kept = new TreeMap<>(state.sealed(owner));
		for (Map.Entry<String, String> secret : secrets.entrySet()) {
			String sealed = kept.get(secret.getKey());
			if (sealed == null || !vault.open(sealed, secret.getKey() + " of " + owner).equals(secret.getValue()))
				kept.put(secret.getKey(), vault.seal(secret.getValue()));
		}
		if (!kept.isEmpty())
			state.secrets.put(owner, kept);
	}
}
