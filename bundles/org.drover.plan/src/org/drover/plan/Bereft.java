package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.connector.Essentials;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * What would be carried but is nothing without something that is left out, obsolete or missing, and that the new topology has not got: a program without its
 * package, and what deploys that program. The new topology would refuse it while the job runs.
 */
final class Bereft {

	/** @param why to go on behind the name of what is left out */
	private record Cause(ObjectRef ref, String why, Left.Reason reason) {
	}

	private final Needs needs;
	private final Map<ObjectRef, Migrated> base;
	/** Of what is left out and of what is bereft of it, by number. */
	private final Map<Integer, Cause> causes = new HashMap<>();
	/** What objects are nothing without and what does not exist. */
	private final Map<ObjectRef, ObjectRef> dangling = new HashMap<>();

	private Bereft(Needs needs, Map<ObjectRef, Migrated> base) {
		this.needs = needs;
		this.base = base;
		needs.source.dangling().stream().filter(need -> Essentials.of(need.from().kind()).filter(need.kind()::equals).isPresent()).forEach(need -> dangling.putIfAbsent(need.from(), need.to()));
	}

	/**
	 * By number, each with what it needs; and what the new topology refuses of that.
	 *
	 * @param base as {@link Planner#plan} is given it
	 */
	static Map<Integer, Left> of(Needs needs, Map<ObjectRef, Migrated> base) {
		return new Bereft(needs, base).all();
	}

	private Map<Integer, Left> all() {
		needs.scope.excluded().stream().forEach(object -> causes.put(object, excluded(needs.source.ref(object))));
		int[] carried = needs.scope.carried().nodes();
		IntStream.of(carried).filter(object -> needs.isRefused(object) || !needs.canHold(object)).forEach(object -> causes.put(object, refused(needs.source.ref(object))));
		Map<Integer, Left> bereft = new TreeMap<>();
		int[] open = IntStream.of(carried).filter(object -> !causes.containsKey(object) && Essentials.of(needs.source.kind(object)).isPresent()).toArray();
		int before = -1;
		while (before < bereft.size()) {
			before = bereft.size();
			IntStream.of(open).filter(object -> !bereft.containsKey(object)).forEach(object -> cause(object).ifPresent(cause -> {
				causes.put(object, cause);
				bereft.put(object, left(object, cause));
				if (cause.reason() == Left.Reason.STAYS)
					bereft.computeIfAbsent(needs.source.indexOf(cause.ref()), needs::refused); // perhaps nothing else leads to it
			}));
		}
		return bereft;
	}

	private Cause excluded(ObjectRef ref) {
		return new Cause(ref, "is " + needs.scope.whyExcluded(ref), Left.Reason.EXCLUDED);
	}

	private Cause refused(ObjectRef ref) {
		return new Cause(ref, needs.targetCode + " does not take", Left.Reason.STAYS);
	}

	/** Why an object is nothing; empty where something that it is made for is there in the end. */
	private Optional<Cause> cause(int object) {
		DependencyKind essential = Essentials.of(needs.source.kind(object)).orElseThrow();
		List<Cause> missing = new ArrayList<>();
		boolean[] served = { false };
		needs.edges.each(object, essential, to -> {
			if (isThere(needs.source.ref(to)) || needs.scope.carried().contains(to) && !causes.containsKey(to))
				served[0] = true;
			else
				missing.add(causes.getOrDefault(to, new Cause(needs.source.ref(to), "is obsolete", Left.Reason.ONLY_FOR_OBSOLETE)));
		});
		return served[0] ? Optional.empty() : Optional.of(missing.stream().findFirst().orElseGet(() -> dangling(needs.source.ref(object), essential)));
	}

	/** Of an object that names nothing, too: then it stands for itself. */
	private Cause dangling(ObjectRef ref, DependencyKind essential) {
		ObjectRef gone = dangling.get(ref);
		return gone == null ? new Cause(ref, "says of nothing that it " + essential.label().replace('-', ' ') + " it", Left.Reason.DANGLING)
				: new Cause(gone, "does not exist", Left.Reason.DANGLING);
	}

	private boolean isThere(ObjectRef ref) {
		Migrated migrated = base.get(ref);
		return needs.target.indexOf(ref) >= 0 || migrated != null && needs.target.indexOf(migrated.written().object().ref()) >= 0;
	}

	private Left left(int object, Cause cause) {
		ManagedObject source = needs.source.object(object);
		String why = cause.ref().equals(source.ref()) ? cause.why() : "needs " + cause.ref() + ", which " + cause.why();
		return new Left(source.ref(), source.name(), cause.reason(), why);
	}
}
