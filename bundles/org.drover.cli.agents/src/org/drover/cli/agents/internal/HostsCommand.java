package org.drover.cli.agents.internal;

import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.StopOnSignal;
import org.drover.fleet.AgentJar;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.DroverAgentPackage;
import org.drover.fleet.Fleet;
import org.drover.fleet.HostReport;
import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.InstallListener;
import org.drover.fleet.Installer;
import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshSession.Trust;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Mixin;

/** Something that is done with the agents of hosts over SSH. */
abstract class HostsCommand extends FleetCommand {

	private static final int SECONDS = 60;

	@Mixin
	private SshOptions ssh;

	@Mixin
	private AgentProgram program;

	HostsCommand(Environment environment) {
		super(environment);
	}

	abstract List<HostReport> work(Installer installer, List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) throws DroverException;

	/** What the agent is told; nothing where it is there already. */
	DroverAgentPackage.Settings settings(Fleet fleet) throws DroverException {
		return new DroverAgentPackage.Settings(fleet.key(), "", Map.of(), SECONDS, Optional.empty());
	}

	/** A host is done with. */
	void done(Fleet fleet, HostReport report) throws DroverException {
	}

	@Override
	List<Path> files() {
		return Stream.concat(ssh.files().stream(), program.files().stream()).toList();
	}

	@Override
	protected Map<String, String> variables() throws DroverException {
		Map<String, String> told = new HashMap<>(environment.variables());
		told.keySet().retainAll(List.of(SshOptions.AGENT_SOCKET, AgentJar.VARIABLE));
		return told;
	}

	@Override
	int run(Fleet fleet) throws Exception {
		ssh.mistake().ifPresent(mistake -> {
			throw wrongUsage(mistake);
		});
		List<Secret> secrets = new ArrayList<>();
		try {
			List<SshHost> hosts = ssh.hosts(environment.variables(), secrets);
			AgentPackage agent = program.with(settings(fleet), environment.variables());
			return tell(fleet, reports(hosts, agent));
		} finally {
			secrets.forEach(Secret::close);
		}
	}

	private List<HostReport> reports(List<SshHost> hosts, AgentPackage agent) throws DroverException {
		IProgressMonitor monitor = new NullProgressMonitor();
		Installer installer = new Installer(trust(), ssh.parallel(), new Steps());
		try (StopOnSignal stop = new StopOnSignal(monitor)) {
			return work(installer, hosts, agent, monitor);
		}
	}

	/** Whoever answers for another process has a terminal that nobody sits at for that one. */
	private Trust trust() {
		Optional<Console> person = environment.opened().isPresent() ? Optional.empty() : Optional.ofNullable(System.console());
		return new Trust(new HostKeyFile(ssh.knownHosts(folder)), new HostKeyPrompt(terminal(), ssh.accepted(), person));
	}

	private int tell(Fleet fleet, List<HostReport> reports) throws DroverException {
		for (HostReport report : reports) {
			if (report.outcome() == Outcome.DONE)
				done(fleet, report);
		}
		if (json)
			terminal().document(reports.stream().map(HostsCommand::document).toList());
		else
			reports.forEach(report -> terminal().line(report.host() + ": " + report.outcome() + ", " + report.text()
					+ report.box().map(box -> ", agent " + box.brief()).orElse("")));
		return reports.stream().allMatch(report -> report.outcome() == Outcome.DONE) ? Drover.DONE : Drover.FAILED;
	}

	private static Map<String, Object> document(HostReport report) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("host", report.host().toString());
		document.put("outcome", report.outcome().name());
		document.put("text", report.text());
		document.put("version", report.version());
		document.put("runs", report.runs());
		document.put("id", report.box().map(MailboxId::text).orElse(null));
		return document;
	}

	/** Tells how far hosts are. */
	private final class Steps implements InstallListener {

		@Override
		public void step(SshHost host, String step) {
			terminal().note(json, host + ": " + step);
		}
	}
}
