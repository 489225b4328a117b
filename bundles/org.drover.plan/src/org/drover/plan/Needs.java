package org.drover.plan;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** What the clients of both kinds, moving and staying, need of an estate; the common ground of all planning decisions. */
final class Needs {

	final Scope scope;
	final Estate source;
	final Estate target;
	final String sourceCode;
	final String targetCode;
	final Edges edges;
	final Profiles profiles;
	final Deliveries deliveries;
	final BitSet moving = new BitSet();
	/** Whether clients of the new topology need no services, as it works on them from outside. */
	final boolean agentless;
	private final Set<String> notTaken;
	private final Set<String> targetSites;

	Needs(Scope scope, Estate target, String sourceCode, String targetCode) {
		this.scope = scope;
		this.source = scope.estate();
		this.target = target;
		this.sourceCode = sourceCode;
		this.targetCode = targetCode;
		int top = target.indexOf(new ObjectRef(ObjectKind.SITE, targetCode));
		this.agentless = top >= 0 && target.object(top).is(Attributes.AGENTLESS);
		this.notTaken = top < 0 ? Set.of() : Set.of(target.object(top).attribute(Attributes.TAKES_NO).split(","));
		this.edges = new Edges(source);
		this.targetSites = targetSites(source, target, targetCode);
		this.profiles = new Profiles(scope.inventory(), edges, targetSites);
		this.deliveries = new Deliveries(scope.inventory(), edges);
		IntStream.of(scope.clients()).filter(client -> profiles.of(client) >= 0).forEach(moving::set);
	}

	/** A client assigned to one of these has moved already. */
	static Set<String> targetSites(Estate source, Estate target, String targetCode) {
		Set<String> codes = new TreeSet<>(Set.of(targetCode));
		for (int object = 0; object < target.size(); object++) {
			if (!target.object(object).attribute(Attributes.SITE).isEmpty())
				codes.add(target.object(object).attribute(Attributes.SITE));
		}
		for (int object = 0; object < source.size(); object++) {
			if (source.kind(object) == ObjectKind.SITE)
				codes.remove(source.key(object));
		}
		return codes;
	}

	/** Whether the new topology knows a moving client and says that it belongs elsewhere: it has been there before, or was sent away. */
	boolean returns(ObjectRef client) {
		int known = target.indexOf(client);
		String site = known < 0 ? "" : target.object(known).attribute(Attributes.SITE);
		return moving.get(source.indexOf(client)) && !site.isEmpty() && !targetSites.contains(site);
	}

	/** Whether the new topology can hold objects of a kind. */
	boolean takes(ObjectKind kind) {
		return !notTaken.contains(kind.label());
	}

	List<Content> content(Profiles.Profile profile) {
		return deliveries.of(profile.deployments()).content();
	}

	/** Indexes of the profiles that have a moving client. */
	int[] movingProfiles() {
		return moving.stream().map(profiles::of).distinct().sorted().toArray();
	}
}
