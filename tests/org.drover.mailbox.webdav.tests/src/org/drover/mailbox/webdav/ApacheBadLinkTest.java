package org.drover.mailbox.webdav;

import java.io.IOException;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.ApacheServer;
import org.drover.mailbox.places.FaultyProxy;
import org.drover.mailbox.testing.BadLinkContract;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Apache httpd at the other end of a bad link. */
class ApacheBadLinkTest extends BadLinkContract {

	@RegisterExtension
	static final Needed APACHE = new Needed(ApacheServer::obstacle);

	private static ApacheServer server;
	private static FaultyProxy link;

	@BeforeAll
	static void start() throws Exception {
		server = ApacheServer.start(false);
		link = FaultyProxy.start(server.uri(), server.certificate(), 7, 0.2);
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
		return new WebDavProvider().open(PlaceAddress.parse("webdav:" + link.uri()), Map.of("user", ApacheServer.MANAGER, "password", ApacheServer.PASSWORD));
	}

	@Override
	protected Map<?, Integer> faults() {
		return link.counts();
	}
}
