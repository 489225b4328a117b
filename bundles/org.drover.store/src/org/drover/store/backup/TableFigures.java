package org.drover.store.backup;

import java.util.Map;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.internal.Schema;
import org.drover.store.internal.backup.TableCounts;

/**
 * How large a project is.
 *
 * @param schema the version of its tables
 * @param rows   by table, in lower case
 */
public record TableFigures(String schema, Map<String, Long> rows) {

	public static TableFigures of(Project project) throws DroverException {
		return new TableFigures(Schema.CURRENT, project.jdbc().with(TableCounts::of));
	}
}
