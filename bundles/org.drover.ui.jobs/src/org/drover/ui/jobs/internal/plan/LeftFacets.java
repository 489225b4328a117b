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
		facets.add(Facet.of("filter", Messages.LeftFacets_all, "", rows(left, node)));
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
			case OBSOLETE -> Messages.LeftFacets_obsolete;
			case ONLY_FOR_OBSOLETE -> Messages.LeftFacets_onlyForObsolete;
			case EXCLUDED -> Messages.LeftFacets_excluded;
			case STAYS -> Messages.LeftFacets_stays;
			case NOT_TAKEN -> Messages.LeftFacets_notTaken;
			case PRESENT -> Messages.LeftFacets_present;
			case CONFLICT -> Messages.LeftFacets_conflict;
			case DANGLING -> Messages.LeftFacets_dangling;
		};
	}

	static String meaning(Reason reason) {
		return switch (reason) {
			case OBSOLETE -> Messages.LeftFacets_obsolete_means;
			case ONLY_FOR_OBSOLETE -> Messages.LeftFacets_onlyForObsolete_means;
			case EXCLUDED -> Messages.LeftFacets_excluded_means;
			case STAYS -> Messages.LeftFacets_stays_means;
			case NOT_TAKEN -> Messages.LeftFacets_notTaken_means;
			case PRESENT -> Messages.LeftFacets_present_means;
			case CONFLICT -> Messages.LeftFacets_conflict_means;
			case DANGLING -> Messages.LeftFacets_dangling_means;
		};
	}

	/** As what becomes of a single object. */
	static String shortly(Reason reason) {
		return switch (reason) {
			case OBSOLETE -> Messages.LeftFacets_obsolete_shortly;
			case ONLY_FOR_OBSOLETE -> Messages.LeftFacets_onlyForObsolete_shortly;
			case EXCLUDED -> Messages.LeftFacets_excluded_shortly;
			case STAYS -> Messages.LeftFacets_stays_shortly;
			case NOT_TAKEN -> Messages.LeftFacets_notTaken_shortly;
			case PRESENT -> Messages.LeftFacets_present_shortly;
			case CONFLICT -> Messages.LeftFacets_conflict_shortly;
			case DANGLING -> Messages.LeftFacets_dangling_shortly;
		};
	}

	private static String icon(Reason reason) {
		return switch (reason) {
			case OBSOLETE, ONLY_FOR_OBSOLETE -> "obsolete";
			case EXCLUDED -> "delete";
			case STAYS -> "topology";
			case PRESENT -> "ok";
			case NOT_TAKEN, CONFLICT -> "warning";
			case DANGLING -> "error";
		};
	}
}
