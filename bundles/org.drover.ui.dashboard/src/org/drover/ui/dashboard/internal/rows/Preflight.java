package org.drover.ui.dashboard.internal.rows;

import java.util.ArrayList;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.ui.Problems;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** What the topologies answer when they are asked how they are: reachability, permissions, versions, free space. For background threads. */
public final class Preflight {

	private Preflight() {
	}

	public static Rows ask(ProjectSession session, IProgressMonitor monitor) {
		List<List<Object>> rows = new ArrayList<>();
		SubMonitor progress = SubMonitor.convert(monitor, session.topologies().size());
		for (TopologySnapshot topology : session.topologies()) {
			progress.split(1).subTask(topology.name());
			rows.addAll(ask(session, topology.name()));
		}
		List<Column> columns = List.of(Column.text("subject", Messages.Preflight_subject), Column.text("topology", Messages.Rows_topology),
				Column.text("passed", Messages.Preflight_passed), Column.text("detail", Messages.Preflight_detail));
		return Rows.plain(new Table("topologies-now", Messages.Preflight_title, columns, rows, Messages.Preflight_none));
	}

	/** One that does not answer is a finding, too. */
	private static List<List<Object>> ask(ProjectSession session, String topology) {
		try (Connector connector = session.engine().connect(topology)) {
			return connector.preflight().stream().map(finding -> row(topology, finding)).toList();
		} catch (DroverException e) {
			return List.of(row(topology, new PreflightFinding("reachability", false, Problems.sentence(e))));
		}
	}

	private static List<Object> row(String topology, PreflightFinding finding) {
		return List.of(finding.subject(), topology, finding.passed() ? Messages.Rows_yes : Messages.Rows_no, finding.detail());
	}
}
