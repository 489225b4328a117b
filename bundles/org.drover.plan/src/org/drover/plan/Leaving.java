package org.drover.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/** The part of a topology that is to be retired: its sites, their clients and their services. The common ground of all that a decommission decides. */
final class Leaving {

	final Inventory inventory;
	final Estate source;
	final Estate target;
	final String sourceCode;
	final String targetCode;
	final Edges edges;
	final Set<String> sites;
	final boolean whole;
	private final Set<String> ownSites = new HashSet<>();
	private final Set<String> gone = new HashSet<>();

	/** @param sites codes; all of the topology's sites mean all of the topology */
	Leaving(Inventory inventory, Estate target, String sourceCode, String targetCode, Set<String> sites) {
		this.inventory = inventory;
		this.source = inventory.estate();
		this.target = target;
		this.sourceCode = sourceCode;
		this.targetCode = targetCode;
		this.edges = new Edges(source);
		for (int object = 0; object < source.size(); object++) {
			if (source.kind(object) == ObjectKind.SITE)
				ownSites.add(source.key(object));
		}
		this.whole = sites.containsAll(ownSites);
		ownSites.add(sourceCode);
		this.sites = new TreeSet<>(sites);
		valid().forEach(client -> gone.add(site(client)));
		gone.removeAll(ownSites);
		gone.remove("");
	}

	/** Living clients that belong to what is retired; of a whole topology those, too, that it has not assigned. */
	int[] clients() {
		return valid().filter(client -> sites.contains(site(client)) || whole && (site(client).isEmpty() || ownSites.contains(site(client)))).toArray();
	}

	/** Living clients of the topology, the leaving ones among them. */
	IntStream valid() {
		return all(ObjectKind.CLIENT).filter(client -> !inventory.obsolete(client));
	}

	/** Living clients that belong to another topology by now and are known there. */
	int[] moved() {
		return valid().filter(client -> gone.contains(site(client)) && target.indexOf(source.ref(client)) >= 0).toArray();
	}

	/** The sites of other topologies that clients have gone to. */
	Set<String> gone() {
		return gone;
	}

	/** The topology's own codes. */
	Set<String> ownSites() {
		return ownSites;
	}

	IntStream all(ObjectKind kind) {
		return IntStream.range(0, source.size()).filter(object -> source.kind(object) == kind);
	}

	private String site(int object) {
		return source.object(object).attribute(Attributes.SITE);
	}

	/** Services that the topology owns and that go with what is retired, in reference order. */
	List<ManagedObject> services() {
		List<ManagedObject> services = new ArrayList<>();
		for (int object = 0; object < source.size(); object++) {
			if (source.kind(object).family() == Family.SERVICE && isOurs(object) && (whole || sites.contains(siteOf(object))))
				services.add(source.object(object));
		}
		services.sort((one, other) -> one.ref().compareTo(other.ref()));
		return services;
	}

	private boolean isOurs(int service) {
		return sourceCode.equals(source.object(service).attribute(Attributes.OWNER));
	}

	/** The site that runs a service, by its own word or by that of its server; empty where neither says. */
	String siteOf(int service) {
		String[] site = { site(service) };
		if (site[0].isEmpty())
			edges.each(service, DependencyKind.HOSTED_ON, server -> edges.each(server, DependencyKind.PART_OF, of -> site[0] = source.key(of)));
		return site[0];
	}

	/** Those of some services that the new topology owns by now and that run on servers of what is retired, in reference order. */
	List<ManagedObject> taken(Set<ObjectRef> candidates) {
		return candidates.stream().sorted().map(source::indexOf).filter(object -> object >= 0 && isTheirs(object) && (whole || sites.contains(siteOf(object))))
				.map(source::object).toList();
	}

	private boolean isTheirs(int service) {
		return targetCode.equals(source.object(service).attribute(Attributes.OWNER));
	}

	/** Services that the new topology owns and shares with the one that is left. */
	List<ManagedObject> borrowed() {
		List<ManagedObject> borrowed = new ArrayList<>();
		for (int object = 0; object < target.size(); object++) {
			ManagedObject service = target.object(object);
			if (service.kind().family() == Family.SERVICE && targetCode.equals(service.attribute(Attributes.OWNER)) && ServiceAccess.serves(service).contains(sourceCode))
				borrowed.add(service);
		}
		return borrowed;
	}

	/** Whether the new topology's clients use a service. */
	boolean isShared(ManagedObject service) {
		return ServiceAccess.serves(service).contains(targetCode);
	}

	/** {@code 3 clients, among them A, B} for people: a few names tell more than a number. */
	static String count(List<ObjectRef> objects, String noun) {
		String number = objects.size() + " " + noun + (objects.size() == 1 ? "" : "s");
		String names = String.join(", ", objects.stream().limit(3).map(ObjectRef::toString).toList());
		return number + (objects.size() > 3 ? ", among them " : ": ") + names;
	}
}
