package org.drover.fleet;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.internal.HostWork;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshSession.Trust;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Installs, upgrades, controls and removes agents on hosts, several at a time. What fails on one host, or is cancelled, is taken back there, and keeps no
 * other waiting; a host that loses us in the middle takes it back by itself. Everything may be done again. Usable from several threads.
 */
public final class Installer {

	/** What is done with one host. */
	@FunctionalInterface
	private interface Work {
		HostReport on(HostWork host) throws DroverException;
	}

	private final Trust trust;
	private final int parallel;
	private final InstallListener listener;

	/** @param parallel hosts at a time */
	public Installer(Trust trust, int parallel, InstallListener listener) {
		this.trust = trust;
		this.parallel = parallel;
		this.listener = listener;
	}

	/**
	 * Installs an agent, or brings the one that is there up to date.
	 *
	 * @param monitor gets one unit of work a host; when it is cancelled, hosts that are done stay so
	 * @return in the order of the hosts
	 */
	public List<HostReport> install(List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
		return each(hosts, "installing agents", monitor, host -> host.install(agent, Optional.empty()));
	}

	/** As {@link #install(List, AgentPackage, IProgressMonitor)}, at a place that lets each agent in as somebody else; what fails is not let in either. */
	public List<HostReport> install(List<SshHost> hosts, AgentPackage agent, Admission admission, IProgressMonitor monitor) {
		return each(hosts, "installing agents", monitor, host -> host.install(agent, Optional.of(admission)));
	}

	/** As {@link #install(List, AgentPackage, IProgressMonitor)}. */
	public List<HostReport> start(List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
		return each(hosts, "starting agents", monitor, host -> host.act("starting", agent.start(), agent));
	}

	/** As {@link #install(List, AgentPackage, IProgressMonitor)}. */
	public List<HostReport> stop(List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
		return each(hosts, "stopping agents", monitor, host -> host.act("stopping", agent.stop(), agent));
	}

	/** What is installed, and whether it runs. As {@link #install(List, AgentPackage, IProgressMonitor)}. */
	public List<HostReport> query(List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
		return each(hosts, "asking hosts", monitor, host -> host.query(agent));
	}

	/** As {@link #install(List, AgentPackage, IProgressMonitor)}. */
	public List<HostReport> remove(List<SshHost> hosts, AgentPackage agent, IProgressMonitor monitor) {
		return each(hosts, "removing agents", monitor, host -> host.remove(agent));
	}

	private List<HostReport> each(List<SshHost> hosts, String what, IProgressMonitor monitor, Work work) {
		monitor.beginTask(what, hosts.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, hosts.size())), Thread.ofPlatform().daemon().name(what).factory())) {
			List<Future<HostReport>> reports = hosts.stream().map(host -> threads.submit(one(host, monitor, work))).toList();
			return reports.stream().map(Installer::get).toList();
		} finally {
			monitor.done();
		}
	}

	private Callable<HostReport> one(SshHost host, IProgressMonitor monitor, Work work) {
		return () -> {
			HostReport report = report(host, monitor, work);
			listener.ended(report);
			synchronized (monitor) {
				monitor.worked(1);
			}
			return report;
		};
	}

	private HostReport report(SshHost host, IProgressMonitor monitor, Work work) {
		if (monitor.isCanceled())
			return HostReport.not(host, Outcome.CANCELLED, "not begun");
		try (HostWork open = HostWork.open(host, trust, listener, monitor)) {
			return work.on(open);
		} catch (OperationCanceledException e) {
			return HostReport.not(host, Outcome.CANCELLED, "cancelled");
		} catch (DroverException e) {
			return HostReport.not(host, Outcome.FAILED, e.getMessage());
		}
	}

	private static HostReport get(Future<HostReport> report) {
		try {
			return report.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}
}
