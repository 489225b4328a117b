package org.drover.ui.agents.internal.state;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.fleet.AgentCommand;
import org.drover.ui.look.Words;

/** What came of a command, in as many lines as it takes. */
public final class AnswerText {

	private AnswerText() {
	}

	/** @param response empty before the command has ended */
	public static String of(AgentCommand command, Optional<Response> response) {
		String result = response.map(Response::result).map(AnswerText::of).orElse("");
		String text = Stream.of(command.text(), result).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
		return text.isEmpty() ? plain(command) : text;
	}

	private static String plain(AgentCommand command) {
		return switch (command.state()) {
			case ORDERED -> Messages.AnswerText_ordered;
			case TAKEN -> Messages.AnswerText_taken;
			default -> Words.say(Messages.AnswerText_ended, CommandWords.kind(command.kind()), CommandWords.state(command.state()));
		};
	}

	private static String of(Result result) {
		return switch (result) {
			case Result.Pong pong -> Words.say(Messages.AnswerText_pong, pong.version(), StatusLines.AT.format(pong.started()));
			case Result.Surveyed surveyed -> SurveyLine.of(surveyed.survey()).stream()
					.map(line -> Words.say(Messages.AnswerText_surveyed, line.task(), line.text().isEmpty() ? line.outcome() : line.text()))
					.collect(Collectors.joining("\n"));
			case Result.Scanned scanned -> Words.say(scanned.host().isEmpty() ? Messages.AnswerText_scanned : Messages.AnswerText_scannedOn, scanned.code(),
					scanned.attempts(), scanned.host());
			case Result.ScriptEnded ended -> script(ended);
			case Result.Staged staged -> staged.missing() == 0 ? Messages.AnswerText_staged : Words.say(Messages.AnswerText_stagedInPart, staged.missing());
			case Result.FilePlaced placed -> placed.kept() ? Words.say(Messages.AnswerText_placed, placed.path()) : placed.path();
			case Result.FileFetched fetched -> Words.say(Messages.AnswerText_fetched, fetched.path(), fetched.size());
			case Result.ServiceState service -> service.unit() + ' ' + service.active() + " (" + service.sub() + "), " + service.enabled();
			case Result.Assigned assigned -> Words.say(Messages.AnswerText_assigned, site(assigned.before()), site(assigned.now()));
			case Result.Upgraded upgraded -> upgraded.rolledBack() ? Words.say(Messages.AnswerText_rolledBack, upgraded.now())
					: Words.say(Messages.AnswerText_upgraded, upgraded.before(), upgraded.now());
			case Result.Uninstalling leaving -> Words.say(Messages.AnswerText_uninstalling, String.join(", ", leaving.removes()));
			case Result.Separating separating -> Messages.AnswerText_separating;
			case Result.Answered answered -> Words.say(Messages.AnswerText_answered, answered.request());
			case Result.Cancelling cancelling -> cancelling.found() ? Messages.AnswerText_cancelling : Messages.AnswerText_nothingToCancel;
		};
	}

	private static String script(Result.ScriptEnded ended) {
		String exit = ended.timedOut() ? Messages.AnswerText_timedOut : Words.say(Messages.AnswerText_exit, ended.exit());
		String head = ended.cut() == 0 ? exit : Words.say(Messages.AnswerText_cut, exit, ended.cut());
		return Stream.of(head, ended.output().stripTrailing(), ended.errors().stripTrailing()).filter(part -> !part.isEmpty())
				.collect(Collectors.joining("\n"));
	}

	private static String site(Assignment assignment) {
		return assignment.site().isEmpty() ? Messages.AnswerText_noSite : Words.say(Messages.AnswerText_site, assignment.site());
	}
}
