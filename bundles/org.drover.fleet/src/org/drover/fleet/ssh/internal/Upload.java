package org.drover.fleet.ssh.internal;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

import org.drover.fleet.ssh.ShellWord;
import org.drover.fleet.ssh.SshCommand;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshResult;
import org.drover.fleet.ssh.SshSession;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import com.jcraft.jsch.SftpProgressMonitor;

/** One file on its way to a host: under a name of its own until it is found to be whole there. */
public final class Upload {

	private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
	private static final int OPEN_MS = 20_000;
	/** A disk reads a large file more slowly than it takes to say so. */
	private static final Duration VERIFY = Duration.ofMinutes(10);

	private final SshSession connection;
	private final Session session;
	private final SshHost host;
	private final String to;
	private final String draft;
	private final int mode;

	public Upload(SshSession connection, Session session, String to, int mode) {
		this.connection = connection;
		this.session = session;
		this.host = connection.host();
		this.to = to;
		this.draft = to + ".part-" + UUID.randomUUID();
		this.mode = mode;
	}

	public String bring(InputStream content, IProgressMonitor monitor) throws DroverException {
		ChannelSftp sftp = open();
		boolean there = false;
		try {
			DigestInputStream counted = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
			write(sftp, counted, monitor);
			String digest = HexFormat.of().formatHex(counted.getMessageDigest().digest());
			verify(digest, monitor);
			sftp.rename(draft, to);
			there = true;
			return digest;
		} catch (SftpException e) {
			throw failure(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		} finally {
			if (!there)
				removeDraft(sftp);
			sftp.disconnect();
		}
	}

	private ChannelSftp open() throws DroverException {
		try {
			ChannelSftp sftp = Channels.open(session, "sftp", ChannelSftp.class);
			sftp.connect(OPEN_MS);
			return sftp;
		} catch (JSchException e) {
			if (Channels.isLost(session))
				throw new SshFailures(host).lost(e);
			throw new DroverException(host + " takes no files: see that its SSH server has the subsystem sftp", e);
		}
	}

	/** Nobody else may read it before it is what it is to be. */
	private void write(ChannelSftp sftp, InputStream content, IProgressMonitor monitor) throws SftpException {
		sftp.put(InputStream.nullInputStream(), draft);
		sftp.chmod(mode, draft);
		sftp.put(content, draft, new Cancel(monitor), ChannelSftp.OVERWRITE);
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}

	private void verify(String digest, IProgressMonitor monitor) throws DroverException {
		SshResult found = connection.run(SshCommand.of("sha256sum < " + ShellWord.quote(draft)).limit(VERIFY), monitor);
		if (!found.done() || !found.output().startsWith(digest + " "))
			throw new DroverException(to + " did not arrive whole on " + host + ": try again, and see to its disk if that does not help", null,
					DroverException.Retry.LATER);
	}

	private void removeDraft(ChannelSftp sftp) {
		try {
			sftp.rm(draft);
		} catch (SftpException e) {
			LOG.debug("{} is not removed from {}, or was not there", draft, host, e);
		}
	}

	private DroverException failure(SftpException e) {
		return switch (e.id) {
		case ChannelSftp.SSH_FX_NO_SUCH_FILE -> failure("there is no such folder", e);
		case ChannelSftp.SSH_FX_PERMISSION_DENIED -> failure("the user may not", e);
		default -> Channels.isLost(session) ? new SshFailures(host).lost(e) : failure("the host says " + e.getMessage() + "; see that its disk is not full", e);
		};
	}

	private DroverException failure(String reason, SftpException e) {
		return new DroverException("cannot write " + to + " on " + host + ": " + reason, e);
	}

	private record Cancel(IProgressMonitor monitor) implements SftpProgressMonitor {

		@Override
		public void init(int operation, String from, String target, long size) {
			// nothing to prepare
		}

		@Override
		public boolean count(long bytes) {
			return !monitor.isCanceled();
		}

		@Override
		public void end() {
			// nothing to clean up
		}
	}
}
