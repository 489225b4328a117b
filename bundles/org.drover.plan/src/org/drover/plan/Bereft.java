package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.connector.Essentials;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/**
 * What would be carried but is nothing without something that does not move and that the new topology has not got: a program without its package, and what
 * deploys that program. The new topology would refuse it while the job runs. Clients that it does not take are among it: nothing is carried for them.
 */
final class Bereft {

	/**
	 * @param why    to go on behind the name of what does not move
	 * @param hollow whether that is nothing today either: obsolete, or not there at all
	 * @param own    how the plan tells of that itself, where perhaps nothing else leads to it
	 */
	private record Cause(ObjectRef ref, String why, Left.Reason reason, boolean hollow, Optional<Left> own) {

		Cause(ObjectRef ref, String why, Left.Reason reason, boolean hollow) {
			this(ref, why, reason, hollow, Optional.empty());
		}
	}

	private final Needs needs;
	private final Map<ObjectRef, Migrated> base;
	/** Of what does not move and of what is bereft of it, by number. */
	private final Map<Integer, Cause> causes = new HashMap<>();
	private final Map<ObjectRef, Cause> missing = new HashMap<>();
	private final Map<Integer, Left> left = new TreeMap<>();
	private final BitSet hollow = new BitSet();

	private Bereft(Needs needs, Map<ObjectRef, Migrated> base, Map<Integer, Left> clients) {
		this.needs = needs;
		this.base = base;
		left.putAll(clients);
	}

	/** @param base as {@link Planner#plan} is given it */
	static Bereft of(Needs needs, Map<ObjectRef, Migrated> base) {
		Map<Integer, Left> clients = needs.refusedClients();
		Bereft bereft = new Bereft(clients.isEmpty() ? needs : needs.within(needs.scope.without(clients)), base, clients);
		bereft.find();
		return bereft;
	}

	/** By number, each with what it needs; what the new topology does not take of that; and clients that it does not take. */
	Map<Integer, Left> left() {
		return left;
	}

	/** Of these what is nothing today either, so that no client is given anything by it. */
	BitSet hollow() {
		return hollow;
	}

	private void find() {
		needs.scope.excluded().stream().forEach(object -> causes.put(object, excluded(needs.source.ref(object))));
		int[] carried = needs.scope.carried().nodes();
		IntStream.of(carried).forEach(object -> notTaken(object).ifPresent(cause -> causes.put(object, cause)));
		int[] open = IntStream.of(carried).filter(object -> !causes.containsKey(object) && Essentials.of(needs.source.kind(object)).isPresent()).toArray();
		for (Dependency dangling : open.length == 0 ? List.<Dependency>of() : needs.source.dangling()) {
			if (Essentials.of(dangling.from().kind()).filter(dangling.kind()::equals).isPresent())
				missing.putIfAbsent(dangling.from(), new Cause(dangling.to(), "does not exist in " + needs.sourceCode, Left.Reason.STAYS, true));
		}
		int before = -1;
		while (before < left.size()) {
			before = left.size();
			IntStream.of(open).filter(object -> !left.containsKey(object)).forEach(object -> cause(object).ifPresent(cause -> {
				causes.put(object, cause);
				left.put(object, left(object, cause));
				hollow.set(object, cause.hollow());
				cause.own().ifPresent(own -> left.putIfAbsent(needs.source.indexOf(own.ref()), own));
			}));
		}
	}

	private Cause excluded(ObjectRef ref) {
		return new Cause(ref, "is " + needs.scope.whyExcluded(ref), Left.Reason.EXCLUDED, false);
	}

	private Optional<Cause> notTaken(int object) {
		ObjectKind kind = needs.source.kind(object);
		if (needs.isRefused(object))
			return Optional.of(notTaken(needs.refused(object), "does not take"));
		return kind.family() == Family.CONFIGURATION && !needs.takes(Conversions.becomes(kind)) ? Optional.of(notTaken(needs.notHeld(object), "cannot hold")) : Optional.empty();
	}

	private Cause notTaken(Left own, String verb) {
		return new Cause(own.ref(), needs.targetCode + ' ' + verb, Left.Reason.STAYS, false, Optional.of(own));
	}

	/** Why an object is nothing: what is something today is named first. Empty where something that it is made for is there in the end. */
	private Optional<Cause> cause(int object) {
		ObjectRef ref = needs.source.ref(object);
		List<Cause> lost = new ArrayList<>();
		boolean[] served = { false };
		needs.edges.each(object, Essentials.of(ref.kind()).orElseThrow(), to -> {
			if (isThere(needs.source.ref(to)) || needs.scope.carried().contains(to) && !causes.containsKey(to))
				served[0] = true;
			else
				lost.add(causes.containsKey(to) ? causes.get(to) : notCarried(to));
		});
		if (served[0])
			return Optional.empty();
		return lost.stream().filter(each -> !each.hollow()).findFirst().or(() -> lost.stream().findFirst())
				.or(() -> Optional.of(missing.getOrDefault(ref, new Cause(ref, Essentials.fault(ref.kind()), Left.Reason.STAYS, true))));
	}

	private Cause notCarried(int object) {
		ManagedObject source = needs.source.object(object);
		return needs.scope.inventory().obsolete(object) ? new Cause(source.ref(), "is obsolete (" + source.attribute(Attributes.OBSOLETE) + ")", Left.Reason.OBSOLETE, true)
				: new Cause(source.ref(), "stays in " + needs.sourceCode, Left.Reason.STAYS, false);
	}

	private boolean isThere(ObjectRef ref) {
		Migrated migrated = base.get(ref);
		return needs.target.indexOf(ref) >= 0 || migrated != null && needs.target.indexOf(migrated.written().object().ref()) >= 0;
	}

	private Left left(int object, Cause cause) {
		ManagedObject source = needs.source.object(object);
		return new Left(source.ref(), source.name(), cause.reason(), cause.ref().equals(source.ref()) ? cause.why() : "needs " + cause.ref() + ", which " + cause.why());
	}
}
