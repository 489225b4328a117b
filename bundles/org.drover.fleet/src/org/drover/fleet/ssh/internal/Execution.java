package org.drover.fleet.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.fleet.ssh.ShellWord;
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

/**
 * One command on a host, from its start to its end. Its shell first says, on the line before all errors, which process it is: servers do not pass
 * signals on for root, so it is ended by another command.
 */
public final class Execution {

	/** Ends a process and those it has started. */
	@FunctionalInterface
	public interface Ending {

		/** A command that ends by itself. */
		Ending NONE = process -> {
		};

		void end(long process) throws DroverException;
	}

	private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18})");
	private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
	private static final int OPEN_MS = 20_000;

	private final SshHost host;
	private final Session session;
	private final SshCommand command;
	private final Ending ending;
	private final Output output;
	private final Output errors;

	/** @param ending of a command that nobody wants any more */
	public Execution(SshHost host, Session session, SshCommand command, Ending ending) {
		this.ending = ending;
		this.host = host;
		this.session = session;
		this.command = command;
		this.output = new Output(command.most(), false);
		this.errors = new Output(command.most(), true);
	}

	public SshResult run(IProgressMonitor monitor) throws DroverException {
		long until = System.nanoTime() + command.limit().toNanos();
		ChannelExec channel = null;
		try {
			channel = Channels.open(session, "exec", ChannelExec.class);
			channel.setCommand("exec sh -c " + ShellWord.quote("echo process $$ >&2; " + command.text()));
			channel.setOutputStream(output);
			channel.setErrStream(errors);
			OutputStream input = channel.getOutputStream();
			channel.connect(OPEN_MS);
			Thread.ofPlatform().daemon().name("input of a command on " + host.name()).start(() -> feed(input));
			await(channel, until, monitor);
			if (channel.getExitStatus() < 0 && Channels.isLost(session))
				throw new SshFailures(host).lost(null);
			return new SshResult(channel.getExitStatus(), output.text(), errors(), output.cut() || errors.cut());
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
				end();
				throw new OperationCanceledException();
			}
			if (System.nanoTime() > until) {
				end();
				throw new DroverException("'" + brief() + "' takes longer than " + command.limit().toMillis() / 1000.0 + " s on " + host
						+ ": it was ended; see what keeps the host busy", null, Retry.LATER);
			}
			LockSupport.parkNanos(Channels.LOOK_NANOS);
		}
	}

	private void end() {
		Matcher process = PROCESS.matcher(errors.heading());
		if (!process.matches())
			return;
		try {
			ending.end(Long.parseLong(process.group(1)));
		} catch (DroverException e) {
			LOG.warn("a command on {} may still run: {}", host, e.getMessage());
		}
	}

	/** Where the shell did not get as far as to say who it is, what it said is all there is. */
	private String errors() {
		return PROCESS.matcher(errors.heading()).matches() ? errors.text() : errors.heading() + "\n" + errors.text();
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
