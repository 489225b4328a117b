package org.drover.site.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.site.SiteModel;

/** What a site's structure must be like after edits, whoever drew them. */
final class StructureRules {

	private static final Set<ObjectKind> COME_AND_GO = Set.of(ObjectKind.SITE_SYSTEM, ObjectKind.DISTRIBUTION_POINT, ObjectKind.BOUNDARY);
	/** Whose service it is and whom it serves is for migrations to change. */
	private static final Set<String> SHARING = Set.of(Attributes.OWNER, Attributes.SHARED_WITH, Attributes.SHARED_HOMES);
	/** Part of an address. */
	private static final String KEY = "[A-Za-z0-9._-]{1,100}";

	private final OwnServices own;
	private final SiteModel model;
	private final Map<ObjectRef, Edit> edits = new HashMap<>();

	/** @param edits of what is as they say it was, with what the site itself adds */
	StructureRules(OwnServices own, SiteModel model, List<Edit> edits) {
		this.own = own;
		this.model = model;
		edits.forEach(edit -> this.edits.put(edit.ref(), edit));
	}

	/** What can be said of an edit whatever the site has. */
	static void check(Edit edit, OwnServices own) throws Refused {
		ObjectRef ref = edit.ref();
		if (ref.kind().family() == Family.CLIENT)
			throw Refused.invalid(ref + " is a client: only sites, servers, service roles and configuration are edited");
		boolean whole = edit.before() == null || edit.after() == null;
		if (whole && (!COME_AND_GO.contains(ref.kind()) || own.contains(ref)))
			throw Refused.invalid(ref + " is neither created nor deleted by an edit");
		if (edit.before() == null && !ref.key().matches(KEY))
			throw Refused.invalid("'" + ref.key() + "' is no key for a new " + ref.kind().label() + ": use up to 100 letters, digits, dots, hyphens and underscores");
		if (edit.before() == null && ref.kind() == ObjectKind.DISTRIBUTION_POINT && !own.topology().equals(edit.after().object().attribute(Attributes.OWNER)))
			throw Refused.invalid(ref + " is to be owned by another topology than " + own.topology());
		if (!whole)
			checkSharing(edit);
	}

	private static void checkSharing(Edit edit) throws Refused {
		for (String attribute : SHARING) {
			if (!edit.before().object().attribute(attribute).equals(edit.after().object().attribute(attribute)))
				throw Refused.invalid("the attribute " + attribute + " of " + edit.ref() + " is not edited: a migration changes it");
		}
	}

	/** What must hold once all is done. */
	void check() throws Refused {
		for (Edit edit : edits.values()) {
			if (edit.after() == null)
				requireUnused(edit.ref());
			else
				checkObject(edit.after());
		}
		if (edits.keySet().stream().anyMatch(ref -> ref.kind() == ObjectKind.DISTRIBUTION_POINT))
			checkBranches();
	}

	private void requireUnused(ObjectRef ref) throws Refused {
		for (ObjectRef dependent : model.dependents(ref)) {
			Edit edit = edits.get(dependent);
			boolean stays = edit == null || edit.after() != null && edit.after().dependencies().stream().anyMatch(need -> need.to().equals(ref));
			if (stays)
				throw Refused.conflict(ref + " cannot be deleted: " + dependent + " depends on it");
		}
	}

	private void checkObject(NewObject object) throws Refused {
		if (object.object().kind().family() == Family.CONFIGURATION)
			ObjectRules.check(object);
		ObjectRules.check(object.object());
		ObjectRules.checkDependencies(object);
		for (Dependency dependency : object.dependencies()) {
			if (!exists(dependency.to()))
				throw Refused.conflict(dependency.from() + " depends on " + dependency.to() + ", which does not exist in " + own.topology());
		}
		KindRules.checkNeeds(object, this::there);
		if (object.object().kind() == ObjectKind.SITE_SYSTEM)
			requireOne(object, DependencyKind.PART_OF, ObjectKind.SITE);
		if (object.object().kind() == ObjectKind.DISTRIBUTION_POINT && runsHere(object.object()))
			checkPoint(object);
	}

	private boolean exists(ObjectRef ref) {
		return edits.containsKey(ref) ? edits.get(ref).after() != null : model.contains(ref);
	}

	private ManagedObject there(ObjectRef ref) {
		Edit edit = edits.get(ref);
		if (edit == null)
			return model.get(ref).orElse(null);
		return edit.after() == null ? null : edit.after().object();
	}

	private void checkPoint(NewObject point) throws Refused {
		requireOne(point, DependencyKind.HOSTED_ON, ObjectKind.SITE_SYSTEM);
		long boundaries = point.dependencies().stream().filter(dependency -> dependency.kind() == DependencyKind.BOUNDED_BY).count();
		for (String fault : PointRules.faults(point.object(), (int) boundaries))
			throw Refused.invalid(point.object().ref() + " " + fault);
	}

	private static void requireOne(NewObject object, DependencyKind kind, ObjectKind to) throws Refused {
		long found = object.dependencies().stream().filter(dependency -> dependency.kind() == kind && dependency.to().kind() == to).count();
		if (found != 1)
			throw Refused.invalid(object.object().ref() + " needs exactly one " + to.label() + " that it is " + kind.label());
	}

	private void checkBranches() throws Refused {
		List<ManagedObject> points = Stream.concat(own.points(model).stream().filter(point -> !edits.containsKey(point.ref())),
				edits.values().stream().filter(edit -> edit.after() != null).map(edit -> edit.after().object()).filter(this::runsHere)).toList();
		boolean fed = points.stream().anyMatch(PointRules::feedsBranches);
		for (ManagedObject point : points) {
			if (PointRules.isBranch(point) && !fed)
				throw Refused.invalid(point.ref() + " is a branch distribution point, and " + own.topology()
						+ " would have no BITS-enabled one that it gets its content from");
		}
	}

	private boolean runsHere(ManagedObject object) {
		return object.ref().equals(own.distributionPoint()) || object.is(OwnServices.RUN_HERE);
	}
}
