package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.plan.DecommissionTask.Kind;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;

/**
 * Plans the end of a site, or of a whole topology: looks for what would be lost, then hands over the services that the new topology shares, gives them, and
 * those that it took over before, its program, ends the sharing of all others, marks the rest as retired and, where a person wants it, removes the records of clients that have left.
 */
public final class DecommissionPlanner {

	private final Leaving leaving;
	private final DecommissionFacts facts;
	private final DecommissionOptions options;
	private final List<ManagedObject> handedOver = new ArrayList<>();
	private final List<ManagedObject> unshared = new ArrayList<>();
	private final List<ManagedObject> taken;
	private final List<ManagedObject> upgraded = new ArrayList<>();
	private final Set<String> byHand = new TreeSet<>();

	private DecommissionPlanner(Leaving leaving, DecommissionFacts facts, DecommissionOptions options) {
		this.leaving = leaving;
		this.facts = facts;
		this.taken = leaving.taken(facts.taken());
		this.options = options;
	}

	/**
	 * @param source     the topology that is left, as just gathered
	 * @param target     the one that takes over, as just gathered
	 * @param sourceCode its own identity, as {@link Attributes#OWNER} carries it
	 * @param sites      codes of the sites to retire; all of them mean the whole topology
	 * @throws DroverException where there is no such site
	 */
	public static Decommission plan(Inventory source, Estate target, String sourceCode, String targetCode, Set<String> sites,
			DecommissionFacts facts, DecommissionOptions options) throws DroverException {
		for (String site : sites) {
			if (source.estate().indexOf(new ObjectRef(ObjectKind.SITE, site)) < 0)
				throw new DroverException("there is no site " + site + " in " + sourceCode + ": 'estate' counts what was gathered, 'gather' reads it anew");
		}
		return new DecommissionPlanner(new Leaving(source, target, sourceCode, targetCode, sites), facts, options).plan();
	}

	/** The codes of all sites of a topology. */
	public static Set<String> sites(Inventory source) {
		Set<String> sites = new TreeSet<>();
		for (int object = 0; object < source.estate().size(); object++) {
			if (source.estate().kind(object) == ObjectKind.SITE)
				sites.add(source.estate().key(object));
		}
		return sites;
	}

	private Decommission plan() throws DroverException {
		decideServices();
		Keepers keepers = new Keepers(leaving, facts, options, refs(handedOver));
		while (true) {
			Decommission together = plan(keepers, false);
			boolean several = upgraded.size() > 1 && !together.continuity().violations().isEmpty();
			Decommission plan = several ? plan(keepers, true) : together;
			List<ManagedObject> alone = takenAlone(plan);
			if (alone.isEmpty())
				return plan;
			upgraded.removeAll(alone);
			alone.forEach(service -> byHand(service, "it has no other to stand in for it meanwhile"));
		}
	}

	/** Services taken over before that somebody would miss while they are upgraded. They are the new topology's already, so this keeps nobody from leaving. */
	private List<ManagedObject> takenAlone(Decommission plan) throws DroverException {
		Set<Integer> failing = new TreeSet<>();
		for (Violation violation : plan.continuity().violations())
			failing.add(plan.model().failingWave(violation));
		Set<ObjectRef> stopped = plan.tasks().stream().filter(task -> task.kind() == Kind.UPGRADE && failing.contains(task.wave()))
				.flatMap(task -> task.items().stream()).collect(Collectors.toSet());
		return upgraded.stream().filter(service -> taken.contains(service) && stopped.contains(service.ref())).toList();
	}

	private void decideServices() {
		for (ManagedObject service : leaving.services()) {
			if (!leaving.isShared(service))
				continue;
			Optional<String> fixed = facts.powers().whyNotHandedOver(service);
			if (fixed.isPresent())
				unshared.add(service);
			else
				handedOver.add(service);
		}
		if (leaving.whole)
			unshared.addAll(leaving.borrowed());
		if (!options.program().isEmpty())
			Stream.concat(handedOver.stream(), taken.stream().filter(service -> !hasProgram(service))).forEach(this::upgrade);
	}

	private boolean hasProgram(ManagedObject service) {
		int known = leaving.target.indexOf(service.ref());
		return known >= 0 && options.program().equals(leaving.target.object(known).attribute(Attributes.PROGRAM));
	}

	private void upgrade(ManagedObject service) {
		Optional<String> manual = facts.powers().whyNotUpgraded(service).or(() -> whyNotNow(service));
		if (manual.isPresent())
			byHand(service, manual.get());
		else
			upgraded.add(service);
	}

	/** Clients of further topologies are not known here, so that nobody could say whether they have another one meanwhile. */
	private Optional<String> whyNotNow(ManagedObject service) {
		Set<String> others = new TreeSet<>(ServiceAccess.serves(service));
		others.removeAll(Set.of(leaving.sourceCode, leaving.targetCode));
		return others.isEmpty() ? Optional.empty() : Optional.of("it is shared with " + String.join(", ", others) + " too");
	}

	private void byHand(ManagedObject service, String why) {
		byHand.add("give " + service.ref() + " the program of " + leaving.targetCode + " on its server: " + why);
	}

	/** @param oneByOne whether services that stand in for each other are upgraded one after the other */
	private Decommission plan(Keepers keepers, boolean oneByOne) throws DroverException {
		DecommissionTasks list = new DecommissionTasks();
		list.wave("Hand services over");
		handedOver.forEach(service -> list.add(Kind.HAND_OVER, "Hand over " + service.ref(), List.of(service.ref())));
		for (ManagedObject service : upgraded) {
			if (oneByOne || service == upgraded.getFirst())
				list.wave(oneByOne ? "Upgrade " + service.ref() : "Upgrade programs");
			list.add(Kind.UPGRADE, "Upgrade the program of " + service.ref() + " to " + options.program() + duties(service), List.of(service.ref()));
		}
		list.wave("End sharing");
		if (!unshared.isEmpty())
			list.add(Kind.END_SHARING, "End the sharing of " + Leaving.count(refs(unshared), "service"), refs(unshared));
		list.wave("Retire");
		list.add(Kind.RETIRE, "Mark " + name() + " as retired", List.of());
		forget(list);
		nameServers();
		ContinuityModel model = new DecommissionModel(leaving, list.tasks(), options.budget()).build();
		ContinuityResult continuity = model.check(1, Set.of());
		return new Decommission(leaving.sourceCode, leaving.targetCode, List.copyOf(leaving.sites), leaving.whole, keepers.keepers(), keepers.going(),
				list.waves(), list.tasks(), model, continuity, List.copyOf(byHand));
	}

	private String name() {
		return leaving.whole ? "the topology " + leaving.sourceCode : (leaving.sites.size() == 1 ? "the site " : "the sites ") + String.join(", ", leaving.sites);
	}

	/** What else than files a distribution point gives, which its program must go on doing. */
	private static String duties(ManagedObject service) {
		List<String> duties = new ArrayList<>();
		if (service.is(Attributes.MULTICAST))
			duties.add("multicast of images");
		if (service.is(Attributes.STREAMING))
			duties.add("streaming of applications");
		return duties.isEmpty() ? "" : ", with its " + String.join(" and ", duties);
	}

	private void forget(DecommissionTasks list) {
		int[] moved = leaving.whole ? leaving.moved() : new int[0];
		if (moved.length == 0)
			return;
		List<ObjectRef> clients = IntStream.of(moved).mapToObj(leaving.source::ref).sorted().toList();
		Optional<String> manual = facts.powers().whyNotForgotten();
		if (manual.isPresent())
			byHand.add("remove the records of " + Leaving.count(clients, "client") + " that " + (clients.size() == 1 ? "has" : "have") + " moved from " + leaving.sourceCode
					+ ", whose reports count them still: " + manual.get());
		if (manual.isPresent() || !options.removeRecords())
			return;
		list.wave("Remove records of clients that have moved, for good");
		for (int from = 0; from < clients.size(); from += options.clientsPerTask()) {
			List<ObjectRef> some = clients.subList(from, Math.min(from + options.clientsPerTask(), clients.size()));
			list.add(Kind.FORGET, "Remove the records of " + some.size() + " clients from " + leaving.sourceCode, some);
		}
	}

	/** Which machines may be switched off, and which may not. */
	private void nameServers() {
		Set<ObjectRef> needed = new TreeSet<>();
		Stream.concat(handedOver.stream(), taken.stream()).forEach(service -> leaving.edges.each(leaving.source.indexOf(service.ref()), DependencyKind.HOSTED_ON, server -> needed.add(leaving.source.ref(server))));
		List<ObjectRef> idle = leaving.all(ObjectKind.SITE_SYSTEM).filter(this::isLeaving).mapToObj(leaving.source::ref).filter(server -> !needed.contains(server)).sorted().toList();
		if (!idle.isEmpty())
			byHand.add("switch off " + Leaving.count(idle, "server") + ", once the job is done");
		if (!needed.isEmpty())
			byHand.add("keep " + Leaving.count(List.copyOf(needed), "server") + ", where services run that " + leaving.targetCode + " owns then");
	}

	private boolean isLeaving(int server) {
		Stream.Builder<String> sites = Stream.builder();
		leaving.edges.each(server, DependencyKind.PART_OF, site -> sites.add(leaving.source.key(site)));
		return leaving.whole || sites.build().anyMatch(leaving.sites::contains);
	}

	private static List<ObjectRef> refs(List<ManagedObject> services) {
		return services.stream().map(ManagedObject::ref).toList();
	}
}
