package org.drover.mailbox.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.testing.TransportContract;
import org.drover.mailbox.webdav.ServerTrust;
import org.drover.mailbox.webdav.WebDavLogin;
import org.drover.mailbox.webdav.WebDavTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Our own server over TLS does what every place of mailboxes does. */
class MailboxServerTransportTest extends TransportContract {

	@TempDir
	static Path temp;

	private static MailboxServer server;
	private static MailboxAccount manager;
	private static Path certificate;

	@BeforeAll
	static void start() throws Exception {
		Path root = temp.resolve("boxes");
		manager = MailboxAccounts.open(root).createManager("console");
		Tls tls = Tls.own(root);
		certificate = Files.writeString(temp.resolve("certificate.pem"), tls.certificate());
		server = MailboxServer.start(root, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls, ServerLimits.USUAL);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		return WebDavTransport.open(server.uri(), WebDavLogin.of(manager.user(), manager.password().toCharArray()), ServerTrust.ofCertificate(certificate),
				Duration.ofSeconds(20));
	}

	@Override
	protected int rounds() {
		return 15;
	}

	@Override
	protected int sweepRequests(int boxes) {
		return 1;
	}
}
