package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A distribution point as clients that have moved find it.
 *
 * @param own  false for one that the legacy topology shares
 * @param gets content that is copied to it, as the legacy topology calls it
 */
record Holder(Point point, boolean own, Set<Content> gets, Creations creations) {

	/** Those the new topology has, then those it is given. */
	static List<Holder> all(ServiceDecisions services, Creations creations) {
		Set<Content> copied = new HashSet<>();
		services.toCopy(creations).stream().filter(content -> creations.exists(content.owner())).forEach(copied::add);
		List<Holder> holders = new ArrayList<>();
		services.ownPoints().forEach(point -> holders.add(new Holder(point, true, services.owned(point) ? copied : Set.of(), creations)));
		services.sharedPoints().stream().filter(point -> services.ownPoints().stream().noneMatch(own -> own.ref().equals(point.ref())))
				.forEach(point -> holders.add(new Holder(point, false, Set.of(), creations)));
		return holders;
	}

	private boolean has(Content content) {
		Content there = creations.inTarget(content);
		if (!own)
			return point.holds(content) && there.equals(content);
		return point.holds(there) && !creations.replaces(content.owner()) || gets.contains(content);
	}

	/** The points that a client uses: those that hold all that it needs; where none does, those that hold a part. */
	static BitSet usable(List<Holder> holders, Profiles.Profile profile, List<Content> content) {
		BitSet all = new BitSet();
		BitSet some = new BitSet();
		for (int at = 0; at < holders.size(); at++) {
			Holder holder = holders.get(at);
			if (content.isEmpty() || !holder.point.accepts(profile))
				continue;
			long held = content.stream().filter(holder::has).count();
			all.set(at, held == content.size());
			some.set(at, held > 0);
		}
		return all.isEmpty() ? some : all;
	}

	/** How many contents it holds in the end; one that takes the place of another counts once. */
	long contents() {
		Set<Object> owners = new HashSet<>(point.holdings().versions().keySet());
		gets.forEach(content -> owners.add(creations.written(content.owner())));
		return owners.size();
	}
}
