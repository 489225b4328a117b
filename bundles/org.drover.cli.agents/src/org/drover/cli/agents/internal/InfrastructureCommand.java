package org.drover.cli.agents.internal;

import org.drover.cli.MoreCommands;

import picocli.CommandLine.Command;

@Command(name = "infrastructure", mixinStandardHelpOptions = true, description = MoreCommands.INFRASTRUCTURE,
		subcommands = { InfrastructureSurveyCommand.class, InfrastructureShowCommand.class })
final class InfrastructureCommand {
}
