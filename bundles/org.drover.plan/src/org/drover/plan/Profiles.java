package org.drover.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * Sorts the valid clients of an estate into profiles: clients of one profile have the same deployments, lie in the same boundaries and are
 * accepted by the same services, so that they need the same things. One pass over the clients and their memberships.
 */
final class Profiles {

	/**
	 * @param deployments indexes of what reaches the client, ascending
	 * @param boundaries  where it lies
	 * @param limitedTo   as {@link Attributes#LIMITED_TO}
	 */
	record Profile(String site, List<Integer> deployments, SortedSet<ObjectRef> boundaries, boolean internet, boolean mobile, String limitedTo) {

		/** The same clients where only some of the boundaries are known. */
		Profile within(Predicate<ObjectRef> known) {
			boolean all = boundaries.stream().allMatch(known);
			return all ? this : new Profile(site, deployments, boundaries.stream().filter(known).collect(Collectors.toCollection(TreeSet::new)), internet, mobile, limitedTo);
		}

		/** A client of the profile, for {@link org.drover.model.ServiceAccess}. */
		ManagedObject client() {
			Map<String, String> flags = new TreeMap<>();
			if (internet)
				flags.put(Attributes.INTERNET, "true");
			if (mobile)
				flags.put(Attributes.MOBILE, "true");
			return ManagedObject.of(ObjectKind.CLIENT, "profile", "", "", flags);
		}
	}

	private static final int NONE = -1;

	private final Inventory inventory;
	private final Edges edges;
	private final List<List<Integer>> deploymentsOf;
	private final List<Profile> profiles = new ArrayList<>();
	private final Map<Profile, Integer> index = new HashMap<>();
	private final int[] profileOf;

	/** @param gone site codes whose clients already belong to another topology and are left out */
	Profiles(Inventory inventory, Edges edges, Set<String> gone) {
		Estate estate = inventory.estate();
		this.inventory = inventory;
		this.edges = edges;
		this.deploymentsOf = new ArrayList<>(Collections.nCopies(estate.size(), null));
		this.profileOf = new int[estate.size()];
		Arrays.fill(profileOf, NONE);
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.CLIENT && !inventory.obsolete(object)
					&& !gone.contains(estate.object(object).attribute(Attributes.SITE)))
				profileOf[object] = index(profile(object));
		}
	}

	List<Profile> all() {
		return profiles;
	}

	/** @return the profile's index, or -1 for anything but a valid client */
	int of(int client) {
		return profileOf[client];
	}

	int[] clients() {
		return IntStream.range(0, profileOf.length).filter(object -> profileOf[object] != NONE).toArray();
	}

	private int index(Profile profile) {
		return index.computeIfAbsent(profile, fresh -> {
			profiles.add(fresh);
			return profiles.size() - 1;
		});
	}

	private Profile profile(int client) {
		ManagedObject object = inventory.estate().object(client);
		TreeSet<Integer> deployments = new TreeSet<>();
		edges.each(client, DependencyKind.MEMBER_OF, collection -> deployments.addAll(deployments(collection)));
		SortedSet<ObjectRef> boundaries = new TreeSet<>();
		edges.each(client, DependencyKind.LOCATED_IN, boundary -> boundaries.add(inventory.estate().ref(boundary)));
		return new Profile(object.attribute(Attributes.SITE), List.copyOf(deployments), boundaries, object.is(Attributes.INTERNET),
				object.is(Attributes.MOBILE), object.attribute(Attributes.LIMITED_TO));
	}

	private List<Integer> deployments(int collection) {
		if (deploymentsOf.get(collection) == null) {
			List<Integer> found = new ArrayList<>();
			edges.each(collection, DependencyKind.RECEIVES, deployment -> {
				if (!inventory.obsolete(deployment))
					found.add(deployment);
			});
			deploymentsOf.set(collection, found);
		}
		return deploymentsOf.get(collection);
	}
}
