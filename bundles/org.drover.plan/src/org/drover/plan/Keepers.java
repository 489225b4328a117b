package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/** Looks for what would be lost with a site or a topology. What has to do with configuration is asked of a whole topology alone: while a site of it stays, so does that. */
final class Keepers {

	private static final String LEFT = "said to go with this decommission";

	private final Leaving leaving;
	private final Estate source;
	private final DecommissionFacts facts;
	private final DecommissionOptions options;
	private final Set<ObjectRef> handedOver;
	private final BitSet used;
	private final List<Keeper> keepers = new ArrayList<>();
	private final List<Going> going = new ArrayList<>();

	/** @param handedOver services that go to the new topology, and are not gone */
	Keepers(Leaving leaving, DecommissionFacts facts, DecommissionOptions options, List<ObjectRef> handedOver) {
		this.leaving = leaving;
		this.source = leaving.source;
		this.facts = facts;
		this.options = options;
		this.handedOver = Set.copyOf(handedOver);
		this.used = used();
		lookForClients();
		lookForJobs();
		lookForServices();
		lookForUpdates();
		if (leaving.whole) {
			lookForObjects();
			lookForChanges();
		}
		lookForContent();
		lookForObsoleteClients();
		requireConfirmation();
	}

	List<Keeper> keepers() {
		return keepers;
	}

	/** In reference order. */
	List<Going> going() {
		going.sort((one, other) -> one.ref().compareTo(other.ref()));
		return going;
	}

	/** What living clients need, wherever they belong by now. */
	private BitSet used() {
		int[] clients = leaving.whole ? leaving.valid().toArray() : leaving.valid().filter(client -> !leaving.gone().contains(source.object(client).attribute(Attributes.SITE))).toArray();
		BitSet seeds = new BitSet();
		IntStream.of(clients).forEach(seeds::set);
		return Scope.graph(source).closure(clients, object -> !seeds.get(object) && (leaving.inventory.obsolete(object) || !isCarried(object))).members();
	}

	private boolean isCarried(int object) {
		Family family = source.kind(object).family();
		return family == Family.CONFIGURATION || family == Family.CLIENT;
	}

	private void keep(Keeper.Kind kind, String sentence, List<ObjectRef> objects) {
		keepers.add(new Keeper(kind, sentence, objects));
	}

	private String place() {
		return leaving.whole ? leaving.sourceCode : String.join(", ", leaving.sites);
	}

	private void lookForClients() {
		Map<String, List<ObjectRef>> bySite = new TreeMap<>();
		for (int client : leaving.clients())
			bySite.computeIfAbsent(source.object(client).attribute(Attributes.SITE), any -> new ArrayList<>()).add(source.ref(client));
		bySite.forEach((site, clients) -> keep(Keeper.Kind.CLIENTS, Leaving.count(clients, "client") + (site.isEmpty() ? " assigned to no site at all" : " assigned to " + site)
				+ ": migrate them, or remove those that are no longer there", clients));
	}

	private void lookForJobs() {
		facts.openJobs().forEach(job -> keep(Keeper.Kind.JOBS, job, List.of()));
	}

	private void lookForServices() {
		for (ManagedObject service : leaving.services()) {
			Set<String> others = new TreeSet<>(ServiceAccess.serves(service));
			others.removeAll(Set.of(leaving.sourceCode, leaving.targetCode));
			if (!others.isEmpty())
				keep(Keeper.Kind.SERVICES, service.ref() + " is shared with " + String.join(", ", others) + " too, which would lose it: end that sharing first", List.of(service.ref()));
		}
		if (leaving.whole)
			return;
		leaving.all(ObjectKind.SITE).filter(site -> !leaving.sites.contains(source.key(site))).forEach(this::lookAtStaying);
	}

	private void lookAtStaying(int site) {
		leaving.edges.each(site, DependencyKind.PART_OF, parent -> {
			if (leaving.sites.contains(source.key(parent)))
				keep(Keeper.Kind.SERVICES, source.ref(site) + " is below " + source.ref(parent) + ": retire it along with that, or attach it elsewhere first", List.of(source.ref(site)));
		});
		Map<ObjectKind, Boolean> staying = new EnumMap<>(ObjectKind.class);
		leaving.edges.each(site, DependencyKind.SERVED_BY,
				service -> staying.merge(source.kind(service), !leaving.sites.contains(leaving.siteOf(service)), Boolean::logicalOr));
		staying.forEach((kind, stays) -> {
			if (!stays)
				keep(Keeper.Kind.SERVICES, source.ref(site) + " has no other " + kind.label() + " than that of " + place() + ": give it one of its own first", List.of(source.ref(site)));
		});
	}

	/** Update points that remain, of whichever topology, and have their updates from one that would be gone: they would get nothing new. */
	private void lookForUpdates() {
		Set<ObjectRef> gone = leaving.services().stream().map(ManagedObject::ref).filter(service -> service.kind() == ObjectKind.SOFTWARE_UPDATE_POINT && !handedOver.contains(service))
				.collect(Collectors.toCollection(TreeSet::new));
		List<ObjectRef> staying = leaving.all(ObjectKind.SOFTWARE_UPDATE_POINT).mapToObj(source::ref).filter(point -> !gone.contains(point)).toList();
		gone.stream().filter(options.leave()::contains).forEach(point -> going.add(new Going(point, source.name(source.indexOf(point)), Going.Reason.LEFT_OUT, LEFT)));
		gone.removeAll(options.leave());
		Upstreams upstreams = new Upstreams(source, leaving.edges);
		Stream.concat(upstreams.above(staying, gone::contains).stream(), upstreams.acrossFrom(leaving.target, gone).stream()).forEach(rest -> {
			boolean may = facts.powers().whyNotHandedOver(source.object(source.indexOf(rest.upstream()))).isEmpty();
			keep(Keeper.Kind.UPDATES, rest.sentence() + ", which would be gone: " + (may ? "share that with " + leaving.targetCode + " as well, so that it is handed over, or " : "")
					+ "have the former synchronized with another source, or say --leave " + rest.upstream(), List.of(rest.upstream()));
		});
	}

	private void lookForObjects() {
		Map<ObjectKind, List<ObjectRef>> lost = new EnumMap<>(ObjectKind.class);
		for (int object = 0; object < source.size(); object++) {
			ManagedObject each = source.object(object);
			if (each.kind().family() == Family.CONFIGURATION && !each.is(Attributes.BUILT_IN) && !isInTarget(each.ref()) && !goes(object, each))
				lost.computeIfAbsent(each.kind(), any -> new ArrayList<>()).add(each.ref());
		}
		lost.forEach((kind, objects) -> keep(Keeper.Kind.OBJECTS, Leaving.count(objects, kind.label()) + (objects.size() == 1 ? ", which is" : ", which are")
				+ " in use and not in " + leaving.targetCode + ": migrate " + (objects.size() == 1 ? "it" : "them") + ", or say --leave KIND:KEY", objects));
	}

	private boolean isInTarget(ObjectRef ref) {
		return leaving.target.indexOf(facts.written().getOrDefault(ref, ref)) >= 0;
	}

	/** Whether an object may go; it is noted then. */
	private boolean goes(int object, ManagedObject each) {
		String obsolete = each.attribute(Attributes.OBSOLETE);
		if (!obsolete.isEmpty())
			going.add(new Going(each.ref(), each.name(), Going.Reason.OBSOLETE, obsolete));
		else if (options.leave().contains(each.ref()))
			going.add(new Going(each.ref(), each.name(), Going.Reason.LEFT_OUT, LEFT));
		else if (facts.leftOut().contains(each.ref()))
			going.add(new Going(each.ref(), each.name(), Going.Reason.LEFT_OUT, "left out of a migration"));
		else if (!used.get(object))
			going.add(new Going(each.ref(), each.name(), Going.Reason.UNUSED, "no living client needs it"));
		else
			return false;
		return true;
	}

	private void lookForChanges() {
		facts.changed().forEach((ref, how) -> {
			int object = source.indexOf(ref);
			if (object < 0 || options.leave().contains(ref) || leaving.inventory.obsolete(object))
				return;
			keep(Keeper.Kind.CHANGED, ref + " was changed in " + leaving.sourceCode + " after it was migrated (" + how + "): migrate it again, or say --leave " + ref, List.of(ref));
		});
	}

	/** What is used, and would lie on no distribution point any more; of a whole topology what was carried over, as the rest is looked for as objects. */
	private void lookForContent() {
		List<Point> inTarget = Point.serving(leaving.target, leaving.targetCode).stream().filter(this::remains).toList();
		List<Point> inSource = leaving.whole ? List.of()
				: Point.serving(source, leaving.sourceCode).stream().filter(point -> !leaving.sites.contains(leaving.siteOf(source.indexOf(point.ref())))).toList();
		for (int object = used.nextSetBit(0); object >= 0; object = used.nextSetBit(object + 1)) {
			ManagedObject owner = source.object(object);
			if (owner.attribute(Attributes.CONTENT_SIZE).isEmpty() || options.leave().contains(owner.ref()) || leaving.inventory.obsolete(object))
				continue;
			Content content = Deliveries.contentOf(owner);
			Set<ObjectRef> holding = holding(content);
			boolean kept = leaving.whole ? isKept(owner.ref(), inTarget) : inSource.stream().anyMatch(point -> point.holds(content));
			if (!holding.isEmpty() && !kept)
				keep(Keeper.Kind.CONTENT, "the content of " + content + " lies on " + Leaving.count(List.copyOf(holding), "distribution point") + " that would go, and nowhere else: "
						+ (leaving.whole ? "migrate it again so that it is copied" : "put it on one that stays") + ", or say --leave " + owner.ref(), List.of(owner.ref()));
		}
	}

	/** What is not in the new topology is missed as an object. */
	private boolean isKept(ObjectRef owner, List<Point> points) {
		int written = leaving.target.indexOf(facts.written().getOrDefault(owner, owner));
		if (written < 0 || leaving.target.object(written).attribute(Attributes.CONTENT_SIZE).isEmpty())
			return true;
		Content there = Deliveries.contentOf(leaving.target.object(written));
		return points.stream().anyMatch(point -> point.holds(there));
	}

	/** Points of the new topology's own, and those that it will own. */
	private boolean remains(Point point) {
		return leaving.targetCode.equals(point.dp().attribute(Attributes.OWNER)) || facts.powers().whyNotHandedOver(inSource(point.dp())).isEmpty();
	}

	/** The topology that runs a service says most of it. */
	private ManagedObject inSource(ManagedObject service) {
		int index = source.indexOf(service.ref());
		return index < 0 ? service : source.object(index);
	}

	private Set<ObjectRef> holding(Content content) {
		Set<ObjectRef> holding = new TreeSet<>();
		for (ManagedObject service : leaving.services()) {
			if (service.kind() == ObjectKind.DISTRIBUTION_POINT && Holdings.parse(service.attribute(Attributes.HOLDS)).holds(content.owner(), content.version()))
				holding.add(service.ref());
		}
		return holding;
	}

	private void lookForObsoleteClients() {
		Inventory inventory = leaving.inventory;
		leaving.all(ObjectKind.CLIENT).filter(inventory::obsolete).filter(client -> leaving.whole || leaving.sites.contains(source.object(client).attribute(Attributes.SITE)))
				.mapToObj(source::object).forEach(client -> going.add(new Going(client.ref(), client.name(), Going.Reason.OBSOLETE, client.attribute(Attributes.OBSOLETE))));
	}

	private void requireConfirmation() {
		if (going.isEmpty() || options.confirmed())
			return;
		long obsolete = going.stream().filter(each -> each.reason() == Going.Reason.OBSOLETE).count();
		long leftOut = going.stream().filter(each -> each.reason() == Going.Reason.LEFT_OUT).count();
		keep(Keeper.Kind.UNCONFIRMED, obsolete + " obsolete, " + leftOut + " left out and " + (going.size() - obsolete - leftOut)
				+ " unused objects will be gone: look at the list, then say --include-obsolete", going.stream().map(Going::ref).toList());
	}
}
