package org.drover.site.internal;

import static org.drover.model.ObjectKind.APPLICATION;
import static org.drover.model.ObjectKind.BOOT_IMAGE;
import static org.drover.model.ObjectKind.BOUNDARY;
import static org.drover.model.ObjectKind.BOUNDARY_GROUP;
import static org.drover.model.ObjectKind.CLIENT;
import static org.drover.model.ObjectKind.COLLECTION;
import static org.drover.model.ObjectKind.DEPLOYMENT;
import static org.drover.model.ObjectKind.DISTRIBUTION_POINT;
import static org.drover.model.ObjectKind.PACKAGE;
import static org.drover.model.ObjectKind.PROGRAM;
import static org.drover.model.ObjectKind.TASK_SEQUENCE;
import static org.drover.model.ObjectKind.UPDATE;
import static org.drover.model.ObjectKind.UPDATE_PACKAGE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;

/** Which kinds of object a kind of dependency joins; kinds that are not named here join any. */
final class DependencyRules {

	private record Ends(Set<ObjectKind> from, Set<ObjectKind> to) {
	}

	private static final Set<ObjectKind> ANY = Set.of();
	private static final Map<DependencyKind, Ends> ENDS = new EnumMap<>(DependencyKind.class);

	static {
		ENDS.put(DependencyKind.MEMBER_OF, new Ends(Set.of(CLIENT), Set.of(COLLECTION)));
		ENDS.put(DependencyKind.LOCATED_IN, new Ends(Set.of(CLIENT), Set.of(BOUNDARY, BOUNDARY_GROUP)));
		ENDS.put(DependencyKind.LIMITED_BY, new Ends(Set.of(COLLECTION), Set.of(COLLECTION)));
		ENDS.put(DependencyKind.INCLUDES, new Ends(Set.of(COLLECTION), Set.of(COLLECTION)));
		ENDS.put(DependencyKind.EXCLUDES, new Ends(Set.of(COLLECTION), Set.of(COLLECTION)));
		ENDS.put(DependencyKind.RECEIVES, new Ends(Set.of(COLLECTION), Set.of(DEPLOYMENT)));
		ENDS.put(DependencyKind.DEPLOYS, new Ends(Set.of(DEPLOYMENT), ANY));
		ENDS.put(DependencyKind.BELONGS_TO, new Ends(Set.of(PROGRAM, APPLICATION, UPDATE), Set.of(PACKAGE, APPLICATION, UPDATE_PACKAGE)));
		ENDS.put(DependencyKind.BOOTS_FROM, new Ends(Set.of(TASK_SEQUENCE), Set.of(BOOT_IMAGE)));
		ENDS.put(DependencyKind.STORED_ON, new Ends(ANY, Set.of(DISTRIBUTION_POINT)));
	}

	private DependencyRules() {
	}

	static void check(Dependency dependency) throws Refused {
		if (dependency.from().equals(dependency.to()))
			throw Refused.invalid(dependency.from() + " may not depend on itself");
		if (dependency.kind() == DependencyKind.ASSIGNED_TO)
			throw Refused.invalid(dependency.from() + " may not be created with an assignment: clients are assigned by accepting them");
		Ends ends = ENDS.getOrDefault(dependency.kind(), new Ends(ANY, ANY));
		if (!allows(ends.from(), dependency.from().kind()) || !allows(ends.to(), dependency.to().kind()))
			throw Refused.invalid("a dependency of the kind " + dependency.kind().label() + " may not join " + dependency.from() + " to "
					+ dependency.to());
	}

	private static boolean allows(Set<ObjectKind> kinds, ObjectKind kind) {
		return kinds.isEmpty() || kinds.contains(kind);
	}
}
