package org.drover.site.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteModel;

/**
 * Edits of the site's structure, and of configuration that is there already. A distribution point that is added here is run by the site's own process and holds what the site
 * publishes, as the first one does.
 */
final class SiteStructure {

	/** Marks rows that an edit created: those an edit may delete, unlike what a migration brought. */
	private static final String EDIT = "edit ";
	private static final int EFFECT_LENGTH = 495;
	/** What the site sets by itself; neither compared nor taken from an edit. */
	private static final Set<String> OWN_MATTERS = Set.of(Attributes.URL, Attributes.HOLDS, OwnServices.RUN_HERE);

	private final OwnServices own;
	private final SiteModel model;
	private final Writer writer;
	private final SiteContent content;
	private final Set<ObjectRef> gone = ConcurrentHashMap.newKeySet();

	SiteStructure(OwnServices own, SiteModel model, Writer writer, SiteContent content) {
		this.own = own;
		this.model = model;
		this.writer = writer;
		this.content = content;
	}

	boolean hasRun(ObjectRef point) {
		return gone.contains(point) || model.get(point).filter(object -> object.is(OwnServices.RUN_HERE)).isPresent();
	}

	void edit(String effect, List<Edit> edits) throws DroverException {
		checkEffect(effect);
		for (Edit edit : edits)
			StructureRules.check(edit, own);
		writer.write(change -> {
			ObjectTable table = new ObjectTable(change.jdbc());
			List<Edit> left = new ArrayList<>();
			for (Edit edit : edits) {
				if (!isDone(effect, edit, table))
					left.add(completed(unmoved(edit, table)));
			}
			new StructureRules(own, model, left).check();
			for (Edit edit : left)
				apply(effect, edit, change);
			return null;
		});
	}

	boolean edited(String effect, List<Edit> edits) throws DroverException {
		checkEffect(effect);
		return writer.write(change -> {
			ObjectTable table = new ObjectTable(change.jdbc());
			for (Edit edit : edits) {
				if (!isDone(effect, edit, table))
					return false;
			}
			return true;
		});
	}

	private static void checkEffect(String effect) throws Refused {
		SiteObjects.checkEffect(effect);
		if (effect.length() > EFFECT_LENGTH)
			throw Refused.invalid("the effect of an edit has at most " + EFFECT_LENGTH + " characters");
	}

	private boolean isDone(String effect, Edit edit, ObjectTable table) throws DroverException {
		Optional<NewObject> now = image(edit.ref());
		if (edit.after() == null || now.isEmpty())
			return edit.after() == null && now.isEmpty();
		boolean ours = edit.before() != null || table.effect(edit.ref()).equals(EDIT + effect);
		return ours && same(now.get(), edit.after());
	}

	/** @return the edit, where its object is what it was when the edit was drafted */
	private Edit unmoved(Edit edit, ObjectTable table) throws DroverException {
		ObjectRef ref = edit.ref();
		Optional<NewObject> now = image(ref);
		if (edit.before() == null && now.isPresent())
			throw Refused.conflict(ref + " exists already in " + own.topology() + ": open the diagram again and choose another name");
		if (edit.before() != null && now.isEmpty())
			throw Refused.conflict("somebody else deleted " + ref + " since: look at it as it is now, and change that");
		if (edit.before() != null && !same(now.get(), edit.before()))
			throw Refused.conflict("somebody else changed " + ref + " since: look at it as it is now, and change that");
		if (edit.after() == null && !isOurs(table.effect(ref)))
			throw Refused.conflict(ref + " was brought by a migration: undo that job to take it away");
		return edit;
	}

	private static boolean isOurs(String effect) {
		return effect.equals(OwnServices.NO_EFFECT) || effect.startsWith(EDIT);
	}

	private Optional<NewObject> image(ObjectRef ref) {
		return model.get(ref).map(object -> new NewObject(object, model.dependencies(ref)));
	}

	private static boolean same(NewObject one, NewObject other) {
		return stripped(one.object()).equals(stripped(other.object()))
				&& new HashSet<>(one.dependencies()).equals(new HashSet<>(other.dependencies()));
	}

	private static ManagedObject stripped(ManagedObject object) {
		SortedMap<String, String> attributes = new TreeMap<>(object.attributes());
		attributes.keySet().removeAll(OWN_MATTERS);
		return new ManagedObject(object.ref(), object.name(), object.version(), attributes);
	}

	/** The edit with what the site itself adds to what is to be. */
	private Edit completed(Edit edit) {
		if (edit.after() == null)
			return edit;
		ManagedObject object = stripped(edit.after().object());
		if (edit.before() == null && edit.ref().kind() == ObjectKind.DISTRIBUTION_POINT)
			object = object.with(OwnServices.RUN_HERE, "true").with(Attributes.URL, own.url(edit.ref(), own.base(model)));
		for (String attribute : OWN_MATTERS) {
			if (edit.before() != null)
				object = object.with(attribute, model.get(edit.ref()).orElseThrow().attribute(attribute));
		}
		if (isRunHere(object))
			object = holding(object);
		return new Edit(edit.before(), new NewObject(object, edit.after().dependencies()));
	}

	private boolean isRunHere(ManagedObject object) {
		return object.is(OwnServices.RUN_HERE) || object.ref().equals(own.distributionPoint());
	}

	/** A distribution point that is configured: where the site runs it, it holds what then fits. */
	ManagedObject refilled(ManagedObject point) {
		return isRunHere(point) ? holding(point) : point;
	}

	/** All that the site publishes, as far as there is room. */
	private ManagedObject holding(ManagedObject point) {
		return point.with(Attributes.HOLDS, PointRoom.fill(point, content.holdings(), content::size).toString());
	}

	private void apply(String effect, Edit edit, Writer.Change change) throws DroverException {
		ObjectRef ref = edit.ref();
		ObjectTable table = new ObjectTable(change.jdbc());
		DependencyTable dependencies = new DependencyTable(change.jdbc());
		dependencies.deleteFrom(Set.of(ref));
		if (edit.after() == null) {
			table.delete(Set.of(ref));
			change.inMemory(() -> remove(ref));
			return;
		}
		if (edit.before() == null)
			table.insert(EDIT + effect, List.of(edit.after().object()));
		else
			table.update(edit.after().object());
		dependencies.insert(Set.copyOf(edit.after().dependencies()));
		change.inMemory(() -> model.put(edit.after().object(), edit.after().dependencies()));
	}

	private void remove(ObjectRef ref) {
		if (hasRun(ref))
			gone.add(ref);
		model.remove(ref);
	}
}
