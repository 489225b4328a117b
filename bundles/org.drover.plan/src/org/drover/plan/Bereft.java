package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.connector.Essentials;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/**
 * What would be carried but is nothing without something that does not move and that the new topology has not got: a program without its package, and what
 * deploys that program. The new topology would refuse it while the job runs.
 */
final class Bereft {

	/**
	 * @param why to go on behind the name of what does not move
	 * @param own how the plan tells of that itself, where perhaps nothing else leads to it
	 */
	private record Cause(ObjectRef ref, String why, Left.Reason reason, Optional<Left> own) {

		Cause(ObjectRef ref, String why, Left.Reason reason) {
			this(ref, why, reason, Optional.empty());
		}
	}

	private final Needs needs;
	private final Map<ObjectRef, Migrated> base;
	/** Of what does not move and of what is bereft of it, by number. */
	private final Map<Integer, Cause> causes = new HashMap<>();
	private final Map<ObjectRef, Cause> missing = new HashMap<>();

	private Bereft(Needs needs, Map<ObjectRef, Migrated> base) {
		this.needs = needs;
		this.base = base;
	}

	/**
	 * By number, each with what it needs; and what the new topology does not take of that.
	 *
	 * @param base as {@link Planner#plan} is given it
	 */
	static Map<Integer, Left> of(Needs needs, Map<ObjectRef, Migrated> base) {
		return new Bereft(needs, base).all();
	}

	private Map<Integer, Left> all() {
		needs.scope.excluded().stream().forEach(object -> causes.put(object, excluded(needs.source.ref(object))));
		int[] carried = needs.scope.carried().nodes();
		IntStream.of(carried).forEach(object -> notTaken(object).ifPresent(cause -> causes.put(object, cause)));
		int[] open = IntStream.of(carried).filter(object -> !causes.containsKey(object) && Essentials.of(needs.source.kind(object)).isPresent()).toArray();
		for (Dependency dangling : open.length == 0 ? List.<Dependency>of() : needs.source.dangling()) {
			if (Essentials.of(dangling.from().kind()).filter(dangling.kind()::equals).isPresent())
				missing.putIfAbsent(dangling.from(), new Cause(dangling.to(), "does not exist in " + needs.sourceCode, Left.Reason.STAYS));
		}
		Map<Integer, Left> bereft = new TreeMap<>();
		int before = -1;
		while (before < bereft.size()) {
			before = bereft.size();
			IntStream.of(open).filter(object -> !bereft.containsKey(object)).forEach(object -> cause(object).ifPresent(cause -> {
				causes.put(object, cause);
				bereft.put(object, left(object, cause));
				cause.own().ifPresent(own -> bereft.putIfAbsent(needs.source.indexOf(own.ref()), own));
			}));
		}
		return bereft;
	}

	private Cause excluded(ObjectRef ref) {
		return new Cause(ref, "is " + needs.scope.whyExcluded(ref), Left.Reason.EXCLUDED);
	}

	private Optional<Cause> notTaken(int object) {
		ObjectKind kind = needs.source.kind(object);
		if (needs.isRefused(object))
			return Optional.of(notTaken(needs.refused(object), "does not take"));
		return kind.family() == Family.CONFIGURATION && !needs.takes(Conversions.becomes(kind)) ? Optional.of(notTaken(needs.notHeld(object), "cannot hold")) : Optional.empty();
	}

	private Cause notTaken(Left own, String verb) {
		return new Cause(own.ref(), needs.targetCode + ' ' + verb, Left.Reason.STAYS, Optional.of(own));
	}

	/** Why an object can do without no longer; empty where something that it is made for is there in the end. */
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
		return Optional.of(lost.isEmpty() ? missing.getOrDefault(ref, new Cause(ref, Essentials.fault(ref.kind()), Left.Reason.STAYS)) : lost.getFirst());
	}

	private Cause notCarried(int object) {
		ManagedObject source = needs.source.object(object);
		return needs.scope.inventory().obsolete(object) ? new Cause(source.ref(), "is obsolete (" + source.attribute(Attributes.OBSOLETE) + ")", Left.Reason.OBSOLETE)
				: new Cause(source.ref(), "stays in " + needs.sourceCode, Left.Reason.STAYS);
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
