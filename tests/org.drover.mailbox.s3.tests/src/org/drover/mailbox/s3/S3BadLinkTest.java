package org.drover.mailbox.s3;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.FaultyPipe;
import org.drover.mailbox.places.S3Server;
import org.drover.mailbox.testing.BadLinkContract;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** s3proxy at the other end of a bad link. */
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class S3BadLinkTest extends BadLinkContract {

	@RegisterExtension
	static final Needed S3 = new Needed(S3Server::obstacle);

	private static final String BUCKET = "mailboxes";

	private static S3Server server;
	private static FaultyPipe link;

	@BeforeAll
	static void start() throws Exception {
		server = S3Server.start();
		S3Place place = S3Place.of(Optional.of(server.uri()), "us-east-1", BUCKET, "", Optional.empty());
		try (S3Calls calls = new S3Calls(place, S3Login.of(S3Server.KEY, S3Server.SECRET.toCharArray()), Duration.ofSeconds(20))) {
			calls.run("make a bucket", client -> client.createBucket(request -> request.bucket(BUCKET)));
		}
		link = FaultyPipe.start(server.uri().getPort(), 7, 0.05);
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
		URI endpoint = URI.create("http://127.0.0.1:" + link.port() + "/" + BUCKET);
		return new S3Provider().open(PlaceAddress.parse("s3:" + endpoint + "#region=us-east-1"), Map.of("user", S3Server.KEY, "password", S3Server.SECRET));
	}

	/** This server is slow. */
	@Override
	protected int many() {
		return 2_000;
	}

	@Override
	protected Map<?, Integer> faults() {
		return link.counts();
	}
}
