package org.drover.mailbox.webdav;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.places.ApacheServer;
import org.drover.mailbox.testing.TransportContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against Apache httpd as it comes: it lists no more than one folder in an answer. */
class ApacheTransportTest extends TransportContract {

	private static ApacheServer server;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		assumeTrue(ApacheServer.obstacle().isEmpty(), ApacheServer.obstacle());
		server = ApacheServer.start(false);
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null)
			server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		return WebDavTransport.open(server.uri(), WebDavLogin.of(ApacheServer.MANAGER, ApacheServer.PASSWORD.toCharArray()),
				ServerTrust.ofCertificate(server.certificate()), Duration.ofSeconds(20));
	}

	@Override
	protected int rounds() {
		return 15;
	}

	/** The first sweep of a client finds out, by one request more. */
	@Override
	protected int sweepRequests(int boxes) {
		return boxes + 2;
	}
}
