package org.drover.mailbox.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.places.FaultyPipe;
import org.drover.mailbox.places.SshServer;
import org.drover.mailbox.testing.BadLinkContract;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OpenSSH at the other end of a bad link. */
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class SftpBadLinkTest extends BadLinkContract {

	@RegisterExtension
	static final Needed SSHD = new Needed(SshServer::obstacle);

	/** The library does not see that a connection ends while it waits for the server to open a channel. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static SshServer server;
	private static FaultyPipe link;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = SshServer.start();
		link = FaultyPipe.start(server.port(), 7, 0.005);
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
		SftpPlace place = SftpPlace.of("127.0.0.1", link.port(), SshServer.user(), server.mailboxes().toString());
		return SftpTransport.open(place, SftpLogin.ofKeyText(Files.readString(server.key()), new char[0]), HostKeys.ofKey(server.hostKey()), PATIENCE);
	}

	/** To connect takes long. */
	@Override
	protected int many() {
		return 2_000;
	}

	@Override
	protected Map<?, Integer> faults() {
		return link.counts();
	}
}
