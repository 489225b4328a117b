package org.drover.mailbox.sftp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.FaultyPipe;
import org.drover.mailbox.places.SshServer;
import org.drover.mailbox.testing.BadLinkContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** OpenSSH at the other end of a bad link. */
class SftpBadLinkTest extends BadLinkContract {

	private static SshServer server;
	private static FaultyPipe link;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		assumeTrue(SshServer.obstacle().isEmpty(), SshServer.obstacle());
		server = SshServer.start();
		link = FaultyPipe.start(server.port(), 7, 0.02);
	}

	@AfterAll
	static void stop() throws IOException {
		if (link != null)
			link.close();
		if (server != null)
			server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		String[] key = server.hostKey().split("\\s+");
		return new SftpProvider().open(PlaceAddress.parse("sftp:127.0.0.1:" + link.port() + "/" + server.mailboxes() + "#host-key=" + key[0] + " " + key[1]),
				Map.of("user", SshServer.user(), "key", Files.readString(server.key())));
	}

	@Override
	protected Map<?, Integer> faults() {
		return link.counts();
	}
}
