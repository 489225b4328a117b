package org.drover.plan;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What objects are called in the new topology that have another name there: the legacy topology's code is put behind key and name, and from the second
 * on a number behind that. Objects that are converted have the same key, as one of another kind.
 */
final class Renames {

	private final Needs needs;
	private final Conversions conversions;
	private final Map<ObjectRef, ObjectRef> written = new TreeMap<>();
	private final Map<ObjectRef, ObjectRef> sources = new TreeMap<>();

	/** @param base of objects that were renamed before and are still there */
	Renames(Needs needs, Conversions conversions, Collection<Migrated> base) {
		this.needs = needs;
		this.conversions = conversions;
		conversions.all().forEach(ref -> put(ref, conversions.written(ref)));
		for (Migrated migrated : base) {
			ObjectRef now = migrated.written().object().ref();
			if (!now.equals(migrated.source().object().ref()) && needs.target.indexOf(now) >= 0)
				put(migrated.source().object().ref(), now);
		}
	}

	/** A boundary is the network that its key names. */
	static boolean canRename(ObjectKind kind) {
		return kind != ObjectKind.BOUNDARY && kind != ObjectKind.BOUNDARY_GROUP;
	}

	ObjectRef written(ObjectRef source) {
		return written.getOrDefault(source, source);
	}

	/** Back from there. */
	ObjectRef source(ObjectRef now) {
		return sources.getOrDefault(now, now);
	}

	/** An object with all it needs. */
	NewObject written(NewObject source) {
		NewObject converted = conversions.converted(source);
		ObjectRef ref = written(source.object().ref());
		return new NewObject(named(converted.object(), ref), converted.dependencies().stream()
				.map(need -> new Dependency(ref, written(need.to()), need.kind())).toList());
	}

	private static ManagedObject named(ManagedObject source, ObjectRef ref) {
		if (ref.key().equals(source.key()))
			return source;
		String suffix = ref.key().substring(source.key().length() + 1);
		return new ManagedObject(ref, source.name() + " (" + suffix + ')', source.version(), source.attributes());
	}

	/** Gives an object a name that nothing has. */
	void rename(ObjectRef source) {
		int number = 1;
		ObjectRef candidate = candidate(source, number);
		while (needs.target.indexOf(candidate) >= 0 || needs.source.indexOf(candidate) >= 0 || sources.containsKey(candidate))
			candidate = candidate(source, ++number);
		put(source, candidate);
	}

	private ObjectRef candidate(ObjectRef source, int number) {
		return new ObjectRef(conversions.written(source).kind(), source.key() + '-' + needs.sourceCode + (number == 1 ? "" : "-" + number));
	}

	private void put(ObjectRef source, ObjectRef now) {
		written.put(source, now);
		sources.put(now, source);
	}
}
