package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.Set;

import org.drover.mailbox.MailboxId;
import org.drover.ui.agents.internal.state.AgentFacts;
import org.drover.ui.agents.internal.state.AgentRow;
import org.drover.ui.agents.internal.state.FleetRows;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The agents, one a row, with a filter above. */
final class AgentTable {

	private final Composite root;
	private final RowTable<AgentRow> rows;
	private final FactsReader facts;
	private final Text filter;
	private final Label summary;
	private final Runnable selected;
	private FleetRows all = FleetRows.NONE;

	/** @param selected told when other agents are selected, or something about these has changed */
	AgentTable(Composite parent, Runnable selected) {
		this.selected = selected;
		root = Ui.grid(parent, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		Composite head = Ui.grid(root, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 6).spacing(10, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		summary = Ui.label(head, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		filter = Ui.field(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		filter.setMessage(Messages.AgentTable_filter);
		filter.setToolTipText(Messages.AgentTable_filter_tip);
		Names.search(filter, Messages.AgentTable_filter_name);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(filter);
		filter.addListener(SWT.Modify, event -> refilter());
		List<Column> columns = List.of(new Column(Messages.AgentTable_host, 170), new Column(Messages.AgentTable_health, 130),
				new Column(Messages.AgentTable_heartbeat, 110), new Column(Messages.AgentTable_version, 80),
				new Column(Messages.AgentTable_lastCommand, 160), new Column(Messages.AgentTable_place, 90));
		rows = new RowTable<AgentRow>(root, SWT.MULTI, columns, this::cells, AgentRow::box).dot(1, row -> row.state().tint());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
		rows.table().addListener(SWT.Selection, event -> selected.run());
		facts = new FactsReader(parent.getDisplay(), this::showFacts);
	}

	RowTable<AgentRow> rows() {
		return rows;
	}

	void show(FleetRows other) {
		all = other;
		summary.setText(all.summary());
		summary.setToolTipText(all.summary());
		refilter();
		facts.readAnew(rows.visible().stream().map(AgentRow::box).toList());
	}

	/** Nothing is known any more of any agent. */
	void forget() {
		facts.forget();
	}

	private void refilter() {
		rows.show(all.filtered(filter.getText()));
		if (rows.selection().isEmpty() && rows.table().getItemCount() > 0)
			rows.table().select(0);
		selected.run();
	}

	private List<String> cells(AgentRow row) {
		AgentFacts known = facts.of(row.box());
		return List.of(row.name(), row.state().words(), row.heartbeat(), known.version(), known.lastCommand(), row.agent().place());
	}

	private void showFacts(Set<MailboxId> changed) {
		if (!root.isDisposed())
			rows.visible().stream().filter(row -> changed.contains(row.box())).forEach(rows::clear);
	}
}
