package org.drover.cli.agents.internal;

import java.util.List;

import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.Fleet;
import org.drover.fleet.HostReport;
import org.drover.fleet.Installer;
import org.drover.fleet.ssh.SshHost;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

import picocli.CommandLine.Command;

/** What can be done over SSH with agents that are installed. */
final class AgentHostCommands {

	private AgentHostCommands() {
	}

	@Command(name = "start", description = "Starts the agents of hosts over SSH.")
	static final class Start extends HostsCommand {

		Start(Environment environment) {
			super(environment);
		}

		@Override
		List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
			return installer.start(hosts, agent, monitor);
		}
	}

	@Command(name = "stop", description = "Stops the agents of hosts over SSH; they start again with the host.")
	static final class Stop extends HostsCommand {

		Stop(Environment environment) {
			super(environment);
		}

		@Override
		List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
			return installer.stop(hosts, agent, monitor);
		}
	}

	@Command(name = "query", description = "Asks hosts over SSH which agent is installed, and whether it runs.")
	static final class Query extends HostsCommand {

		Query(Environment environment) {
			super(environment);
		}

		@Override
		List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
			return installer.query(hosts, agent, monitor);
		}
	}

	@Command(name = "remove", description = { "Removes the agents of hosts over SSH, with everything of theirs; 'agent list' then shows them as GONE.",
			"Mailbox and history stay until 'agent forget'. Without SSH 'agent uninstall' does it." })
	static final class Remove extends HostsCommand {

		Remove(Environment environment) {
			super(environment);
		}

		@Override
		List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
			return installer.remove(hosts, agent, monitor);
		}

		/** Who could not say which agent it was is known by his name, where that is the name of one. */
		@Override
		void done(Fleet fleet, HostReport report) throws DroverException {
			List<Agent> known = fleet.agents().stream().filter(agent -> agent.leftAt().isEmpty()).toList();
			List<Agent> removed = report.box().isPresent() ? known.stream().filter(agent -> agent.box().equals(report.box().get())).toList()
					: known.stream().filter(agent -> agent.host().equalsIgnoreCase(report.host().name())).toList();
			if (removed.size() == 1)
				fleet.left(removed.getFirst().box());
		}
	}
}
