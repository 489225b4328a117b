package org.drover.cli.agents.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.TaskReport;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.fleet.Notice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "What an agent last said of itself and of its server; with --json the whole survey.")
final class AgentShowCommand extends FleetCommand {

	private static final int NOTICES = 20;

	@Parameters(arity = "1", paramLabel = "ID|HOST", description = "the agent")
	private String name;

	AgentShowCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		Agent agent = AgentChoice.one(fleet, name);
		Optional<AgentStatus> status = fleet.status(agent.box());
		Optional<AgentCommand> last = AgentListCommand.last(fleet, agent);
		List<Notice> notices = fleet.notices(agent.box(), NOTICES);
		if (json) {
			Map<String, Object> document = AgentDocuments.agent(agent, status, last);
			document.put("status", status.map(AgentDocuments::record).orElse(null));
			document.put("notices", notices.stream().map(AgentDocuments::notice).toList());
			terminal().document(document);
		} else {
			terminal().line(AgentListCommand.sentence(agent, status, last));
			terminal().line("id " + agent.box() + ", mailbox in " + agent.place());
			agent.key().ifPresent(key -> terminal().line("keys " + key.fingerprint()));
			if (!agent.copyOf().isEmpty())
				terminal().line("a copy of " + agent.copyOf());
			status.ifPresentOrElse(this::tell, () -> terminal().line("It has not said anything of itself yet."));
			notices.forEach(notice -> terminal().line(notice.storedAt() + " " + notice.kind() + " " + notice.code() + ": " + notice.text()));
		}
		return Drover.DONE;
	}

	private void tell(AgentStatus status) {
		terminal().line(status.state() + " as of " + status.at() + ", started " + status.started());
		if (!status.assignment().site().isEmpty())
			terminal().line("assigned to site " + status.assignment().site());
		if (!status.survey().system().pretty().isEmpty())
			terminal().line(status.survey().system().pretty() + ", " + status.survey().system().kernel());
		for (TaskReport task : status.survey().tasks())
			terminal().line(String.format("%-12s  %s%s", task.task(), task.outcome(), task.why().isEmpty() ? "" : ": " + task.why()));
	}
}
