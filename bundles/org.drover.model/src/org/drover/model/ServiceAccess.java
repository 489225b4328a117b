package org.drover.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which service role serves which topology and accepts which client: the one definition that sites enforce, the planner
 * predicts and the continuity check relies on.
 */
public final class ServiceAccess {

	private ServiceAccess() {
	}

	/** The topologies a service serves: its owner and those it is shared with; empty where nobody owns it. */
	public static Set<String> serves(ManagedObject service) {
		Set<String> topologies = new TreeSet<>();
		if (!service.attribute(Attributes.OWNER).isEmpty())
			topologies.add(service.attribute(Attributes.OWNER));
		for (String topology : service.attribute(Attributes.SHARED_WITH).split(",")) {
			if (!topology.isEmpty())
				topologies.add(topology);
		}
		return topologies;
	}

	/**
	 * Whether a client may use services of a kind at all: it is neither told of others nor does it need them.
	 *
	 * @param limitedTo its attribute {@link Attributes#LIMITED_TO}
	 */
	public static boolean mayUse(String limitedTo, ObjectKind kind) {
		boolean always = kind == ObjectKind.MANAGEMENT_POINT || kind == ObjectKind.DISTRIBUTION_POINT;
		return always || limitedTo.isEmpty() || List.of(limitedTo.split(",")).contains(kind.label());
	}

	/**
	 * Whether a state migration point takes requests of a client: a protected one only from within its boundaries.
	 *
	 * @param pointBoundaries  its boundaries; looked at only where it is protected
	 * @param clientBoundaries the boundaries the client lies in
	 */
	public static boolean accepts(ManagedObject point, Set<ObjectRef> pointBoundaries, Set<ObjectRef> clientBoundaries) {
		return !point.is(Attributes.PROTECTED) || !Collections.disjoint(pointBoundaries, clientBoundaries);
	}

	/**
	 * Whether a distribution point takes requests of a client, whatever it holds: a protected one only from within its
	 * boundaries, internet and mobile clients only where it says so.
	 *
	 * @param dpBoundaries     the boundaries of the distribution point; looked at only where it is protected
	 * @param clientBoundaries the boundaries the client lies in
	 */
	public static boolean accepts(ManagedObject dp, Set<ObjectRef> dpBoundaries, ManagedObject client,
			Set<ObjectRef> clientBoundaries) {
		if (client.is(Attributes.INTERNET) && !dp.is(Attributes.INTERNET))
			return false;
		if (client.is(Attributes.MOBILE) && !dp.is(Attributes.MOBILE))
			return false;
		return accepts(dp, dpBoundaries, clientBoundaries);
	}
}
