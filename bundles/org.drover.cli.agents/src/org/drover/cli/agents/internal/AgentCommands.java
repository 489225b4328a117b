package org.drover.cli.agents.internal;

import org.drover.cli.MoreCommands;

import picocli.CommandLine.Command;

@Command(name = "agent", mixinStandardHelpOptions = true, description = MoreCommands.AGENT,
		subcommands = { AgentPlaceCommand.class, AgentInstallCommand.class, AgentHostCommands.Start.class, AgentHostCommands.Stop.class,
				AgentHostCommands.Query.class, AgentHostCommands.Remove.class, AgentListCommand.class, AgentShowCommand.class,
				AgentSweepCommand.class, AgentEnrolCommand.class, AgentOrders.Ping.class, AgentOrders.Survey.class, AgentOrders.Scan.class, AgentRunCommand.class,
				AgentServiceCommand.class, AgentOrders.Assign.class, AgentOrders.Uninstall.class, AgentHistoryCommand.class,
				AgentUpgradeCommand.class, AgentFetchCommand.class, AgentPlaceFileCommand.class, AgentRestoreFileCommand.class, AgentForgetCommand.class,
				AgentLicencesCommand.class, AgentRequestsCommand.class })
final class AgentCommands {
}
