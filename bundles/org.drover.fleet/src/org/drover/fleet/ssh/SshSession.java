package org.drover.fleet.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.ssh.internal.Execution;
import org.drover.fleet.ssh.internal.Hop;
import org.drover.fleet.ssh.internal.SudoCommand;
import org.drover.fleet.ssh.internal.Upload;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import com.jcraft.jsch.Session;

/** An open connection to a host, and to the jump hosts on the way. Usable from several threads. */
public final class SshSession implements AutoCloseable {

	/**
	 * Whom we trust.
	 *
	 * @param question for hosts that are not in the file
	 */
	public record Trust(HostKeyFile known, HostKeyQuestion question) {

		/** Asks nobody about a host whose key has changed: that one is refused. */
		public boolean learn(String host, byte[] key) throws DroverException {
			return known.learn(host, key, question);
		}
	}

	private static final Duration KILL = Duration.ofSeconds(5);

	private final SshHost host;
	private final List<Session> sessions;

	private SshSession(SshHost host, List<Session> sessions) {
		this.host = host;
		this.sessions = sessions;
	}

	/** @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled */
	public static SshSession open(SshHost host, Trust trust, IProgressMonitor monitor) throws DroverException {
		SshSession session = new SshSession(host, new ArrayList<>());
		boolean open = false;
		try {
			for (SshHost next : host.chain())
				session.sessions.add(new Hop(next, trust, session.last()).connect(monitor));
			open = true;
			return session;
		} finally {
			if (!open)
				session.close();
		}
	}

	public SshHost host() {
		return host;
	}

	/**
	 * Runs a command to its end.
	 *
	 * @throws DroverException where that could not be seen: the connection was lost, or the time was up
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled; the command has been told to end
	 */
	public SshResult run(SshCommand command, IProgressMonitor monitor) throws DroverException {
		if (!command.asRoot() || host.sudo() instanceof Sudo.NotNeeded)
			return execution(command, process -> end(process, false)).run(monitor);
		return new SudoCommand(host).run(command, whole -> execution(whole, process -> end(process, true)).run(monitor));
	}

	/**
	 * Brings a file as the user, not as root: it is there whole, with just these permissions, or not at all. One of this name is replaced.
	 *
	 * @param mode such as 0600
	 * @return the SHA-256 that the host found it to have, in hexadecimal digits
	 */
	public String upload(Path file, String to, int mode, IProgressMonitor monitor) throws DroverException {
		try (InputStream content = Files.newInputStream(file)) {
			return upload(content, to, mode, monitor);
		} catch (IOException e) {
			throw new DroverException("cannot read " + file + " to bring it to " + host + ": " + e.getMessage(), e);
		}
	}

	/** As {@link #upload(Path, String, int, IProgressMonitor)}. */
	public String upload(InputStream content, String to, int mode, IProgressMonitor monitor) throws DroverException {
		return new Upload(this, session(), to, mode).bring(content, monitor);
	}

	public boolean isOpen() {
		return sessions.stream().allMatch(Session::isConnected);
	}

	@Override
	public void close() {
		for (Session session : sessions.reversed())
			session.disconnect();
	}

	/** Each command is a group of processes of its own. */
	private void end(long process, boolean asRoot) throws DroverException {
		SshCommand kill = SshCommand.of("kill -s TERM -- -" + process).limit(KILL);
		Execution.Ending none = Execution.Ending.NONE;
		if (asRoot)
			new SudoCommand(host).run(kill, whole -> execution(whole, none).run(new NullProgressMonitor()));
		else
			execution(kill, none).run(new NullProgressMonitor());
	}

	private Execution execution(SshCommand command, Execution.Ending ending) {
		return new Execution(host, session(), command, ending);
	}

	private Session session() {
		return sessions.getLast();
	}

	private Optional<Session> last() {
		return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getLast());
	}
}
