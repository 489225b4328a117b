package org.drover.migration.internal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Takes the secrets of objects from one low-level face to the other. They come into no input, outcome or message of a task. */
record CarriedSecrets(SecretSource source, SecretTarget target) {

	/** Empty where the one side gives none out, or the other takes none. */
	static Optional<CarriedSecrets> between(Sides sides) {
		return sides.source().secretSource().flatMap(source -> sides.target().secretTarget().map(target -> new CarriedSecrets(source, target)));
	}

	/** Those of the objects that a task has created. Doing it twice has the effect of once. */
	void carry(String effect, TaskInput input) throws DroverException {
		Map<String, String> sources = new TreeMap<>();
		input.resolution().renamed().forEach((source, written) -> sources.put(written, source));
		Map<ObjectRef, ObjectRef> written = new TreeMap<>();
		for (ObjectRef ref : input.objectRefs()) {
			String source = sources.get(ref.toString());
			written.put(source == null ? ref : ObjectRef.parse(source), ref);
		}
		Map<ObjectRef, SortedMap<String, String>> secrets = new TreeMap<>();
		source.secrets(written.keySet()).forEach((owner, found) -> secrets.put(written.get(owner), found));
		if (!secrets.isEmpty())
			target.put(effect, secrets);
	}
}
