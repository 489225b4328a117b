package org.drover.mailbox.sftp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.places.SshServer;
import org.drover.mailbox.testing.TransportContract;
import org.drover.model.DroverException;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against OpenSSH. */
class SftpTransportTest extends TransportContract {

	@RegisterExtension
	static final Needed SSHD = new Needed(SshServer::obstacle);

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final char[] NONE = {};

	private static SshServer server;

	@TempDir
	Path temp;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = SshServer.start();
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null)
			server.close();
	}

	@Override
	protected MailboxTransport open() throws Exception {
		return new SftpProvider().open(place("127.0.0.1:" + server.port() + "/" + server.mailboxes() + "#host-key=" + words(server.hostKey())),
				Map.of("user", SshServer.user(), "key", Files.readString(server.key())));
	}

	private static PlaceAddress place(String rest) throws DroverException {
		return PlaceAddress.parse("sftp:" + rest);
	}

	private static String words(String key) {
		String[] words = key.split("\\s+");
		return words[0] + " " + words[1];
	}

	@Test
	void aPlaceIsWrittenInOneWayAndAskedForWhatItNeeds() throws Exception {
		Map<String, String> user = Map.of("user", "u");
		for (String wrong : List.of("host", "user@host/folder", "host:x/folder", "host/", "/f"))
			assertTrue(assertThrows(DroverException.class, () -> new SftpProvider().open(place(wrong), user)).getMessage().contains("write sftp:HOST"), wrong);
		assertTrue(assertThrows(DroverException.class, () -> new SftpProvider().open(place("h/f"), user)).getMessage().contains("known by no key"));
		PlaceAddress known = place("h/f#host-key=ssh-ed25519 AAAA");
		assertTrue(assertThrows(DroverException.class, () -> new SftpProvider().open(known, user)).getMessage().contains("a password"));
		assertTrue(assertThrows(DroverException.class, () -> new SftpProvider().open(known, Map.of())).getMessage().contains("a user"));
		assertEquals("h:22", new SftpProvider().server(known).orElseThrow());
	}

	@Override
	protected int rounds() {
		return 15;
	}

	private static SftpPlace place() throws DroverException {
		return SftpPlace.of("127.0.0.1", server.port(), SshServer.user(), server.mailboxes().toString());
	}

	@Test
	void aServerIsKnownByAFileOfKnownHosts() throws Exception {
		Path known = Files.writeString(temp.resolve("known"), "[127.0.0.1]:" + server.port() + " " + server.hostKey());
		try (SftpTransport transport = SftpTransport.open(place(), SftpLogin.ofKey(server.key(), NONE), HostKeys.ofKnownHosts(known), PATIENCE)) {
			transport.sweep(box -> {
			});
		}
	}

	@Test
	void aServerWithAnotherKeyIsRefused() throws Exception {
		String other = Files.readString(Path.of(server.strangersKey() + ".pub"));
		Path empty = Files.createFile(temp.resolve("known"));
		for (HostKeys keys : new HostKeys[] { HostKeys.ofKey(other), HostKeys.ofKnownHosts(empty) }) {
			try (SftpTransport transport = SftpTransport.open(place(), SftpLogin.ofKey(server.key(), NONE), keys, PATIENCE)) {
				String message = assertThrows(DroverException.class, () -> transport.list(box())).getMessage();
				assertTrue(message.contains("a key that is not the one it is known by"), message);
			}
		}
		assertEquals(0, Files.size(empty));
		assertThrows(DroverException.class, () -> HostKeys.ofKey("nonsense"));
	}

	@Test
	void whoIsNotLetInIsToldSo() throws Exception {
		for (SftpLogin login : new SftpLogin[] { SftpLogin.ofKey(server.strangersKey(), NONE), SftpLogin.ofPassword("very-secret".toCharArray()) }) {
			try (SftpTransport transport = SftpTransport.open(place(), login, HostKeys.ofKey(server.hostKey()), PATIENCE)) {
				String message = assertThrows(DroverException.class, () -> transport.list(box())).getMessage();
				assertTrue(message.contains("does not accept '" + SshServer.user() + "'"), message);
				assertFalse((message + login + transport).contains("very-secret"), message);
			}
		}
	}

	@Test
	void aFolderThatIsNotThereIsNamed() throws Exception {
		SftpPlace elsewhere = SftpPlace.of("127.0.0.1", server.port(), SshServer.user(), server.mailboxes() + "-none");
		try (SftpTransport transport = SftpTransport.open(elsewhere, SftpLogin.ofKey(server.key(), NONE), HostKeys.ofKey(server.hostKey()), PATIENCE)) {
			String message = assertThrows(DroverException.class, () -> transport.create(box())).getMessage();
			assertTrue(message.contains(elsewhere.folder()), message);
		}
		assertThrows(DroverException.class, () -> SftpPlace.of("127.0.0.1", 22, "root", "a*"));
	}

	@Test
	void aServerThatIsAwayMayComeBack() throws Exception {
		try (SftpTransport transport = (SftpTransport) open()) {
			MailboxId box = box();
			transport.create(box);
			transport.close(); // as if the connection were lost
			transport.put(box, "out-1", new byte[3]);
			assertEquals(1, transport.list(box).files().size());
			transport.remove(box);
		}
		SftpPlace nowhere = SftpPlace.of("127.0.0.1", 1, SshServer.user(), "/");
		try (SftpTransport transport = SftpTransport.open(nowhere, SftpLogin.ofKey(server.key(), NONE), HostKeys.ofKey(server.hostKey()), PATIENCE)) {
			assertThrows(IOException.class, () -> transport.list(box()));
		}
	}

	@Test
	void filesWithoutAWriterAndLinksAreNotListed() throws Exception {
		try (MailboxTransport transport = open()) {
			MailboxId box = box();
			transport.create(box);
			Path folder = server.mailboxes().resolve(box.text());
			Path lost = Files.createFile(folder.resolve(".tmp-00"));
			Files.setLastModifiedTime(lost, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
			Files.createSymbolicLink(folder.resolve("out-1"), server.key());
			assertEquals(0, transport.list(box).files().size());
			assertFalse(Files.exists(lost));
			assertTrue(transport.get(box, "out-1", 10_000).isEmpty());
			transport.remove(box);
		}
	}

	@Test
	void theClockGoesOnFromADatedFile() {
		ServerClock clock = new ServerClock();
		assertTrue(clock.stale(0));
		clock.set(1000, 0, 2_000_000_000L);
		assertFalse(clock.stale(2_000_000_000L));
		assertEquals(Instant.ofEpochSecond(1002).plusMillis(500), clock.now(3_000_000_000L));
		assertTrue(clock.stale(Duration.ofMinutes(11).toNanos()));
	}

	private static MailboxId box() {
		return MailboxId.make(new byte[0]);
	}
}
