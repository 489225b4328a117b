package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.ObjectRef;

/**
 * Decides what becomes of objects that the new topology has already. One that is written under another name makes what needs it differ too, so
 * objects are looked at until nothing is renamed any more.
 */
final class Conflicts {

	/**
	 * @param before what the new topology has
	 * @param after  what it gets in its place; equal to {@code before} where that stays as it is
	 */
	record Settled(Conflict conflict, NewObject before, NewObject after) {

		boolean isKept() {
			return conflict.policy() != ConflictPolicy.RENAME && Fields.same(before, after);
		}

		boolean isChanged() {
			return conflict.policy() != ConflictPolicy.RENAME && !isKept();
		}

		/** Whether other content takes the place of what is published. */
		boolean replacesContent() {
			return isChanged() && hasContent(after) && hasContent(before) && !content(before).equals(content(after));
		}

		private static boolean hasContent(NewObject image) {
			return !image.object().attribute(Attributes.CONTENT_SIZE).isEmpty();
		}

		private static List<String> content(NewObject image) {
			return List.of(image.object().version(), image.object().attribute(Attributes.CONTENT_HASH));
		}
	}

	private final Needs needs;
	private final Renames renames;
	private final ConflictRules rules;
	private final Map<ObjectRef, Migrated> base;
	private final IntFunction<NewObject> writing;
	private final IntFunction<NewObject> images;
	private final Set<Integer> renamed = new HashSet<>();
	private final Map<ObjectRef, Settled> settled = new TreeMap<>();

	/** @param writing what a migration would write of an object, with what it needs under the names it has by then */
	Conflicts(Needs needs, Renames renames, ConflictRules rules, Map<ObjectRef, Migrated> base, IntFunction<NewObject> writing) {
		this.needs = needs;
		this.renames = renames;
		this.rules = rules;
		this.base = base;
		this.writing = writing;
		this.images = Fields.images(needs.target);
	}

	/** @param present objects of the legacy topology that the new one has too */
	void settle(Collection<Integer> present) {
		int before;
		do {
			before = renamed.size();
			for (int object : present) {
				if (!renamed.contains(object))
					settle(object);
			}
		} while (renamed.size() > before);
	}

	Collection<Settled> all() {
		return settled.values();
	}

	/** By the reference in the legacy topology; null where an object is not in conflict. */
	Settled of(ObjectRef ref) {
		return settled.get(ref);
	}

	private void settle(int object) {
		NewObject source = writing.apply(object);
		ObjectRef ref = needs.source.ref(object);
		NewObject target = images.apply(needs.target.indexOf(source.object().ref()));
		List<FieldDifference> fields = Fields.differences(source, target);
		if (fields.isEmpty()) {
			settled.remove(ref);
			return;
		}
		ConflictPolicy policy = policy(source, target, ref);
		if (policy == ConflictPolicy.RENAME) {
			renames.rename(ref);
			renamed.add(object);
		}
		Merge merge = new Merge(migrated(ref, target), source, target, rules.sourceWins());
		List<String> both = policy == ConflictPolicy.MERGE ? merge.both() : new ArrayList<>();
		Conflict conflict = new Conflict(ref, source.object().name(), policy, renames.written(ref), fields, both);
		NewObject after = switch (policy) {
		case SKIP, RENAME -> target;
		case OVERWRITE -> Fields.inPlaceOf(source, target);
		case MERGE -> merge.merged();
		};
		settled.put(ref, new Settled(conflict, target, after));
	}

	private ConflictPolicy policy(NewObject source, NewObject target, ObjectRef ref) {
		ConflictPolicy policy = rules.policy(ref);
		boolean builtIn = source.object().is(Attributes.BUILT_IN) || target.object().is(Attributes.BUILT_IN);
		boolean possible = !builtIn && (policy != ConflictPolicy.RENAME || Renames.canRename(ref.kind()));
		return possible ? policy : ConflictPolicy.SKIP;
	}

	private Migrated migrated(ObjectRef ref, NewObject target) {
		Migrated last = base.get(ref);
		boolean same = last != null && last.written().object().ref().equals(target.object().ref());
		return same ? new Migrated(renames.written(last.source()), last.written()) : null;
	}
}
