package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.Optional;

import org.drover.fleet.AgentCommand;
import org.drover.mailbox.MailboxId;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.state.AnswerText;
import org.drover.ui.agents.internal.state.CommandWords;
import org.drover.ui.agents.internal.state.StatusLines;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** What an agent was told, the last ones first, and below it what came of the one that is selected. */
final class CommandHistory {

	/** A text read for a command. */
	private record Answer(AgentCommand command, String text) {
	}

	private final SashForm sash;
	private final RowTable<AgentCommand> rows;
	private final Text answer;
	private final Reading<Answer> reading;
	private MailboxId box;
	private AgentCommand shown;

	CommandHistory(Composite parent) {
		sash = new SashForm(parent, SWT.VERTICAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		rows = new RowTable<>(sash, SWT.SINGLE,
				List.of(new Column("Command", 110), new Column("State", 90), new Column("Ordered", 140), new Column("By", 100), new Column("Why not", 260)),
				CommandHistory::cells, command -> CommandWords.tint(command.state()), AgentCommand::id);
		rows.table().addListener(SWT.Selection, event -> readAnswer());
		answer = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		Look.dress(answer, Tint.CANVAS, Tint.TEXT);
		answer.setFont(Look.font(Type.TEXT));
		answer.setToolTipText("What came of the selected command");
		sash.setWeights(60, 40);
		reading = new Reading<>("Read an agent's answer", parent.getDisplay(), this::show);
	}

	Control control() {
		return sash;
	}

	void show(MailboxId agent, List<AgentCommand> commands) {
		box = agent;
		rows.show(commands);
		if (rows.selection().isEmpty() && !commands.isEmpty())
			rows.table().select(0);
		readAnswer();
	}

	void clear() {
		reading.stop();
		shown = null;
		rows.show(List.of());
		answer.setText("");
	}

	void stop() {
		reading.stop();
	}

	/** The same answer is not read twice. */
	private void readAnswer() {
		Optional<AgentCommand> selected = rows.first();
		if (selected.isEmpty() || selected.get().equals(shown))
			return;
		AgentCommand command = selected.get();
		MailboxId of = box;
		shown = command;
		OpenFleet.get().fleet()
				.ifPresent(fleet -> reading.read(true, monitor -> new Answer(command, AnswerText.of(command, fleet.response(of, command.id())))));
	}

	private void show(Answer read) {
		if (!answer.isDisposed() && read.command().equals(shown))
			answer.setText(read.text());
	}

	private static List<String> cells(AgentCommand command) {
		return List.of(CommandWords.kind(command.kind()), CommandWords.state(command.state()), StatusLines.AT.format(command.orderedAt()), command.by(),
				command.text());
	}
}
