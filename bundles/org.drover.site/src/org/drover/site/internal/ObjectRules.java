package org.drover.site.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Essentials;
import org.drover.connector.NewObject;
import org.drover.connector.ObjectFaults;
import org.drover.model.Attributes;
import org.drover.model.BitsWindow;
import org.drover.model.Dependency;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ServiceAccess;

/** What an object must be like, whatever else the site has. Refusals name the object and what is wrong with it. */
final class ObjectRules {

	private static final Set<String> PLACEMENTS = Set.of("server", "share", "branch");

	private ObjectRules() {
	}

	static void check(NewObject created) throws Refused {
		ManagedObject object = created.object();
		if (object.kind() == ObjectKind.SITE || object.kind() == ObjectKind.SITE_SYSTEM)
			throw Refused.invalid(object.ref() + " cannot be created: a site and its servers make themselves known, or are edited");
		check(object);
		checkDependencies(created);
		require(!Essentials.areMissing(created), object, Essentials.fault(object.kind()));
	}

	static void checkDependencies(NewObject object) throws Refused {
		for (Dependency dependency : object.dependencies()) {
			if (!dependency.from().equals(object.object().ref()))
				throw Refused.invalid("a dependency of " + dependency.from() + " was sent with " + object.object().ref());
			DependencyRules.check(dependency);
		}
	}

	/** The rules for attributes, which also hold after a change. */
	static void check(ManagedObject object) throws Refused {
		Optional<String> fault = ObjectFaults.of(object);
		require(fault.isEmpty(), object, fault.orElse(""));
		require(object.kind() != ObjectKind.UPDATE_LIST, object, "cannot be written: what an update list was is an update group here");
		if (object.kind().family() == Family.SERVICE)
			checkService(object);
		if (object.kind() == ObjectKind.DISTRIBUTION_POINT)
			checkDistributionPoint(object);
	}

	private static void checkService(ManagedObject object) throws Refused {
		require(!ServiceAccess.serves(object).isEmpty() && !object.attribute(Attributes.OWNER).isEmpty(), object, "has no owner");
		require(isHttp(object.attribute(Attributes.URL)), object, "has no http address in its attribute url");
		String capacity = object.attribute(Attributes.CAPACITY);
		require(capacity.isEmpty() || ObjectFaults.isNumber(capacity), object, "has a capacity that is not a number");
	}

	private static void checkDistributionPoint(ManagedObject object) throws Refused {
		String placement = object.attribute(Attributes.PLACEMENT);
		require(placement.isEmpty() || PLACEMENTS.contains(placement), object, "has a placement that is not server, share or branch");
		String limit = object.attribute(Attributes.CONTENT_LIMIT);
		require(limit.isEmpty() || ObjectFaults.isNumber(limit), object, "has a limit of content that is no number of bytes");
		try {
			BitsWindow.parse(object.attribute(Attributes.BITS_WINDOW));
		} catch (IllegalArgumentException e) {
			throw Refused.invalid(object.ref() + " has a window for BITS that cannot be read: " + e.getMessage());
		}
		try {
			Holdings.parse(object.attribute(Attributes.HOLDS));
		} catch (IllegalArgumentException e) {
			throw Refused.invalid(object.ref() + " has a list of what it holds that is not KIND:KEY=VERSION,...");
		}
	}

	static void require(boolean condition, ManagedObject object, String fault) throws Refused {
		if (!condition)
			throw Refused.invalid(object.ref() + " " + fault);
	}

	static boolean isHttp(String text) {
		try {
			URI uri = URI.create(text);
			return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
