package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.plan.graph.Closure;
import org.drover.store.Estate;

/** What a person left out of a move, what is nothing without, what stays with it because nothing else needs it, and who goes without. */
final class Exclusions {

	private final Scope scope;
	private final Estate estate;
	private final BitSet named;
	/** Needed only by way of what is named, or bereft. */
	private final BitSet along = new BitSet();
	/** What would move but for what is named; of what is along, the rest stays for what is bereft. */
	private final BitSet withNamed = new BitSet();

	Exclusions(Scope scope) {
		this.scope = scope;
		this.estate = scope.estate();
		this.named = scope.excluded();
		if (named.isEmpty() && scope.bereft().isEmpty())
			return;
		along.or(scope.carriedOtherwise().members());
		along.andNot(scope.carried().members());
		along.andNot(named);
		scope.bereft().keySet().forEach(along::clear);
		if (named.isEmpty())
			return;
		withNamed.or(scope.carriedUnlessExcluded().members());
	}

	boolean covers(int object) {
		return named.get(object) || along.get(object) || scope.bereft().containsKey(object);
	}

	/** All of it, each with who goes without; but nothing that merely was not chosen and is there already. */
	List<Left> left(Creations creations) {
		List<Left> left = new ArrayList<>();
		named.stream().filter(object -> scope.isExcludedByName(estate.ref(object)) || !creations.isPresent(estate.ref(object)))
				.forEach(object -> left.add(left(object, Left.Reason.EXCLUDED, scope.whyExcluded(estate.ref(object)) + without(object))));
		left.addAll(scope.bereft().values());
		along.stream().forEach(object -> left.add(withNamed.get(object) ? left(object, Left.Reason.EXCLUDED, "needed only by way of something that was left out")
				: left(object, Left.Reason.STAYS, "needed only by way of something that does not move")));
		return left;
	}

	private Left left(int object, Left.Reason reason, String detail) {
		ManagedObject source = estate.object(object);
		return new Left(source.ref(), source.name(), reason, detail);
	}

	/** {@code : 45 clients and 3 other objects that move need it}; empty where none does. */
	private String without(int object) {
		Closure dependents = scope.graph().dependents(new int[] { object },
				other -> other != object && !scope.carried().contains(other) && !scope.bereft().containsKey(other));
		int[] moving = IntStream.of(dependents.nodes()).filter(scope.carried()::contains).toArray();
		long clients = IntStream.of(moving).filter(other -> estate.kind(other) == ObjectKind.CLIENT).count();
		long others = moving.length - clients;
		if (moving.length == 0)
			return "";
		String who = clients == 0 ? count(others, "object") : others == 0 ? count(clients, "client") : count(clients, "client") + " and " + count(others, "other object");
		return ": " + who + (moving.length == 1 ? " that moves needs it" : " that move need it");
	}

	private static String count(long number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
