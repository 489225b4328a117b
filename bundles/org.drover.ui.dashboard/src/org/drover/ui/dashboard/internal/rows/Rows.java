package org.drover.ui.dashboard.internal.rows;

import java.util.List;

import org.drover.model.ObjectRef;
import org.drover.report.ReportModel.Table;

/**
 * The rows behind a figure.
 *
 * @param topology whose objects they are about, by its name in the project; empty where they are about none
 * @param refs     the objects, one for each row; empty where the rows are about none
 */
public record Rows(Table table, String topology, List<ObjectRef> refs) {

	public Rows {
		refs = List.copyOf(refs);
	}

	static Rows plain(Table table) {
		return new Rows(table, "", List.of());
	}
}
