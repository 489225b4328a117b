package org.drover.ui.agents.internal.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.drover.fleet.AgentJar;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.DroverAgentPackage;
import org.drover.fleet.Fleet;
import org.drover.fleet.HostReport;
import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.InstallListener;
import org.drover.fleet.Installer;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceKinds;
import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.HostKeyQuestion;
import org.drover.fleet.ssh.SshSession.Trust;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;
import org.drover.ui.agents.internal.install.InstallForm.Secrets;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;

/** Brings agents to hosts, and takes those that say their keys into the fleet. For a background thread. */
final class InstallRun {

	private static final int PARALLEL = 8;
	/** Between heartbeats. */
	private static final int SECONDS = 60;

	private final Fleet fleet;
	private final Path knownHosts;
	private final HostKeyQuestion question;
	private final InstallListener listener;

	InstallRun(Fleet fleet, Path knownHosts, HostKeyQuestion question, InstallListener listener) {
		this.fleet = fleet;
		this.knownHosts = knownHosts;
		this.question = question;
		this.listener = listener;
	}

	/** @return in the order of the hosts */
	List<HostReport> install(InstallForm form, Secrets secrets, IProgressMonitor monitor) throws DroverException {
		Path program = Path.of(form.program().strip());
		AgentPackage agent = DroverAgentPackage.of(program, AgentJar.version(program), settings(form, secrets));
		Installer installer = new Installer(new Trust(new HostKeyFile(knownHosts), question), PARALLEL, listener);
		List<HostReport> reports = installer.install(form.sshHosts(secrets), agent, monitor);
		for (HostReport report : reports) {
			if (report.outcome() == Outcome.DONE && report.box().isPresent() && report.key().isPresent())
				fleet.register(form.place(), report.box().get(), report.key().get(), report.host().name());
		}
		return reports;
	}

	private DroverAgentPackage.Settings settings(InstallForm form, Secrets secrets) throws DroverException {
		String address = fleet.places().stream().filter(place -> place.name().equals(form.place())).findFirst().map(MailboxPlace::address)
				.orElseThrow(() -> new DroverException(Words.say(Messages.InstallRun_noPlace, form.place())));
		Map<String, String> credential = form.placeAsks()
				? Map.of(TransportProvider.USER, form.placeUser().strip(), TransportProvider.PASSWORD, secrets.agent())
				: Map.of();
		return new DroverAgentPackage.Settings(fleet.key(), address, credential, SECONDS, PlaceKinds.server(address));
	}
}
