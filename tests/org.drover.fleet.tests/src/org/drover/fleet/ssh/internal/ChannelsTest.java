package org.drover.fleet.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.drover.fleet.ssh.ScratchSshd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** Against OpenSSH's server. */
class ChannelsTest {

	@TempDir
	Path folder;

	/** The library answers every failure to open a channel with null, also where the connection is lost just then: a channel it does not know stands for it. */
	@Test
	void aChannelThatTheLibraryDoesNotGiveIsAFailure() throws Exception {
		assumeTrue(ScratchSshd.obstacle().isEmpty(), ScratchSshd.obstacle());
		try (ScratchSshd server = ScratchSshd.start(folder)) {
			Session session = connect(server);
			assertThrows(JSchException.class, () -> Channels.open(session, "no such channel", ChannelExec.class));
			assertFalse(Channels.isLost(session));
			session.disconnect();
			assertThrows(JSchException.class, () -> Channels.open(session, "exec", ChannelExec.class));
			assertTrue(Channels.isLost(session));
		}
	}

	private static Session connect(ScratchSshd server) throws Exception {
		JSch jsch = new JSch();
		jsch.addIdentity(server.newKey("key", "").toString());
		Session session = jsch.getSession(ScratchSshd.ROOT, ScratchSshd.HOST, server.port());
		session.setConfig("StrictHostKeyChecking", "no"); // only here: the server is this test's own
		session.connect();
		return session;
	}
}
