package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.draft.DraftChange;
import org.drover.model.draft.Row;
import org.drover.model.draft.StructureRows;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/**
 * Makes a draft's changes once more, on rows that have been gathered since: what others changed stays, and what a person changed too is as that
 * person wants it. Where both changed the same, or a change has nothing left to be made on, a sentence says so.
 */
final class Takeover {

	/** Such a dependency needs its target in the same topology. */
	private static final Set<DependencyKind> PLACES = Set.of(DependencyKind.HOSTED_ON, DependencyKind.PART_OF);

	private final Map<ObjectRef, Row> rows = new TreeMap<>();
	/** Keys that others have used meanwhile, and those that take their place. */
	private final Map<ObjectRef, ObjectRef> renamed = new HashMap<>();
	private final List<String> notes = new ArrayList<>();

	private Takeover(StructureRows fresh, List<DraftChange> changes) {
		fresh.all().forEach(row -> rows.put(row.ref(), row));
		changes.forEach(this::make);
	}

	/**
	 * @param changes in the draft's order: containers are created before what they contain, and deleted after it
	 * @param fresh   as they were gathered
	 */
	static Takeover of(List<DraftChange> changes, StructureRows fresh) {
		return new Takeover(fresh, changes);
	}

	/** What the draft wants now. */
	StructureRows wanted(String topology) {
		List<ManagedObject> objects = rows.values().stream().map(Row::object).toList();
		return new StructureRows(topology, objects, rows.values().stream().flatMap(row -> row.dependencies().stream()).toList(), Map.of());
	}

	/** The key an object of the draft has in {@link #wanted}. */
	ObjectRef now(ObjectRef ref) {
		return renamed.getOrDefault(ref, ref);
	}

	/** What a person should know, without full stops. */
	List<String> notes() {
		return List.copyOf(notes);
	}

	private void make(DraftChange change) {
		if (change.before() == null)
			create(change.after());
		else if (change.after() == null)
			delete(change.before());
		else
			change(change.before(), change.after());
	}

	private void create(Row wanted) {
		ObjectRef ref = wanted.ref();
		for (int number = 2; rows.containsKey(ref); number++)
			ref = new ObjectRef(ref.kind(), wanted.ref().key() + '-' + number);
		if (!ref.equals(wanted.ref()))
			renamed.put(wanted.ref(), ref);
		ManagedObject object = new ManagedObject(ref, wanted.object().name(), wanted.object().version(), wanted.object().attributes());
		put(object, wanted.dependencies(), List.of(), Words.say(Messages.Takeover_newDropped, title(object)));
	}

	private void delete(Row before) {
		Row now = rows.get(before.ref());
		if (now == null)
			return;
		Optional<Row> inside = rows.values().stream().filter(row -> PLACES.stream().anyMatch(kind -> row.targets(kind).contains(before.ref()))).findFirst();
		if (inside.isPresent()) {
			notes.add(Words.say(Messages.Takeover_stays, title(inside.get().object()), title(now.object())));
			return;
		}
		if (!sameContent(now, before))
			notes.add(Words.say(Messages.Takeover_deletes, title(now.object())));
		rows.remove(before.ref());
	}

	private void change(Row before, Row wanted) {
		Row now = rows.get(before.ref());
		if (now == null) {
			notes.add(Words.say(Messages.Takeover_gone, title(before.object())));
			return;
		}
		Set<String> both = new LinkedHashSet<>();
		String name = merge(Messages.Takeover_name, before.object().name(), wanted.object().name(), now.object().name(), both);
		ManagedObject object = new ManagedObject(now.ref(), name, now.object().version(), attributes(before, wanted, now, both));
		if (!both.isEmpty())
			notes.add(Words.say(Messages.Takeover_both, both.stream().reduce((one, next) -> Words.say(Messages.Takeover_and, one, next)).orElseThrow(),
					title(now.object())));
		put(object, dependencies(before, wanted, now), now.dependencies(), Words.say(Messages.Takeover_changeDropped, title(object)));
	}

	/** Mine where I changed it, else theirs. */
	private static String merge(String what, String before, String mine, String theirs, Set<String> both) {
		if (!mine.equals(before) && !theirs.equals(before) && !mine.equals(theirs))
			both.add(what);
		return mine.equals(before) ? theirs : mine;
	}

	private static TreeMap<String, String> attributes(Row before, Row wanted, Row now, Set<String> both) {
		Set<String> names = new TreeSet<>(wanted.object().attributes().keySet());
		names.addAll(before.object().attributes().keySet());
		TreeMap<String, String> merged = new TreeMap<>(now.object().attributes());
		for (String name : names) {
			String value = merge(name, before.object().attribute(name), wanted.object().attribute(name), now.object().attribute(name), both);
			if (value.isEmpty())
				merged.remove(name);
			else
				merged.put(name, value);
		}
		return merged;
	}

	/** Theirs, without what I took away and with what I added; an object is in one place, so mine is instead of theirs. */
	private static List<Dependency> dependencies(Row before, Row wanted, Row now) {
		Set<Dependency> merged = new LinkedHashSet<>(now.dependencies());
		Set<Dependency> added = new LinkedHashSet<>(wanted.dependencies());
		added.removeAll(Set.copyOf(before.dependencies()));
		Set<Dependency> removed = new HashSet<>(before.dependencies());
		removed.removeAll(Set.copyOf(wanted.dependencies()));
		merged.removeAll(removed);
		merged.removeIf(dependency -> PLACES.contains(dependency.kind()) && added.stream().anyMatch(mine -> mine.kind() == dependency.kind()));
		merged.addAll(added);
		return List.copyOf(merged);
	}

	/**
	 * Where the place it goes to is gone, all stays as it is; other dependencies on what is gone are left away.
	 *
	 * @param theirs dependencies it has already, gone or not
	 */
	private void put(ManagedObject object, List<Dependency> dependencies, List<Dependency> theirs, String otherwise) {
		List<Dependency> kept = new ArrayList<>();
		for (Dependency dependency : dependencies) {
			ObjectRef to = now(dependency.to());
			boolean there = rows.containsKey(to) || theirs.contains(dependency) || !StructureRows.shows(to.kind());
			if (!there && PLACES.contains(dependency.kind())) {
				notes.add(Words.say(Messages.Takeover_placeGone, KindWords.one(to.kind()) + ' ' + to.key(), otherwise));
				return;
			}
			if (there)
				kept.add(new Dependency(object.ref(), to, dependency.kind()));
		}
		rows.put(object.ref(), new Row(object, kept));
	}

	/** Whatever their versions are. */
	private static boolean sameContent(Row one, Row other) {
		return one.object().name().equals(other.object().name()) && one.object().attributes().equals(other.object().attributes())
				&& Set.copyOf(one.dependencies()).equals(Set.copyOf(other.dependencies()));
	}

	private static String title(ManagedObject object) {
		return KindWords.one(object.kind()) + ' ' + object.name();
	}
}
