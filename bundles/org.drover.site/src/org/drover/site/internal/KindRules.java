package org.drover.site.internal;

import static org.drover.site.internal.ObjectRules.require;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.MaintenanceWindow;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.Settings;

/** What configuration objects of single kinds must be like, and what they may be joined to. */
final class KindRules {

	private static final String DEVICE = "device";
	private static final Set<String> MEMBERS = Set.of(DEVICE, "user");
	/** A group, package or environment has parts of these kinds only. */
	private static final Map<ObjectKind, Set<ObjectKind>> PARTS = Map.of(ObjectKind.UPDATE_GROUP, Set.of(ObjectKind.UPDATE), ObjectKind.DRIVER_PACKAGE,
			Set.of(ObjectKind.DRIVER), ObjectKind.VIRTUAL_ENVIRONMENT, Set.of(ObjectKind.APPLICATION), ObjectKind.BASELINE,
			Set.of(ObjectKind.CONFIGURATION_ITEM, ObjectKind.BASELINE, ObjectKind.UPDATE, ObjectKind.UPDATE_GROUP, ObjectKind.APPLICATION));
	private static final Set<DependencyKind> RULES = Set.of(DependencyKind.LIMITED_BY, DependencyKind.INCLUDES, DependencyKind.EXCLUDES);

	private KindRules() {
	}

	/** What holds for an object by itself, when it is made and after each change. */
	static void check(ManagedObject object) throws Refused {
		switch (object.kind()) {
		case COLLECTION -> checkCollection(object);
		case METERING_RULE -> require(!object.attribute(Attributes.FILE).isBlank(), object, "names no file whose use it counts");
		case SAVED_SEARCH -> require(!object.attribute(Attributes.SEARCH).isBlank(), object, "does not say what it looks for");
		case FOLDER -> require(isFiled(object.attribute(Attributes.FILES)), object, "does not say which kind of objects is filed in it");
		case SITE_SETTINGS -> checkSettings(object);
		case UPDATE_LIST -> throw Refused.invalid(object.ref() + " cannot be written: what an update list was is an update group here");
		default -> {
			// nothing but what holds for all
		}
		}
	}

	private static void checkCollection(ManagedObject collection) throws Refused {
		String type = collection.attribute(Attributes.TYPE);
		require(type.isEmpty() || MEMBERS.contains(type), collection, "has members that are neither users nor devices");
		String direct = collection.attribute(Attributes.DIRECT_RULES);
		require(direct.isEmpty() || direct.matches("\\d{1,9}"), collection, "has a number of direct rules that is none");
		for (String line : collection.attribute(Attributes.MAINTENANCE_WINDOWS).split("\n")) {
			try {
				if (!line.isEmpty())
					MaintenanceWindow.parse(line);
			} catch (IllegalArgumentException e) {
				throw Refused.invalid(collection.ref() + " has a maintenance window that cannot be kept: " + e.getMessage());
			}
		}
	}

	private static boolean isFiled(String label) {
		return Arrays.stream(ObjectKind.values()).anyMatch(kind -> kind.family() == Family.CONFIGURATION && kind.label().equals(label));
	}

	/** Secrets go another way: they are not to be read again. */
	private static void checkSettings(ManagedObject settings) throws Refused {
		Set<String> names = settings.attributes().keySet();
		require(names.stream().anyMatch(name -> name.startsWith(Settings.PREFIX)), settings, "has no setting");
		Optional<String> secret = names.stream().filter(Settings::isSecret).findFirst();
		require(secret.isEmpty(), settings, "has the setting " + secret.orElse("") + ", which is a secret by its name: secrets are not carried as settings");
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
