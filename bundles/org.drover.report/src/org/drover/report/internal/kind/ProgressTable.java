package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.List;

import org.drover.migration.Dashboard;
import org.drover.report.ReportModel.Bars;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;

/** Migrated and total, by kind. */
public final class ProgressTable {

	private ProgressTable() {
	}

	public static Table of(Dashboard dashboard) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of("client", dashboard.clients().migrated(), dashboard.clients().total()));
		dashboard.byKind().forEach((kind, count) -> rows.add(List.of(Phrases.kind(kind), count.migrated(), count.total())));
		return new Table("migrated-by-kind", "Migrated and total, by kind",
				List.of(Column.text("kind", "Kind"), Column.number("migrated", "Migrated"), Column.number("total", "Total")), rows,
				new Bars("migrated", "total"), "Nothing was gathered.");
	}
}
