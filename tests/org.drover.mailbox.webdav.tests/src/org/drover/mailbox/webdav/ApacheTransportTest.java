package org.drover.mailbox.webdav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.ApacheServer;
import org.drover.mailbox.testing.TransportContract;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against Apache httpd as it comes: it lists no more than one folder in an answer. */
class ApacheTransportTest extends TransportContract {

	@RegisterExtension
	static final Needed APACHE = new Needed(ApacheServer::obstacle);

	private static ApacheServer server;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = ApacheServer.start(false);
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null)
			server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		String fingerprint = HexFormat.ofDelimiter(":").formatHex(MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded()));
		return new WebDavProvider().open(PlaceAddress.parse("webdav:" + server.uri() + "#sha256=" + fingerprint),
				Map.of("user", ApacheServer.MANAGER, "password", ApacheServer.PASSWORD));
	}

	private static Certificate certificate() throws Exception {
		try (InputStream in = Files.newInputStream(server.certificate())) {
			return CertificateFactory.getInstance("X.509").generateCertificate(in);
		}
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
