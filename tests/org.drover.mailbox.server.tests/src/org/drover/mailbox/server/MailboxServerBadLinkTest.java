package org.drover.mailbox.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.FaultyProxy;
import org.drover.mailbox.testing.BadLinkContract;
import org.drover.mailbox.webdav.WebDavProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Our own server at the other end of a bad link. */
class MailboxServerBadLinkTest extends BadLinkContract {

	@TempDir
	static Path temp;

	private static MailboxServer server;
	private static MailboxAccount manager;
	private static FaultyProxy link;

	@BeforeAll
	static void start() throws Exception {
		Path root = temp.resolve("boxes");
		manager = MailboxAccounts.open(root).createManager("console");
		Tls tls = Tls.own(root);
		server = MailboxServer.start(root, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls, ServerLimits.USUAL);
		link = FaultyProxy.start(server.uri(), Files.writeString(temp.resolve("certificate.pem"), tls.certificate()), 7, 0.2);
	}

	@AfterAll
	static void stop() throws IOException {
		link.close();
		server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		return new WebDavProvider().open(PlaceAddress.parse("webdav:" + link.uri()), Map.of("user", manager.user(), "password", manager.password()));
	}

	@Override
	protected Map<?, Integer> faults() {
		return link.counts();
	}
}
