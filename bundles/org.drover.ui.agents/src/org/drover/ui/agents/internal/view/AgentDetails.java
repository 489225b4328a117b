package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.drover.mailbox.MailboxId;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.state.AgentDetail;
import org.drover.ui.agents.internal.state.AgentRow;
import org.drover.ui.agents.internal.state.StatusLines;
import org.drover.ui.agents.internal.state.SurveyLine;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.agents.internal.widgets.TableAndText;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What is known of the selected agent, and the log of the whole fleet. */
final class AgentDetails {

	private final Composite root;
	private final Label name;
	private final Label meaning;
	private final ToolBar tabs;
	private final Composite stack;
	private final RowTable<StatusLines.Line> status;
	private final TableAndText<SurveyLine> survey;
	private final CommandHistory history;
	private final FleetLog log;
	private final Reading<AgentDetail> reading;
	private Optional<AgentRow> row = Optional.empty();

	/** @param names of agents, for the log */
	AgentDetails(Composite parent, Function<MailboxId, String> names) {
		root = Ui.grid(parent, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		Composite head = Ui.grid(root, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 6).spacing(12, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		name = Ui.wrapped(head, "", Type.BOLD, Tint.TEXT, Tint.CARD);
		tabs = new ToolBar(head, SWT.FLAT | SWT.HORIZONTAL);
		Look.dress(tabs, Tint.CARD, Tint.TEXT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tabs);
		meaning = Ui.wrapped(head, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		((GridData) meaning.getLayoutData()).horizontalSpan = 2;
		stack = new Composite(root, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		status = new RowTable<>(stack, SWT.SINGLE,
				List.of(new Column(Messages.AgentDetails_what, 140), new Column(Messages.AgentDetails_is, 300)), line -> List.of(line.name(), line.value()),
				StatusLines.Line::name);
		status.table().setHeaderVisible(false);
		survey = new TableAndText<SurveyLine>(stack,
				List.of(new Column(Messages.AgentDetails_task, 120), new Column(Messages.AgentDetails_outcome, 130), new Column(Messages.AgentDetails_found, 200)),
				line -> List.of(line.task(), line.outcome(), line.text()), SurveyLine::task, Messages.AgentDetails_details, this::details)
				.dot(1, SurveyLine::tint);
		history = new CommandHistory(stack);
		log = new FleetLog(stack, names);
		tab(Messages.AgentDetails_status, status.table()).setSelection(true);
		tab(Messages.AgentDetails_survey, survey.control());
		tab(Messages.AgentDetails_commands, history.control());
		tab(Messages.AgentDetails_log, log.control());
		Ui.show(stack, status.table());
		reading = new Reading<>("Read an agent", parent.getDisplay(), this::show); //$NON-NLS-1$
	}

	FleetLog log() {
		return log;
	}

	/** Shows how an agent stands; the rest follows when it has been read. */
	void show(Optional<AgentRow> selected) {
		boolean other = !selected.map(AgentRow::box).equals(row.map(AgentRow::box));
		row = selected;
		if (other)
			clear();
		say(row.map(each -> each.agent().label()).orElse(""),
				row.map(each -> each.state().meaning()).orElse(Messages.AgentDetails_none));
		if (row.isPresent())
			read(row.get().box(), other);
	}

	void stop() {
		reading.stop();
		history.stop();
	}

	private void read(MailboxId box, boolean urgent) {
		OpenFleet.get().fleet().ifPresent(fleet -> reading.read(urgent, monitor -> AgentDetail.read(fleet, box)));
	}

	private void show(AgentDetail detail) {
		if (root.isDisposed() || row.isEmpty() || !row.get().box().equals(detail.agent().box()))
			return;
		status.show(detail.statusLines());
		survey.show(detail.surveyLines());
		history.show(detail.history());
		say(detail.agent().label(), row.get().state().meaning() + ' ' + detail.surveyed());
	}

	private void details(Optional<SurveyLine> line) {
		survey.say(line.map(SurveyLine::details).orElse(""));
	}

	private void clear() {
		status.show(List.of());
		survey.show(List.of());
		history.clear();
	}

	private void say(String title, String text) {
		if (title.equals(name.getText()) && meaning.getText().startsWith(text))
			return; // the rest of the sentence is read already
		name.setText(title);
		meaning.setText(text);
		root.layout(true, true);
	}

	private ToolItem tab(String title, Control control) {
		ToolItem item = new ToolItem(tabs, SWT.RADIO);
		item.setText("  " + title + "  ");
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection())
				Ui.show(stack, control);
		});
		return item;
	}
}
