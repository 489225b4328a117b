package org.drover.fleet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.drover.fleet.Admission;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.AgentPackage.Part;
import org.drover.fleet.HostReport;
import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.InstallListener;
import org.drover.fleet.ssh.SshCommand;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshResult;
import org.drover.fleet.ssh.SshSession;
import org.drover.fleet.ssh.SshSession.Trust;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** One host, while something is done with its agent. */
public final class HostWork implements AutoCloseable {

	private static final Duration INSTALL = Duration.ofMinutes(5);
	private static final Duration ACT = Duration.ofMinutes(2);

	private final SshSession session;
	private final Trust trust;
	private final InstallListener listener;
	private final IProgressMonitor monitor;

	private HostWork(SshSession session, Trust trust, InstallListener listener, IProgressMonitor monitor) {
		this.session = session;
		this.trust = trust;
		this.listener = listener;
		this.monitor = monitor;
	}

	public static HostWork open(SshHost host, Trust trust, InstallListener listener, IProgressMonitor monitor) throws DroverException {
		listener.step(host, "connecting");
		return new HostWork(SshSession.open(host, trust, monitor), trust, listener, monitor);
	}

	/** @param admission where the place lets each agent in by itself */
	public HostReport install(AgentPackage agent, Optional<Admission> admission) throws DroverException {
		step("checking");
		Precheck precheck = new Precheck(host(), agent.needs());
		Optional<String> obstacle = precheck.obstacle(run(precheck.command(), ACT).output());
		if (obstacle.isPresent())
			return HostReport.not(host(), Outcome.REFUSED, obstacle.get());
		Footprint footprint = new Footprint("/var/tmp/drover-agent." + UUID.randomUUID());
		if (installed(agent).isEmpty())
			footprint.undoes(agent.remove());
		HostAdmission let = new HostAdmission(admission);
		try {
			bring(agent, footprint);
			AgentPackage own = let.isAsked() ? admitted(agent, let, footprint) : agent;
			step("installing");
			guarded(own.install(), footprint);
			HostReport report = identified(agent);
			if (!report.runs())
				throw new DroverException("the agent on " + host() + " was installed and does not run: see journalctl there");
			session.run(SshCommand.of(footprint.leave()), monitor);
			return report;
		} catch (DroverException e) {
			return takenBack(footprint, Outcome.FAILED, let.withdrawn(e.getMessage()));
		} catch (OperationCanceledException e) {
			return takenBack(footprint, Outcome.CANCELLED, let.withdrawn("cancelled, and taken back"));
		}
	}

	private void guarded(String command, Footprint footprint) throws DroverException {
		SshResult result = session.run(SshCommand.of(footprint.guarded(command)).root().watched().limit(INSTALL), monitor);
		if (!result.done())
			throw new DroverException("the agent is not installed on " + host() + ": " + result.lastWords());
	}

	/** The package with what the place asks this agent for. An agent that was never here has to have an identity before it starts. */
	private AgentPackage admitted(AgentPackage agent, HostAdmission let, Footprint footprint) throws DroverException {
		if (footprint.isFresh()) {
			step("preparing");
			inBackground(() -> keepWatch(SshCommand.of(footprint.watchPrepared()).root()));
			await(footprint.awaitPrepared());
			guarded(agent.prepare(), footprint);
		}
		MailboxId box = identified(agent).box().orElseThrow(() -> new DroverException("the agent on " + host() + " does not say who it is"));
		step("making its user");
		Optional<Map<String, String>> credential = let.admit(box);
		if (credential.isEmpty())
			return agent;
		AgentPackage own = agent.with(credential.get());
		bring(own.parts().getLast(), footprint);
		return own;
	}

	public HostReport act(String step, String command, AgentPackage agent) throws DroverException {
		step(step);
		if (installed(agent).isEmpty())
			return HostReport.not(host(), Outcome.REFUSED, host() + " has no agent");
		SshResult result = run(command, ACT);
		if (!result.done())
			return HostReport.not(host(), Outcome.FAILED, step + " the agent on " + host() + " failed: " + result.lastWords());
		return query(agent);
	}

	public HostReport query(AgentPackage agent) throws DroverException {
		step("asking");
		return report(installed(agent), Optional.empty(), Optional.empty());
	}

	public HostReport remove(AgentPackage agent) throws DroverException {
		Optional<MailboxId> box = installed(agent).isEmpty() ? Optional.empty() : whose(agent);
		step("removing");
		SshResult result = run(agent.remove(), ACT);
		if (!result.done() || !installed(agent).isEmpty())
			return HostReport.not(host(), Outcome.REMAINS, "the agent on " + host() + " is not removed: " + result.lastWords());
		return report("", box, Optional.empty());
	}

	/** An agent that cannot say who it is can be removed all the same. */
	private Optional<MailboxId> whose(AgentPackage agent) {
		try {
			return identified(agent).box();
		} catch (DroverException e) {
			step("it does not say who it is: " + e.getMessage());
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		session.close();
	}

	private void bring(AgentPackage agent, Footprint footprint) throws DroverException {
		inBackground(() -> keepWatch(SshCommand.of(footprint.watch())));
		await(footprint.awaitFolder());
		for (Part part : agent.parts())
			bring(part, footprint);
	}

	private void bring(Part part, Footprint footprint) throws DroverException {
		step("bringing " + part.name());
		try (InputStream content = part.open()) {
			session.upload(content, footprint.folder() + "/" + part.name(), part.mode(), monitor);
		} catch (IOException e) {
			throw new DroverException("cannot read " + part.name() + " of the agent's package: " + e.getMessage(), e);
		}
	}

	private void await(String command) throws DroverException {
		SshResult there = run(command, ACT);
		if (!there.done())
			throw new DroverException("there is no room for the agent in /var/tmp on " + host() + ": " + there.lastWords());
	}

	private void inBackground(Runnable watch) {
		Thread.ofPlatform().daemon().name("keeping watch on " + host().name()).start(watch);
	}

	/** Ends with the connection, and the host then takes back what is not done. */
	private void keepWatch(SshCommand command) {
		try {
			session.run(command.watched().limit(INSTALL.multipliedBy(4)), new NullProgressMonitor());
		} catch (DroverException e) {
			listener.step(host(), "the connection has ended");
		}
	}

	/** Over another connection where this one is lost. Whether the host has done so itself does not matter. */
	private HostReport takenBack(Footprint footprint, Outcome outcome, String why) {
		IProgressMonitor uncancelled = new NullProgressMonitor();
		step("taking back");
		try (SshSession again = session.isOpen() ? null : SshSession.open(host(), trust, uncancelled)) {
			SshResult result = (again == null ? session : again).run(SshCommand.of(footprint.takeBack()).root().limit(ACT), uncancelled);
			if (result.done())
				return HostReport.not(host(), outcome, why);
			return remains(footprint, why + "; taking it back failed: " + result.lastWords());
		} catch (DroverException e) {
			return remains(footprint, why + "; it could not be seen whether the host took it back: " + e.getMessage());
		}
	}

	private HostReport remains(Footprint footprint, String why) {
		return HostReport.not(host(), Outcome.REMAINS, why + "; look for " + footprint.folder() + " there, and remove the agent once the host can be reached");
	}

	private HostReport identified(AgentPackage agent) throws DroverException {
		step("asking who it is");
		String[] lines = run(agent.identify(), ACT).output().lines().map(String::strip).toArray(String[]::new);
		Optional<MailboxId> box = lines.length > 0 && MailboxId.names(lines[0]) ? Optional.of(new MailboxId(lines[0])) : Optional.empty();
		return report(installed(agent), box, lines.length > 1 ? Optional.of(AgentKey.parse(lines[1])) : Optional.empty());
	}

	/** @param found as {@link AgentPackage#query} prints it */
	private HostReport report(String found, Optional<MailboxId> box, Optional<AgentKey> key) {
		String[] words = found.split("\\s+", 2);
		boolean runs = words.length > 1 && words[1].equals("active");
		String text = found.isEmpty() ? "no agent is installed" : "version " + words[0] + (runs ? " runs" : " is stopped");
		return new HostReport(host(), Outcome.DONE, text, words[0], runs, box, key);
	}

	private String installed(AgentPackage agent) throws DroverException {
		return run(agent.query(), ACT).output().strip();
	}

	private SshResult run(String command, Duration limit) throws DroverException {
		return session.run(SshCommand.of(command).root().limit(limit), monitor);
	}

	private void step(String step) {
		listener.step(host(), step);
	}

	private SshHost host() {
		return session.host();
	}
}
