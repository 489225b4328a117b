package org.drover.fleet.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.fleet.ssh.SshCommand;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshResult;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** One command on a host, from its start to its end. */
public final class Execution {

	private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
	private static final int OPEN_MS = 20_000;
	/** The library has no way to be told of an end. */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private final SshHost host;
	private final Session session;
	private final SshCommand command;
	private final Output output;
	private final Output errors;

	public Execution(SshHost host, Session session, SshCommand command) {
		this.host = host;
		this.session = session;
		this.command = command;
		this.output = new Output(command.most());
		this.errors = new Output(command.most());
	}

	public SshResult run(IProgressMonitor monitor) throws DroverException {
		long until = System.nanoTime() + command.limit().toNanos();
		ChannelExec channel = null;
		try {
			channel = (ChannelExec) session.openChannel("exec");
			channel.setCommand(command.text());
			channel.setOutputStream(output);
			channel.setErrStream(errors);
			OutputStream input = channel.getOutputStream();
			channel.connect(OPEN_MS);
			Thread.ofVirtual().name("input of a command on " + host.name()).start(() -> feed(input));
			await(channel, until, monitor);
			if (channel.getExitStatus() < 0 && !session.isConnected())
				throw new SshFailures(host).lost(null);
			return new SshResult(channel.getExitStatus(), output.text(), errors.text(), output.cut() || errors.cut());
		} catch (JSchException | IOException e) {
			throw new SshFailures(host).lost(e);
		} finally {
			if (channel != null)
				channel.disconnect();
		}
	}

	private void await(ChannelExec channel, long until, IProgressMonitor monitor) throws DroverException {
		while (!channel.isClosed() && session.isConnected()) {
			if (monitor.isCanceled()) {
				end(channel);
				throw new OperationCanceledException();
			}
			if (System.nanoTime() > until) {
				end(channel);
				throw new DroverException("'" + brief() + "' takes longer than " + command.limit().toSeconds() + " s on " + host
						+ ": it was ended; see what keeps the host busy", null, Retry.LATER);
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	/** Not every server passes signals on; one that is attended sees its input end. */
	private void end(ChannelExec channel) {
		try {
			channel.sendSignal("TERM");
		} catch (Exception e) { // of no narrower kind
			LOG.debug("a command on {} cannot be told to end", host, e);
		}
	}

	private void feed(OutputStream input) {
		try {
			input.write(command.input());
			input.flush();
			if (!command.attended())
				input.close();
		} catch (IOException e) {
			LOG.debug("a command on {} does not read its input to the end", host, e);
		}
	}

	private String brief() {
		return command.text().lines().findFirst().orElse("");
	}
}
