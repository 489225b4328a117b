package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of SQL Server without one: what its driver does, by way of our address, with ports that are none. */
class SqlServerTest {

	private static final int PRELOGIN = 0x12;
	private static final int TLS_HANDSHAKE = 0x16;
	private static final String PASSWORD = "changeit";

	@TempDir
	Path folder;

	@Test
	void aClosedPort() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		assertSentence(refusal(free, ""), "cannot be reached", 515);
	}

	@Test
	void aPortThatAnswersNonsense() throws IOException {
		try (FakeSqlServer server = FakeSqlServer.saying(FakeSqlServer::sayNonsense)) {
			assertSentence(refusal(server.port(), ""), "cannot be reached", 515);
			assertSentence(refusal(server.port(), ";encrypt=strict"), "does not answer with encryption", 515);
			assertEquals(List.of(PRELOGIN, TLS_HANDSHAKE), server.heard());
		}
	}

	/** The time to log in is limited, and there is no second try behind our back. */
	@Test
	void aPortThatSaysNothing() throws IOException {
		try (FakeSqlServer server = FakeSqlServer.saying(FakeSqlServer::sayNothing)) {
			long started = System.nanoTime();
			DroverException refusal = refusal(server.port(), "");
			Duration took = Duration.ofNanos(System.nanoTime() - started);
			assertSentence(refusal, "cannot be reached", 515);
			assertEquals(Retry.LATER, refusal.retry());
			assertTrue(took.toSeconds() < 18, "took " + took);
			assertEquals(List.of(PRELOGIN), server.heard());
		}
	}

	@Test
	void withoutEncryptionNoLoginIsSent() throws IOException {
		try (FakeSqlServer server = FakeSqlServer.saying(FakeSqlServer::refuseEncryption)) {
			assertSentence(refusal(server.port(), ""), "does not answer with encryption", 515);
			assertSentence(refusal(server.port(), ";trustServerCertificate=true"), "does not answer with encryption", 515);
			assertEquals(List.of(PRELOGIN, PRELOGIN), server.heard());
		}
	}

	@Test
	void aCertificateIsVerified() throws Exception {
		KeyStore store = selfSigned("cm.example");
		try (FakeSqlServer server = FakeSqlServer.secured(context(store))) {
			assertSentence(refusal(server.port(), ";encrypt=strict"), "certificate that is not trusted", 259);
			assertSentence(refusal(server.port(), ";encrypt=strict;trustStore=" + trusting()), "or is another server's", 259);
			assertSentence(refusal(server.port(), ";encrypt=strict;trustServerCertificate=true"), "certificate that is not trusted", 259);
			assertEquals(List.of(), server.heard(), "nothing is said to a server that is not the one");
			assertSentence(refusal(server.port(), ";encrypt=strict;hostNameInCertificate=cm.example;trustStore=" + trusting()), "cannot be reached", 515);
			assertEquals(List.of(PRELOGIN), server.heard());
		}
	}

	private KeyStore selfSigned(String name) throws Exception {
		keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=dns:" + name, "-keystore", "server.p12");
		keytool("-exportcert", "-alias", "server", "-file", "server.cer", "-keystore", "server.p12");
		keytool("-importcert", "-noprompt", "-alias", "server", "-file", "server.cer", "-keystore", "trusted.jks", "-storetype", "JKS");
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
			store.load(in, PASSWORD.toCharArray());
		}
		return store;
	}

	private String trusting() {
		return folder.resolve("trusted.jks").toString();
	}

	private void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-storepass", PASSWORD));
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), said);
	}

	private static SSLContext context(KeyStore store) throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

	private static DroverException refusal(int port, String options) {
		String address = "configmgr:jdbc:sqlserver://127.0.0.1:" + port + ";databaseName=CM_CAS" + options;
		return assertThrows(DroverException.class,
				() -> new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(address), new Credentials("reader", "s3cret")).close());
	}

	private static void assertSentence(DroverException refusal, String words, int status) {
		String message = refusal.getMessage();
		assertTrue(message.contains(words), message + " / " + refusal.getCause());
		assertTrue(message.contains("(status " + status + ","), message);
		assertFalse(message.contains("s3cret") || message.contains("databaseName") || message.contains("ClientConnectionId"), message);
	}
}
