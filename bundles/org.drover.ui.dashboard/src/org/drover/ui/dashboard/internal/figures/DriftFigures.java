package org.drover.ui.dashboard.internal.figures;

import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Fact;

/**
 * What was changed after it was carried over.
 *
 * @param carried objects that were carried over and not taken back
 */
public record DriftFigures(long carried, Changes legacy, Changes target) {

	public static final String LEGACY = "changed-in-legacy";
	public static final String TARGET = "changed-in-new";

	/** @param note of how many objects it cannot be told; empty where of none */
	public record Changes(String label, long count, String note) {
	}

	static DriftFigures of(ReportModel drift) {
		return new DriftFigures(((Number) fact(drift, "carried").value()).longValue(), changes(fact(drift, "changed-legacy")), changes(fact(drift, "changed-new")));
	}

	private static Changes changes(Fact fact) {
		return new Changes(fact.label(), ((Number) fact.value()).longValue(), fact.note());
	}

	private static Fact fact(ReportModel report, String id) {
		return report.sections().stream().flatMap(section -> section.facts().stream()).filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
	}
}
