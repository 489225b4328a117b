package org.drover.ui.dashboard.internal.rows;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Table;
import org.drover.ui.dashboard.internal.figures.FiguresReader;
import org.drover.ui.session.ProjectSession;

/** What was changed after it was carried over. For background threads. */
public final class DriftRows {

	private DriftRows() {
	}

	/** @param id of the report's table: one side, or the other */
	public static Rows of(ProjectSession session, String id) throws DroverException {
		ReportModel drift = FiguresReader.reports(session).of(ReportKind.DRIFT, Optional.empty());
		Table table = drift.sections().stream().flatMap(section -> section.tables().stream()).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
		return Rows.plain(table);
	}
}
