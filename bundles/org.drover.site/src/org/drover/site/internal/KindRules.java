package org.drover.site.internal;

import static org.drover.site.internal.ObjectRules.require;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/** What configuration objects of single kinds may be joined to. */
final class KindRules {

	private static final String DEVICE = "device";
	/** A group, package or environment has parts of these kinds only. */
	private static final Map<ObjectKind, Set<ObjectKind>> PARTS = Map.of(ObjectKind.UPDATE_GROUP, Set.of(ObjectKind.UPDATE), ObjectKind.DRIVER_PACKAGE,
			Set.of(ObjectKind.DRIVER), ObjectKind.VIRTUAL_ENVIRONMENT, Set.of(ObjectKind.APPLICATION), ObjectKind.BASELINE,
			Set.of(ObjectKind.CONFIGURATION_ITEM, ObjectKind.BASELINE, ObjectKind.UPDATE, ObjectKind.UPDATE_GROUP, ObjectKind.APPLICATION));
	private static final Set<DependencyKind> RULES = Set.of(DependencyKind.LIMITED_BY, DependencyKind.INCLUDES, DependencyKind.EXCLUDES);

	private KindRules() {
	}

	/** @param there what the site has, or has once all is done; null for what it has not */
	static void checkNeeds(NewObject written, Function<ObjectRef, ManagedObject> there) throws Refused {
		ManagedObject object = written.object();
		if (object.kind().family() != Family.CONFIGURATION)
			return;
		Set<ObjectKind> parts = PARTS.get(object.kind());
		int folders = 0;
		for (Dependency need : written.dependencies()) {
			if (need.kind() == DependencyKind.PART_OF) {
				folders++;
				checkFolder(object, need.to(), there);
			}
			if (need.kind() == DependencyKind.CONTAINS && parts != null)
				require(parts.contains(need.to().kind()), object, "cannot contain " + need.to());
			if (RULES.contains(need.kind()))
				require(type(object).equals(type(there.apply(need.to()))), object,
						"mixes users and devices: " + need.to() + ", which it is made of, has the other ones");
		}
		require(folders <= 1, object, "is filed in more than one folder");
	}

	private static void checkFolder(ManagedObject object, ObjectRef folder, Function<ObjectRef, ManagedObject> there) throws Refused {
		require(folder.kind() == ObjectKind.FOLDER, object, "cannot be filed in " + folder + ", which is no folder");
		String filed = object.kind() == ObjectKind.FOLDER || object.kind() == ObjectKind.SAVED_SEARCH ? object.attribute(Attributes.FILES) : object.kind().label();
		ManagedObject parent = there.apply(folder);
		require(parent == null || filed.isEmpty() || parent.attribute(Attributes.FILES).equals(filed), object,
				"cannot be filed in " + folder + ", which is for objects of another kind");
	}

	private static String type(ManagedObject collection) {
		String type = collection == null ? "" : collection.attribute(Attributes.TYPE);
		return type.isEmpty() ? DEVICE : type;
	}
}
