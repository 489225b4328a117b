package org.drover.mailbox.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.S3Server;
import org.drover.mailbox.testing.TransportContract;
import org.drover.model.DroverException;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against s3proxy. */
class S3TransportTest extends TransportContract {

	@RegisterExtension
	static final Needed S3 = new Needed(S3Server::obstacle);

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final String BUCKET = "mailboxes";

	private static S3Server server;

	@TempDir
	Path temp;

	/** No test here: s3proxy shows an object that is written under a condition while it still comes, as Amazon's server does not. */
	@Override
	protected void nobodyEverSeesAPartOfAFile() {
		throw new UnsupportedOperationException();
	}

	@BeforeAll
	static void start() throws Exception {
		server = S3Server.start();
		try (S3Calls calls = new S3Calls(place(BUCKET), login(), PATIENCE)) {
			calls.run("make a bucket", client -> client.createBucket(request -> request.bucket(BUCKET)));
		}
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null)
			server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		String endpoint = server.uri().toString().replaceAll("/$", "");
		return new S3Provider().open(PlaceAddress.parse("s3:" + endpoint + "/" + BUCKET + "/drover/one#region=us-east-1"),
				Map.of("user", S3Server.KEY, "password", S3Server.SECRET));
	}

	@Test
	void aPlaceIsWrittenInOneWayAndAskedForWhatItNeeds() throws Exception {
		Map<String, String> known = Map.of("user", "key", "password", "secret");
		for (String wrong : List.of("/bucket", "ftp://host/bucket", "http://example.org/bucket", "bucket/../prefix", "bucket#region=EU"))
			assertThrows(DroverException.class, () -> new S3Provider().open(PlaceAddress.parse("s3:" + wrong), known), wrong);
		PlaceAddress amazon = PlaceAddress.parse("s3:bucket#region=eu-1");
		assertTrue(assertThrows(DroverException.class, () -> new S3Provider().open(amazon, Map.of("user", "key"))).getMessage().contains("a password"));
		assertEquals("s3.eu-1.amazonaws.com:443", new S3Provider().server(amazon).orElseThrow());
	}

	private static S3Place place(String bucket) throws DroverException {
		return S3Place.of(Optional.of(server.uri()), "us-east-1", bucket, "drover/one/", Optional.empty());
	}

	private static S3Login login() throws DroverException {
		return S3Login.of(S3Server.KEY, S3Server.SECRET.toCharArray());
	}

	@Override
	protected int rounds() {
		return 15;
	}

	@Override
	protected int sweepRequests(int boxes) {
		return 1;
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void listingsHavePages() throws Exception {
		try (MailboxTransport transport = open()) {
			MailboxId box = box();
			transport.create(box);
			for (int file = 0; file < 1005; file++)
				transport.put(box, "out-" + file, new byte[0]);
			assertEquals(1005, transport.list(box).files().size());
			assertEquals(2, transport.sweep(listing -> assertEquals(1005, listing.files().size())));
			transport.remove(box);
			assertThrows(DroverException.class, () -> transport.list(box));
		}
	}

	@Test
	void anotherFileOfTheNameIsNotOverwritten() throws Exception {
		try (MailboxTransport transport = open()) {
			MailboxId box = box();
			transport.create(box);
			transport.put(box, "out-1", new byte[] { 1 });
			for (byte[] other : new byte[][] { {}, { 2 }, { 1, 1 } })
				assertThrows(DroverException.class, () -> transport.put(box, "out-1", other));
			assertArrayEquals(new byte[] { 1 }, transport.get(box, "out-1", 1).orElseThrow());
			transport.remove(box);
		}
	}

	@Test
	void whoIsDeletingIsNotDisturbed() throws Exception {
		try (MailboxTransport transport = open(); S3Calls calls = new S3Calls(place(BUCKET), login(), PATIENCE)) {
			MailboxId box = box();
			transport.create(box);
			transport.put(box, "out-1", new byte[1]);
			String claim = "drover/one/" + box + "/_claim-out-1-0";
			new Objects(place(BUCKET), calls).putNew(claim, "somebody".getBytes());
			assertFalse(transport.delete(box, "out-1"));
			assertTrue(transport.get(box, "out-1", 1).isPresent());
			assertEquals(1, transport.list(box).files().size());
			new Objects(place(BUCKET), calls).delete(claim);
			assertTrue(transport.delete(box, "out-1"));
			assertFalse(transport.delete(box, "out-1"));
			transport.remove(box);
		}
	}

	@Test
	void whoIsNotLetInIsToldSo() throws Exception {
		for (S3Login login : List.of(S3Login.of(S3Server.KEY, "very-secret".toCharArray()), S3Login.of("stranger", "very-secret".toCharArray()))) {
			try (S3Transport transport = S3Transport.open(place(BUCKET), login, PATIENCE)) {
				String message = assertThrows(DroverException.class, () -> transport.list(box())).getMessage();
				assertTrue(message.contains("does not let the access key '" + login + "'"), message);
				assertFalse((message + transport).contains("very-secret"), message);
			}
		}
	}

	@Test
	void aSecretIsTheFirstLineOfItsFile() throws Exception {
		Path file = Files.writeString(temp.resolve("secret"), S3Server.SECRET + "\n");
		try (S3Transport transport = S3Transport.open(place(BUCKET), S3Login.ofFile(S3Server.KEY, file), PATIENCE)) {
			transport.sweep(listing -> {
			});
		}
	}

	@Test
	void aMissingBucketIsToldAndAMissingServerMayComeBack() throws Exception {
		try (S3Transport transport = S3Transport.open(place("elsewhere"), login(), PATIENCE)) {
			assertThrows(DroverException.class, () -> transport.list(box()));
			assertThrows(DroverException.class, () -> transport.put(box(), "out-1", new byte[1]));
		}
		S3Place nowhere = S3Place.of(Optional.of(URI.create("http://127.0.0.1:1")), "us-east-1", BUCKET, "", Optional.empty());
		try (S3Transport transport = S3Transport.open(nowhere, login(), PATIENCE)) {
			assertThrows(IOException.class, () -> transport.list(box()));
		}
	}

	@Test
	void placesThatCannotBeAreRefused() {
		for (String endpoint : List.of("http://s3.example", "https://key:secret@s3.example", "s3.example"))
			assertThrows(DroverException.class, () -> S3Place.of(Optional.of(URI.create(endpoint)), "us-east-1", BUCKET, "", Optional.empty()), endpoint);
		for (String prefix : List.of("no-slash", "/", "a//", "../"))
			assertThrows(DroverException.class, () -> S3Place.of(Optional.empty(), "us-east-1", BUCKET, prefix, Optional.empty()), prefix);
	}

	private static MailboxId box() {
		return MailboxId.make(new byte[0]);
	}
}
