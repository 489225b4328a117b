package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.drover.ui.jobs.internal.plan.Rows.Row;

/** What a plan leaves out, by reason. */
public final class LeftFacets {

	private LeftFacets() {
	}

	/**
	 * All first, then each reason that occurs.
	 *
	 * @param node number of an object in the source; -1 where it is not there
	 */
	public static List<Facet> of(List<Left> left, ToIntFunction<ObjectRef> node) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.of("filter", "Everything left out", "", rows(left, node)));
		for (Reason reason : Reason.values()) {
			List<Left> those = left.stream().filter(entry -> entry.reason() == reason).toList();
			if (!those.isEmpty())
				facets.add(Facet.of(icon(reason), title(reason), meaning(reason), rows(those, node)));
		}
		return facets;
	}

	private static Rows rows(List<Left> left, ToIntFunction<ObjectRef> node) {
		return Rows.of(left.stream()
				.map(entry -> new Row(entry.ref().kind(), entry.name(), entry.ref().key(), entry.detail(), node.applyAsInt(entry.ref())))
				.toList());
	}

	static String title(Reason reason) {
		return switch (reason) {
			case OBSOLETE -> "Obsolete";
			case ONLY_FOR_OBSOLETE -> "Only for something obsolete";
			case EXCLUDED -> "Left out by you";
			case STAYS -> "Stays where it is";
			case PRESENT -> "There already";
			case CONFLICT -> "In conflict";
			case DANGLING -> "Missing in the source";
		};
	}

	static String meaning(Reason reason) {
		return switch (reason) {
			case OBSOLETE -> "Nothing living needs these any more; the evidence says why.";
			case ONLY_FOR_OBSOLETE -> "Only something obsolete needs these.";
			case EXCLUDED -> "You took these out of the move, or only what you took out needs them. The continuity page says what clients lose.";
			case STAYS -> "Sites, servers and services that the new topology has of its own, or that serve those who stay.";
			case PRESENT -> "The new topology has these already; they are used as they are.";
			case CONFLICT -> "The new topology has something else under these names, which is kept: look at them before you run the job.";
			case DANGLING -> "Something refers to these, but the source does not have them.";
		};
	}

	/** As what becomes of a single object. */
	static String shortly(Reason reason) {
		return switch (reason) {
			case OBSOLETE -> "stays: obsolete";
			case ONLY_FOR_OBSOLETE -> "stays: only for something obsolete";
			case EXCLUDED -> "stays: left out by you";
			case STAYS -> "stays";
			case PRESENT -> "is there already";
			case CONFLICT -> "stays: in conflict";
			case DANGLING -> "missing";
		};
	}

	private static String icon(Reason reason) {
		return switch (reason) {
			case OBSOLETE, ONLY_FOR_OBSOLETE -> "obsolete";
			case EXCLUDED -> "delete";
			case STAYS -> "topology";
			case PRESENT -> "ok";
			case CONFLICT -> "warning";
			case DANGLING -> "error";
		};
	}
}
