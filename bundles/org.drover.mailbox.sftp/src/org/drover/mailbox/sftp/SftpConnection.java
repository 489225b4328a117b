package org.drover.mailbox.sftp;

import java.io.IOException;
import java.time.Duration;

import org.drover.model.DroverException;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;

/** One connection to an SSH server, made when it is first used and again after it has failed. Used by one thread at a time. */
final class SftpConnection implements AutoCloseable {

	private static final String RENAME = "posix-rename@openssh.com";
	private static final int ALIVE_MS = 15_000;
	private static final int ALIVE_TRIES = 3;

	/** Something to do over the connection. */
	interface Step<T> {

		T run(ChannelSftp sftp) throws SftpException, IOException, DroverException;
	}

	private final SftpPlace place;
	private final SftpLogin login;
	private final HostKeys keys;
	private final int patience;
	private Session session;
	private ChannelSftp sftp;

	SftpConnection(SftpPlace place, SftpLogin login, HostKeys keys, Duration patience) {
		this.place = place;
		this.login = login;
		this.keys = keys;
		this.patience = Math.toIntExact(patience.toMillis());
	}

	/** @param what it does, for the sentence where the server does not let it: "list the mailbox" */
	<T> T run(String what, Step<T> step) throws IOException, DroverException {
		try {
			return step.run(open());
		} catch (SftpException e) {
			throw failure(what, e);
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	private ChannelSftp open() throws IOException, DroverException {
		if (sftp != null && sftp.isConnected() && session.isConnected())
			return sftp;
		close();
		JSch ssh = new JSch();
		keys.prepare(ssh, place);
		login.prepare(ssh);
		try {
			session = ssh.getSession(place.user(), place.host(), place.port());
			session.setConfig("StrictHostKeyChecking", "yes");
			session.setDaemonThread(true);
			login.prepare(session);
			session.connect(patience);
			session.setServerAliveInterval(ALIVE_MS);
			session.setServerAliveCountMax(ALIVE_TRIES);
			sftp = (ChannelSftp) session.openChannel("sftp");
			if (sftp == null) // all that the library says of a connection that is lost in this moment
				throw new JSchException("it ended the connection");
			sftp.connect(patience);
			enter();
			return sftp;
		} catch (JSchException e) {
			close();
			throw failure(e);
		} catch (SftpException e) {
			throw failure("enter the folder of mailboxes", e);
		}
	}

	private void enter() throws SftpException, DroverException {
		if (!"1".equals(sftp.getExtension(RENAME)))
			throw lasting("cannot give a file its name in one step; it must be one like OpenSSH's", null);
		try {
			sftp.cd(place.folder());
		} catch (SftpException e) {
			if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
				throw lasting("has no folder " + place.folder() + "; make it, or correct the address", e);
			throw e;
		}
	}

	private IOException failure(JSchException e) throws DroverException {
		if (e instanceof JSchHostKeyException)
			throw lasting("shows a key that is not the one it is known by (" + e.getMessage() + "); do not go on before you know why", e);
		String message = String.valueOf(e.getMessage());
		if (message.startsWith("Auth") || message.startsWith("USERAUTH"))
			throw lasting("does not accept '" + place.user() + "' with this " + (login.toString().equals("password") ? "password" : "key") + "; check both", e);
		if (message.startsWith("Algorithm negotiation"))
			throw lasting("knows no way of encryption that is still held for safe", e);
		return new IOException("the SFTP server " + place.host() + ":" + place.port() + " cannot be reached: " + message, e);
	}

	private IOException failure(String what, SftpException e) throws DroverException {
		switch (e.id) {
		case ChannelSftp.SSH_FX_PERMISSION_DENIED ->
			throw lasting("does not let '" + place.user() + "' " + what + "; its rights have to be changed there", e);
		case ChannelSftp.SSH_FX_NO_SUCH_FILE ->
			throw lasting("has nothing there, so that '" + place.user() + "' cannot " + what + "; it has been removed", e);
		case ChannelSftp.SSH_FX_OP_UNSUPPORTED ->
			throw lasting("cannot " + what + "; it must be one like OpenSSH's", e);
		default -> {
			// what is still on its way belongs to a step that nobody waits for any more
			close();
			return new IOException("the SFTP server " + place.host() + ":" + place.port() + " could not " + what + ": " + e.getMessage(), e);
		}
		}
	}

	private DroverException lasting(String sentence, Exception cause) {
		return new DroverException("the SFTP server " + place.host() + ":" + place.port() + " " + sentence, cause);
	}

	@Override
	public void close() {
		if (session != null)
			session.disconnect();
		session = null;
		sftp = null;
	}
}
