package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * Objects that are written as objects of another kind, under the same key, as Configuration Manager's own migration does it: an update list becomes an update
 * group; a collection without rules and members, which only kept others in order, becomes a folder.
 */
final class Conversions {

	private static final Set<DependencyKind> MADE_OF = EnumSet.of(DependencyKind.INCLUDES, DependencyKind.EXCLUDES, DependencyKind.RECEIVES);
	private static final Set<DependencyKind> RESTS_ON = EnumSet.of(DependencyKind.LIMITED_BY, DependencyKind.INCLUDES, DependencyKind.EXCLUDES,
			DependencyKind.MEMBER_OF);
	private static final Set<String> RULES = Set.of(Attributes.QUERY, Attributes.DIRECT_RULES, Attributes.MAINTENANCE_WINDOWS, Attributes.BUILT_IN);

	private final Needs needs;
	private final Map<ObjectRef, ObjectRef> written = new TreeMap<>();

	Conversions(Needs needs) {
		this.needs = needs;
		BitSet empty = new BitSet();
		for (int object : needs.scope.carried().nodes()) {
			if (needs.target.indexOf(needs.source.ref(object)) >= 0)
				continue; // is there as it was written before, and compared
			ObjectKind kind = needs.source.kind(object);
			if (becomes(kind) != kind)
				convert(object, becomes(kind));
			else if (kind == ObjectKind.COLLECTION && isEmpty(object))
				empty.set(object);
		}
		if (needs.takes(ObjectKind.FOLDER) && !empty.isEmpty()) {
			empty.andNot(reliedOn());
			empty.stream().forEach(collection -> convert(collection, ObjectKind.FOLDER));
		}
	}

	/** The kind that every new object of a kind is written as. */
	static ObjectKind becomes(ObjectKind kind) {
		return kind == ObjectKind.UPDATE_LIST ? ObjectKind.UPDATE_GROUP : kind;
	}

	/** The key stays, unless something else of the legacy topology has it. */
	private void convert(int object, ObjectKind kind) {
		ObjectRef source = needs.source.ref(object);
		ObjectRef now = new ObjectRef(kind, source.key());
		written.put(source, needs.source.indexOf(now) < 0 ? now : new ObjectRef(kind, source.key() + '-' + source.kind().label()));
	}

	/** Collections that other ones rest on, or that have members. */
	private BitSet reliedOn() {
		Estate source = needs.source;
		int[] to = source.edgeTo();
		byte[] kind = source.edgeKind();
		BitSet codes = new BitSet();
		RESTS_ON.forEach(rests -> codes.set(rests.code()));
		BitSet reliedOn = new BitSet();
		for (int edge = 0; edge < to.length; edge++) {
			if (codes.get(kind[edge]))
				reliedOn.set(to[edge]);
		}
		return reliedOn;
	}

	private boolean isEmpty(int collection) {
		ManagedObject object = needs.source.object(collection);
		boolean[] made = { false };
		needs.edges.each(collection, MADE_OF, other -> made[0] = true);
		return !made[0] && RULES.stream().allMatch(rule -> object.attribute(rule).isEmpty()) && needs.scope.inventory().summary(collection).obsolete() == 0;
	}

	/** Itself, where it is not converted. */
	ObjectRef written(ObjectRef source) {
		return written.getOrDefault(source, source);
	}

	/** What was converted, by their references in the legacy topology. */
	Collection<ObjectRef> all() {
		return written.keySet();
	}

	/** An object with what it needs, none of which is called otherwise yet. */
	NewObject converted(NewObject source) {
		ManagedObject object = source.object();
		ObjectRef ref = written(object.ref());
		if (ref.equals(object.ref()))
			return source;
		List<Dependency> dependencies = new ArrayList<>(source.dependencies());
		ManagedObject converted = new ManagedObject(ref, object.name(), object.version(), object.attributes());
		if (ref.kind() == ObjectKind.FOLDER) {
			converted = new ManagedObject(ref, object.name(), object.version(), new TreeMap<>(Map.of(Attributes.FILES, ObjectKind.COLLECTION.label())));
			dependencies.removeIf(need -> need.kind() != DependencyKind.PART_OF);
		}
		return new NewObject(converted, dependencies.stream().map(need -> new Dependency(ref, need.to(), need.kind())).toList());
	}

	/** A sentence for each. */
	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		written.forEach((source, now) -> sentences.add(source + " (" + needs.source.name(needs.source.indexOf(source)) + ") is written as " + now + ": "
				+ (now.kind() == ObjectKind.FOLDER ? "a collection without rules and members is a folder in " : "an update list is an update group in ") + needs.targetCode));
		return sentences;
	}
}
