package org.drover.ui.agents.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.ui.agents.internal.fleet.OpenFleet.Happened;
import org.drover.ui.agents.internal.state.EventLine;
import org.drover.ui.agents.internal.state.StatusLines;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What happens in the fleet, the last first: what agents said unasked before, and everything since the project was opened. */
final class FleetLog {

	private static final int MOST = 1000;

	private final RowTable<EventLine> rows;
	private final Function<MailboxId, String> names;
	private final List<EventLine> lines = new ArrayList<>();

	FleetLog(Composite parent, Function<MailboxId, String> names) {
		this.names = names;
		List<Column> columns = List.of(new Column(Messages.FleetLog_when, 150), new Column(Messages.FleetLog_agent, 140), new Column(Messages.FleetLog_what, 300));
		rows = new RowTable<EventLine>(parent, SWT.SINGLE, columns, this::cells, line -> line).dot(2, EventLine::tint);
	}

	Control control() {
		return rows.table();
	}

	/** @param said before, the last first; what is in the log as an event, too, is shown once */
	void begin(List<Notice> said, List<Happened> log) {
		lines.clear();
		said.reversed().forEach(notice -> lines.add(EventLine.of(notice)));
		add(log);
	}

	void add(List<Happened> events) {
		for (Happened each : events.subList(Math.max(0, events.size() - MOST), events.size())) {
			EventLine line = EventLine.of(each.at(), each.event());
			if (!lines.contains(line))
				lines.add(line);
		}
		if (lines.size() > MOST)
			lines.subList(0, lines.size() - MOST).clear();
		rows.show(lines.reversed());
	}

	private List<String> cells(EventLine line) {
		return List.of(StatusLines.AT.format(line.at()), names.apply(line.box()), line.text());
	}
}
