package org.drover.cli.internal;

import picocli.CommandLine.Command;

@Command(name = "agent", mixinStandardHelpOptions = true, description = "Agents on servers: installs them, says how they are, tells them what to do.",
		subcommands = { AgentPlaceCommand.class, AgentInstallCommand.class, AgentHostCommands.Start.class, AgentHostCommands.Stop.class,
				AgentHostCommands.Query.class, AgentHostCommands.Remove.class, AgentListCommand.class, AgentShowCommand.class,
				AgentSweepCommand.class, AgentEnrolCommand.class, AgentOrders.Ping.class, AgentOrders.Survey.class, AgentOrders.Scan.class, AgentRunCommand.class,
				AgentServiceCommand.class, AgentOrders.Assign.class, AgentOrders.Uninstall.class, AgentHistoryCommand.class, AgentLicencesCommand.class,
				AgentRequestsCommand.class })
final class AgentCommands {
}
