package org.drover.cli.agents.internal;

import java.util.List;

import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.cli.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore-file", description = "Has agents put back what was in a place before 'agent place-file', nothing included.")
final class AgentRestoreFileCommand extends AgentOrderCommand {

	@Parameters(index = "0", paramLabel = "COMMAND", description = "the one that is taken back, as 'agent place-file' and 'agent history' show it")
	private String placed;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
	private List<String> agents;

	AgentRestoreFileCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<String> agents() {
		return agents;
	}

	@Override
	org.drover.agent.protocol.Command command() {
		if (!CommandMessage.isId(placed))
			throw wrongUsage("'" + placed + "' is not a command's id");
		return new org.drover.agent.protocol.Command.RestoreFile(placed);
	}

	@Override
	String words(Response response) {
		if (!(response.result() instanceof Result.FilePlaced restored))
			return "";
		return restored.sha256().isEmpty() ? restored.path() + " was removed: nothing was there before" : restored.path() + " is as it was";
	}
}
