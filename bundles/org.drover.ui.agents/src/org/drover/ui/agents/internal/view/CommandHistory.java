package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.Optional;

import org.drover.fleet.AgentCommand;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.state.AnswerText;
import org.drover.ui.agents.internal.state.CommandWords;
import org.drover.ui.agents.internal.state.StatusLines;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.agents.internal.widgets.TableAndText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What an agent was told, the last ones first, and below it what came of the one that is selected. */
final class CommandHistory {

	/** A text read for a command. */
	private record Answer(AgentCommand command, String text) {
	}

	private final TableAndText<AgentCommand> rows;
	private final Reading<Answer> reading;
	private AgentCommand shown;

	CommandHistory(Composite parent) {
		List<Column> columns = List.of(new Column(Messages.CommandHistory_command, 140), new Column(Messages.CommandHistory_state, 130),
				new Column(Messages.CommandHistory_ordered, 150), new Column(Messages.CommandHistory_by, 120), new Column(Messages.CommandHistory_remark, 200));
		rows = new TableAndText<AgentCommand>(parent, columns, CommandHistory::cells, AgentCommand::id, Messages.CommandHistory_answer, this::readAnswer)
				.dot(1, command -> CommandWords.tint(command.state()));
		reading = new Reading<>("Read an agent's answer", parent.getDisplay(), this::show); //$NON-NLS-1$
	}

	Control control() {
		return rows.control();
	}

	void show(List<AgentCommand> commands) {
		rows.show(commands);
	}

	void clear() {
		reading.stop();
		shown = null;
		rows.show(List.of());
		rows.say("");
	}

	void stop() {
		reading.stop();
	}

	/** The same answer is not read twice. */
	private void readAnswer(Optional<AgentCommand> selected) {
		if (selected.isEmpty() || selected.get().equals(shown))
			return;
		AgentCommand command = selected.get();
		shown = command;
		OpenFleet.get().fleet().ifPresent(
				fleet -> reading.read(true, monitor -> new Answer(command, AnswerText.of(command, fleet.response(command.box(), command.id())))));
	}

	private void show(Answer read) {
		if (read.command().equals(shown))
			rows.say(read.text());
	}

	private static List<String> cells(AgentCommand command) {
		return List.of(CommandWords.kind(command.kind()), CommandWords.state(command.state()), StatusLines.AT.format(command.orderedAt()), command.by(),
				command.text());
	}
}
