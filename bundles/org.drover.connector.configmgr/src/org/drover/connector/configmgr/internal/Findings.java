package org.drover.connector.configmgr.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What nobody needs any more, each by the view it rests on and the date found there. What a living deployment leads to is never among it, save updates of a
 * group, which is as good without them: a deployment without what it deploys would be no use.
 */
final class Findings {

	/** Says of which of some packages of the content library any distribution point has a copy. */
	@FunctionalInterface
	interface Copies {
		Set<String> of(List<String> packages) throws DroverException;
	}

	private static final String UNUSED = "no deployment leads to it (v_Advertisement, v_CIAssignmentToCI)";
	private static final String UNCOPIED = "no distribution point has a copy (v_DistributionPoint)";

	private static final Set<ObjectKind> DEPLOYABLE = EnumSet.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.TASK_SEQUENCE,
			ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE, ObjectKind.OS_PACKAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.UPDATE_GROUP, ObjectKind.UPDATE_PACKAGE,
			ObjectKind.BASELINE, ObjectKind.VIRTUAL_ENVIRONMENT);

	private final Map<ObjectRef, String> changed = new HashMap<>();
	private final Map<ObjectRef, String> superseded = new HashMap<>();
	/** Packages by whose content they are. */
	private final Map<ObjectRef, String> stored = new HashMap<>();
	private final Set<String> copied = new HashSet<>();

	/** @param instant of an object's last change; nothing is noted where it is empty */
	void note(ObjectRef ref, String instant, String column) {
		if (!instant.isEmpty())
			changed.put(ref, "last changed on " + instant + " (" + column + ")");
	}

	void supersede(ObjectRef ref, String finding) {
		superseded.merge(ref, finding, (one, other) -> one.compareTo(other) <= 0 ? one : other); // rows come in any order
	}

	/** An object's content is to be on distribution points. */
	void store(ObjectRef ref, String packageId) {
		stored.put(ref, packageId);
	}

	/** Marks what is found in the objects themselves; what is marked already stays so. @param copies asked for those alone where it matters: few */
	void mark(Map<ObjectRef, ManagedObject> objects, Collection<Dependency> dependencies, Copies copies) throws DroverException {
		Map<ObjectRef, Set<ObjectRef>> below = new HashMap<>();
		dependencies.forEach(dependency -> below.computeIfAbsent(dependency.from(), any -> new HashSet<>()).add(dependency.to()));
		Set<ObjectRef> deployed = reached(objects, below, deployment -> true);
		Set<ObjectRef> needed = reached(objects, below, deployment -> deployment.attribute(Attributes.OBSOLETE).isEmpty());
		Set<ObjectRef> alone = new HashSet<>();
		dependencies.stream().filter(need -> need.kind() == DependencyKind.DEPLOYS && needed.contains(need.from())).forEach(need -> alone.add(need.to()));
		copied.addAll(copies.of(objects.keySet().stream().filter(ref -> isOpen(ref, deployed, needed)).map(stored::get).filter(Objects::nonNull).toList()));
		objects.replaceAll((ref, object) -> {
			String finding = ref.kind() == ObjectKind.UPDATE ? update(ref, alone) : of(object, deployed, needed);
			return finding.isEmpty() || !object.attribute(Attributes.OBSOLETE).isEmpty() ? object : object.with(Attributes.OBSOLETE, dated(ref, finding));
		});
	}

	private String update(ObjectRef ref, Set<ObjectRef> deployedAlone) {
		return deployedAlone.contains(ref) ? "" : superseded.getOrDefault(ref, "");
	}

	private String of(ManagedObject object, Set<ObjectRef> deployed, Set<ObjectRef> needed) {
		ObjectRef ref = object.ref();
		if (!DEPLOYABLE.contains(ref.kind()) || needed.contains(ref))
			return "";
		if (!deployed.contains(ref))
			return UNUSED;
		boolean uncopied = stored.containsKey(ref) && !copied.contains(stored.get(ref));
		return superseded.getOrDefault(ref, uncopied ? UNCOPIED : "");
	}

	/** Whether only deployments lead to it that are obsolete themselves. */
	private static boolean isOpen(ObjectRef ref, Set<ObjectRef> deployed, Set<ObjectRef> needed) {
		return DEPLOYABLE.contains(ref.kind()) && deployed.contains(ref) && !needed.contains(ref);
	}

	private String dated(ObjectRef ref, String finding) {
		return changed.containsKey(ref) ? finding + "; " + changed.get(ref) : finding;
	}

	private static Set<ObjectRef> reached(Map<ObjectRef, ManagedObject> objects, Map<ObjectRef, Set<ObjectRef>> below, Predicate<ManagedObject> counts) {
		Set<ObjectRef> reached = new HashSet<>();
		Deque<ObjectRef> open = new ArrayDeque<>();
		for (ManagedObject object : objects.values()) {
			if (object.kind() == ObjectKind.DEPLOYMENT && counts.test(object))
				open.add(object.ref());
		}
		while (!open.isEmpty()) {
			ObjectRef next = open.pop();
			if (reached.add(next))
				open.addAll(below.getOrDefault(next, Set.of()));
		}
		return reached;
	}
}
