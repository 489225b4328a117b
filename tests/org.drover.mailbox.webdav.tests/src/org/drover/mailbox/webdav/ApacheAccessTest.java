package org.drover.mailbox.webdav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.places.ApacheServer;
import org.drover.model.DroverException;
import org.drover.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against Apache httpd that lists everything in one answer: who sees what, and by what the server is known. */
class ApacheAccessTest {

	@RegisterExtension
	static final Needed APACHE = new Needed(ApacheServer::obstacle);

	private static final MailboxId ONE = new MailboxId("1".repeat(64));
	private static final MailboxId OTHER = new MailboxId("2".repeat(64));
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static ApacheServer server;

	@TempDir
	Path temp;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = ApacheServer.start(true, ONE.text(), OTHER.text());
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null)
			server.close();
	}

	@Test
	void anAgentUsesItsOwnMailboxAndSeesNoOther() throws Exception {
		try (WebDavTransport manager = as(ApacheServer.MANAGER); WebDavTransport agent = as(ONE.text())) {
			manager.create(ONE);
			manager.create(OTHER);
			manager.put(OTHER, "status-1", new byte[10]);
			agent.put(ONE, "status-1", new byte[20]);
			assertArrayEquals(new byte[20], manager.get(ONE, "status-1", 100).orElseThrow());
			assertTrue(agent.delete(ONE, "status-1"));
			agent.put(ONE, "status-2", new byte[20]);
			assertThrows(DroverException.class, () -> agent.list(OTHER));
			assertThrows(DroverException.class, () -> agent.get(OTHER, "status-1", 100));
			assertThrows(DroverException.class, () -> agent.put(OTHER, "cmd-1", new byte[1]));
			assertThrows(DroverException.class, () -> agent.delete(OTHER, "status-1"));
			assertThrows(DroverException.class, () -> agent.sweep(box -> {
			}));
			List<MailboxListing> swept = new ArrayList<>();
			assertEquals(1, manager.sweep(swept::add));
			assertEquals(2, swept.size());
			manager.remove(ONE);
			manager.remove(OTHER);
		}
	}

	@Test
	void anotherPasswordIsRefusedInASentenceWithoutIt() throws Exception {
		WebDavLogin wrong = WebDavLogin.of(ApacheServer.MANAGER, "wrong-secret".toCharArray());
		try (WebDavTransport transport = WebDavTransport.open(server.uri(), wrong, trust(), PATIENCE)) {
			String message = assertThrows(DroverException.class, () -> transport.list(ONE)).getMessage();
			assertEquals("the mailbox server " + server.uri() + " does not know the user 'manager' with this password; check both", message);
		}
	}

	@Test
	void aPasswordIsTheFirstLineOfItsFile() throws Exception {
		Path file = Files.writeString(temp.resolve("password"), ApacheServer.PASSWORD + "\n");
		try (WebDavTransport transport = WebDavTransport.open(server.uri(), WebDavLogin.ofFile(ApacheServer.MANAGER, file), trust(), PATIENCE)) {
			transport.sweep(box -> {
			});
		}
	}

	@Test
	void aServerWithAnotherCertificateIsRefused() throws Exception {
		assertUntrusted(ServerTrust.ofSystem());
		Path other = temp.resolve("other.pem");
		Process made = new ProcessBuilder("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
				"/CN=mailboxes", "-keyout", temp.resolve("key").toString(), "-out", other.toString()).redirectErrorStream(true).redirectOutput(temp.resolve("output").toFile()).start();
		assertEquals(0, made.waitFor());
		assertUntrusted(ServerTrust.ofCertificate(other));
	}

	private static void assertUntrusted(ServerTrust trust) throws Exception {
		WebDavLogin login = WebDavLogin.of(ApacheServer.MANAGER, ApacheServer.PASSWORD.toCharArray());
		try (WebDavTransport transport = WebDavTransport.open(server.uri(), login, trust, PATIENCE)) {
			String message = assertThrows(DroverException.class, () -> transport.list(ONE)).getMessage();
			assertTrue(message.contains("a certificate that is not trusted"), message);
		}
	}

	private static ServerTrust trust() throws DroverException {
		return ServerTrust.ofCertificate(server.certificate());
	}

	private static WebDavTransport as(String user) throws DroverException {
		return WebDavTransport.open(server.uri(), WebDavLogin.of(user, ApacheServer.PASSWORD.toCharArray()), trust(), PATIENCE);
	}
}
