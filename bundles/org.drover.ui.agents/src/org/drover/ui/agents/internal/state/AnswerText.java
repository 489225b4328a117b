package org.drover.ui.agents.internal.state;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.fleet.AgentCommand;

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
			case ORDERED -> "The agent has not taken it yet.";
			case TAKEN -> "The agent has it, and has not ended it yet.";
			default -> CommandWords.kind(command.kind()) + ": " + CommandWords.state(command.state()) + '.';
		};
	}

	private static String of(Result result) {
		return switch (result) {
			case Result.Pong pong -> "Version " + pong.version() + ", started " + StatusLines.AT.format(pong.started());
			case Result.Surveyed surveyed -> SurveyLine.of(surveyed.survey()).stream()
					.map(line -> line.task() + ": " + (line.text().isEmpty() ? line.outcome() : line.text())).collect(Collectors.joining("\n"));
			case Result.Scanned scanned -> scanned.code() + ", attempts: " + scanned.attempts()
					+ (scanned.host().isEmpty() ? "" : ", on the host " + scanned.host());
			case Result.ScriptEnded ended -> script(ended);
			case Result.Staged staged -> staged.missing() == 0 ? "All of it is there." : "Bytes still to come: " + staged.missing();
			case Result.FilePlaced placed -> placed.path() + (placed.kept() ? "; what was there before is kept" : "");
			case Result.FileFetched fetched -> fetched.path() + ", " + fetched.size() + " bytes";
			case Result.ServiceState service -> service.unit() + ' ' + service.active() + " (" + service.sub() + "), " + service.enabled();
			case Result.Assigned assigned -> "From " + site(assigned.before()) + " to " + site(assigned.now());
			case Result.Upgraded upgraded -> upgraded.rolledBack() ? "The new version did not become healthy; " + upgraded.now() + " was put back"
					: "From " + upgraded.before() + " to " + upgraded.now();
			case Result.Uninstalling leaving -> "Removes " + String.join(", ", leaving.removes());
			case Result.Separating separating -> "Gives up its identity, and comes back as a new agent.";
			case Result.Answered answered -> "Has the answer to its request " + answered.request();
			case Result.Cancelling cancelling -> cancelling.found() ? "It was there, and ends." : "It was not there any more.";
		};
	}

	private static String script(Result.ScriptEnded ended) {
		String exit = ended.timedOut() ? "Killed for its time" : "Exit " + ended.exit();
		String cut = ended.cut() == 0 ? "" : ", " + ended.cut() + " bytes left out";
		return Stream.of(exit + cut, ended.output().stripTrailing(), ended.errors().stripTrailing()).filter(part -> !part.isEmpty())
				.collect(Collectors.joining("\n"));
	}

	private static String site(Assignment assignment) {
		return assignment.site().isEmpty() ? "no site" : "site " + assignment.site();
	}
}
