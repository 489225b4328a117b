package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;

/** What the clients of both kinds, moving and staying, need of an estate; the common ground of all planning decisions. */
final class Needs {

	private static final int NAMED = 3;

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
	/** Whether the new topology finds members of collections by query rules. */
	final boolean evaluatesQueries;
	private final Set<String> notTaken;
	/** What the new topology would refuse, by its number, and why. */
	private final Map<Integer, String> refused = new HashMap<>();

	/** @param whyNotTaken as {@link org.drover.connector.Provider#whyNotTaken} of the new topology answers */
	Needs(Scope scope, Estate target, String sourceCode, String targetCode, Function<ManagedObject, Optional<String>> whyNotTaken) {
		this.scope = scope;
		this.source = scope.estate();
		this.target = target;
		this.sourceCode = sourceCode;
		this.targetCode = targetCode;
		int top = target.indexOf(new ObjectRef(ObjectKind.SITE, targetCode));
		this.agentless = top >= 0 && target.object(top).is(Attributes.AGENTLESS);
		this.evaluatesQueries = top >= 0 && target.object(top).is(Attributes.EVALUATES_QUERIES);
		this.notTaken = top < 0 ? Set.of() : Set.of(target.object(top).attribute(Attributes.TAKES_NO).split(","));
		this.edges = new Edges(source);
		this.profiles = new Profiles(scope.inventory(), edges, targetSites(source, target, targetCode));
		this.deliveries = new Deliveries(scope.inventory(), edges);
		for (int object : scope.carried().nodes()) {
			if (isWritten(object))
				whyNotTaken.apply(source.object(object)).ifPresent(why -> refused.put(object, why));
		}
		findMoving();
	}

	private Needs(Needs other, Scope scope) {
		this.scope = scope;
		this.source = other.source;
		this.target = other.target;
		this.sourceCode = other.sourceCode;
		this.targetCode = other.targetCode;
		this.agentless = other.agentless;
		this.evaluatesQueries = other.evaluatesQueries;
		this.notTaken = other.notTaken;
		this.edges = other.edges;
		this.profiles = other.profiles;
		this.deliveries = other.deliveries;
		this.refused.putAll(other.refused);
		findMoving();
	}

	private void findMoving() {
		IntStream.of(scope.clients()).filter(client -> profiles.of(client) >= 0 && !refused.containsKey(client)).forEach(moving::set);
	}

	/** The same, where less is carried. */
	Needs within(Scope narrower) {
		return new Needs(this, narrower);
	}

	private boolean isWritten(int object) {
		Family family = source.kind(object).family();
		return family == Family.CLIENT ? profiles.of(object) >= 0 : family == Family.CONFIGURATION && takes(source.kind(object));
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

	/** Whether the new topology can hold objects of a kind. */
	boolean takes(ObjectKind kind) {
		return !notTaken.contains(kind.label());
	}

	/** Whether the new topology would refuse an object that is to be carried. */
	boolean isRefused(int object) {
		return refused.containsKey(object);
	}

	/** Clients of a profile as the new topology can know them at best: in no boundary that it would not take. */
	Profiles.Profile moved(Profiles.Profile profile) {
		return profile.within(boundary -> target.indexOf(boundary) >= 0 || takes(boundary.kind()) && !refused.containsKey(source.indexOf(boundary)));
	}

	/** Whether clients can count on a service, by what either topology says of it. */
	boolean isUp(ObjectRef service) {
		return Stream.of(source, target).filter(estate -> estate.indexOf(service) >= 0).map(estate -> estate.object(estate.indexOf(service)))
				.allMatch(ServiceHealth::isUp);
	}

	/** How a plan says that it leaves what the new topology would refuse. */
	Left refused(int object) {
		Left.Reason reason = source.kind(object) == ObjectKind.CLIENT ? Left.Reason.NOT_TAKEN : Left.Reason.STAYS;
		return left(object, reason, " does not take it: it " + refused.get(object));
	}

	/** Clients that would be carried and that the new topology would refuse, by number. */
	Map<Integer, Left> refusedClients() {
		return IntStream.of(scope.clients()).filter(this::isRefused).boxed().collect(Collectors.toMap(Function.identity(), this::refused));
	}

	/** The clients that were chosen, with the members of collections, are not obsolete, and would be refused; empty where one of them can move, or has moved. */
	int[] refusedSeeds() {
		int[] clients = IntStream.of(scope.seeds()).filter(object -> source.kind(object) == ObjectKind.CLIENT && !scope.inventory().obsolete(object)).toArray();
		return IntStream.of(clients).allMatch(this::isRefused) ? clients : new int[0];
	}

	/** Sentences about what the new topology would refuse, one for each reason; but not about what only something else needs that does not move. */
	List<String> refusals() {
		return refusals(refused.keySet().stream().mapToInt(Integer::intValue).filter(object -> scope.carried().contains(object) || scope.bereft().containsKey(object)));
	}

	/** The same of some objects, which it would. */
	List<String> refusals(IntStream objects) {
		Map<String, List<ObjectRef>> refs = new TreeMap<>();
		objects.forEach(object -> refs.computeIfAbsent(refused.get(object), any -> new ArrayList<>()).add(source.ref(object)));
		List<String> sentences = new ArrayList<>();
		refs.forEach((why, some) -> sentences.add(targetCode + " does not take " + named(some) + ": " + (some.size() == 1 ? "it " : "each ") + why));
		return sentences;
	}

	/** The first few by name. */
	private static String named(List<ObjectRef> refs) {
		String first = refs.stream().sorted().limit(NAMED).map(ObjectRef::toString).collect(Collectors.joining(", "));
		return refs.size() <= NAMED ? first : first + " and " + (refs.size() - NAMED) + " more";
	}

	/** How a plan says that it leaves what the new topology has no place for. */
	Left notHeld(int object) {
		return left(object, Left.Reason.STAYS, " cannot hold objects of the kind " + source.kind(object).label());
	}

	private Left left(int object, Left.Reason reason, String why) {
		return new Left(source.ref(object), source.name(object), reason, targetCode + why);
	}

	/** Sentences about services that the moving clients have or will have, and that are not well. */
	List<String> unwell() {
		List<String> sentences = new ArrayList<>();
		IntStream.of(scope.needed().nodes()).forEach(object -> unwell(source, object, sourceCode, sentences));
		IntStream.range(0, target.size()).forEach(object -> unwell(target, object, targetCode, sentences));
		return sentences;
	}

	private static void unwell(Estate estate, int object, String code, List<String> sentences) {
		ManagedObject service = estate.object(object);
		if (service.kind().family() == Family.SERVICE && ServiceHealth.of(service).isPresent())
			sentences.add(service.ref() + " is not well, says " + code + ": " + ServiceHealth.words(service) + (ServiceHealth.isUp(service) ? "" : "; it is not counted on"));
	}

	List<Content> content(Profiles.Profile profile) {
		return deliveries.of(profile.deployments()).content();
	}

	/** Indexes of the profiles that have a moving client. */
	int[] movingProfiles() {
		return moving.stream().map(profiles::of).distinct().sorted().toArray();
	}

	/** Indexes of the profiles that have a client which stays. */
	int[] stayingProfiles() {
		return IntStream.of(profiles.clients()).filter(client -> !moving.get(client)).map(profiles::of).distinct().sorted().toArray();
	}
}
