package org.drover.mailbox.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets what from the server, request by request. */
class MailboxServerTest {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private static final List<String> METHODS = List.of("OPTIONS", "GET", "HEAD", "PROPFIND", "PROPPATCH", "PUT", "DELETE", "COPY", "MOVE",
			"MKCOL", "LOCK", "UNLOCK", "POST", "REPORT", "SEARCH", "ACL", "TRACE", "NONSENSE");

	@TempDir
	Path temp;

	private MailboxAccounts accounts;
	private MailboxAccount box;
	private MailboxAccount manager;
	private MailboxServer server;

	@BeforeEach
	void start() throws Exception {
		accounts = MailboxAccounts.open(temp);
		box = accounts.create();
		manager = accounts.createManager("console");
		server = serve(ServerLimits.USUAL);
	}

	private MailboxServer serve(ServerLimits limits) throws Exception {
		return MailboxServer.startPlain(temp, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits);
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void whoHasNoPasswordLearnsNothing() throws Exception {
		MailboxAccount other = accounts.create();
		put(box, "out-1", "secret");
		Set<String> answers = new HashSet<>();
		MailboxAccount stranger = new MailboxAccount("/", MailboxId.make(new byte[0]).text(), "guess");
		MailboxAccount guesser = new MailboxAccount("/", box.user(), "guess");
		List<String> paths = List.of(box.path(), box.path() + "out-1", box.path() + "none", "/" + MailboxId.make(new byte[0]) + "/", "/",
				"/.accounts/" + box.user(), "/.tls/key.p12");
		for (String method : METHODS) {
			for (String path : paths) {
				for (MailboxAccount client : new MailboxAccount[] { null, stranger, guesser })
					answers.add(answer(method, path, client));
				if (!path.startsWith(box.path()))
					continue;
				answers.add(answer(method, path, other));
			}
		}
		assertEquals(Set.of("401 Basic realm=\"mailboxes\", charset=\"UTF-8\" "), answers);
		assertEquals("secret", Files.readString(temp.resolve(box.user()).resolve("out-1")));
	}

	private String answer(String method, String path, MailboxAccount client) throws Exception {
		HttpResponse<String> response = send(method, path, client, "");
		return response.statusCode() + " " + response.headers().firstValue("WWW-Authenticate").orElse("") + " " + response.body();
	}

	@Test
	void theUserOfAMailboxSeesNoOtherAndMakesNone() throws Exception {
		MailboxAccount other = accounts.create();
		put(other, "out-1", "secret");
		put(box, "out-1", "mine");
		assertEquals(401, send("PROPFIND", "/", box, "").statusCode());
		assertEquals(401, send("MKCOL", "/" + "e".repeat(64) + "/", box, "").statusCode());
		assertEquals(403, send("DELETE", box.path(), box, "").statusCode());
		assertEquals(401, send("MOVE", box.path() + "out-1", box, "", "Destination", server.uri() + other.path().substring(1) + "out-2").statusCode());
		assertEquals(401, send("COPY", box.path() + "out-1", box, "", "Destination", other.path() + "out-1").statusCode());
		assertEquals(403, send("COPY", box.path() + "out-1", box, "", "Destination", "http://elsewhere" + box.path() + "out-2").statusCode());
		assertEquals("mine", send("GET", box.path() + "out-1", box, "").body());
		assertEquals("secret", send("GET", other.path() + "out-1", manager, "").body());
	}

	@Test
	void noPathLeadsOutOfTheMailbox() throws Exception {
		Path outside = Files.writeString(temp.resolveSibling(temp.getFileName() + "-outside"), "outside");
		Path link = temp.resolve(box.user()).resolve("out-1");
		Files.createSymbolicLink(link, outside);
		Files.createSymbolicLink(temp.resolve(box.user()).resolve("folder"), outside.getParent());
		try {
			for (String path : List.of("out-1", "folder/" + outside.getFileName(), "../.accounts/" + box.user(), "%2e%2e/.accounts/" + box.user(),
					"..%2f.accounts%2f" + box.user(), "a%00b", "..;/.accounts/" + box.user(), "//", ".tmp-1", "%5c..%5c", "b".repeat(300))) {
				for (MailboxAccount client : List.of(box, manager)) {
					int status = rawStatus("GET", box.path() + path, client);
					assertTrue(status >= 400 && status < 500, path + ": " + status);
					status = path.equals("out-1") ? 404 : rawStatus("PUT", box.path() + path, client);
					assertTrue(status >= 400 && status < 500, path + ": " + status);
				}
			}
			assertEquals(201, put(box, "out-1", "inside"));
			assertEquals("outside", Files.readString(outside));
			assertFalse(send("PROPFIND", box.path(), box, "").body().contains("folder"));
		} finally {
			Files.delete(outside);
		}
	}

	/** As it stands: {@link URI} would tidy or refuse it. */
	private int rawStatus(String method, String path, MailboxAccount client) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
			String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\nAuthorization: "
					+ authorization(client) + "\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return Integer.parseInt(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).split(" ")[1]);
		}
	}

	@Test
	void passwordsAreKeptAsHashesForTheOwnerAlone() throws Exception {
		try (Stream<Path> all = Files.walk(temp)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(box.password()), file.toString());
				assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			}
		}
		assertTrue(box.password().matches("[0-9a-f]{64}"), "256 bits, and no program takes it for an option");
		assertFalse(box.toString().contains(box.password()));
	}

	@Test
	void aNewPasswordTakesThePlaceOfTheOldWhileTheServerRuns() throws Exception {
		assertEquals(207, send("PROPFIND", box.path(), box, "", "Depth", "0").statusCode());
		MailboxAccount again = accounts.create(new MailboxId(box.user()));
		assertNotEquals(box.password(), again.password());
		assertEquals(401, send("PROPFIND", box.path(), box, "", "Depth", "0").statusCode());
		assertEquals(207, send("PROPFIND", box.path(), again, "", "Depth", "0").statusCode());
		accounts.remove(new MailboxId(box.user()));
		assertEquals(401, send("PROPFIND", box.path(), again, "", "Depth", "0").statusCode());
		assertEquals(404, send("PROPFIND", box.path(), manager, "", "Depth", "0").statusCode());
		accounts.removeManager("console");
		assertEquals(401, send("PROPFIND", "/", manager, "", "Depth", "0").statusCode());
	}

	@Test
	void aMailboxHasABound() throws Exception {
		server.close();
		server = serve(new ServerLimits(1000, 2500, 5, Duration.ofMinutes(1)));
		assertEquals(413, put(box, "long", "x".repeat(1001)));
		assertEquals(413, send("PUT", box.path() + "long", box, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1001]))).statusCode());
		assertEquals(201, put(box, "out-1", "x".repeat(1000)));
		assertEquals(201, put(box, "out-2", "x".repeat(1000)));
		assertEquals(507, put(box, "out-3", "x".repeat(1000)));
		assertEquals(507, send("COPY", box.path() + "out-1", box, "", "Destination", box.path() + "out-3").statusCode());
		assertEquals(201, send("MOVE", box.path() + "out-1", box, "", "Destination", box.path() + "out-3").statusCode());
		for (int file = 0; file < 3; file++)
			assertEquals(201, put(box, "small-" + file, ""));
		assertEquals(507, put(box, "small-3", ""));
		assertEquals(507, send("MKCOL", box.path() + "folder", box, "").statusCode());
		try (Stream<Path> files = Files.list(temp.resolve(box.user()))) {
			assertEquals(5, files.count());
		}
	}

	@Test
	void aMoveOfNothingLeavesItsGoalAlone() throws Exception {
		put(box, "out-1", "kept");
		for (String method : List.of("MOVE", "COPY"))
			assertEquals(404, send(method, box.path() + "none", box, "", "Destination", box.path() + "out-1", "Overwrite", "T").statusCode());
		assertEquals("kept", send("GET", box.path() + "out-1", box, "").body());
	}

	@Test
	void xmlIsBoundedAndHasNoEntities() throws Exception {
		String entity = "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><propfind xmlns=\"DAV:\"><prop><e>&e;</e></prop></propfind>";
		assertEquals(400, send("PROPFIND", box.path(), box, entity).statusCode());
		assertEquals(413, send("PROPFIND", box.path(), box, " ".repeat(70_000)).statusCode());
		assertEquals(413, send("PROPFIND", box.path(), box, " ".repeat(1_000_000)).statusCode(), "it is read on, or the client is cut off before it sees why");
		assertEquals(413, send("PROPFIND", box.path(), box, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100]))).statusCode());
		assertEquals(400, send("PROPFIND", box.path(), box, "<propfind").statusCode());
		assertEquals(400, send("PROPFIND", box.path(), box, "", "Depth", "7").statusCode());
	}

	@Test
	void listingsOfAllHaveNamedPropertiesAlone() throws Exception {
		put(box, "out-1", "abc");
		assertEquals(403, send("PROPFIND", "/", manager, "", "Depth", "infinity").statusCode());
		String asked = "<propfind xmlns=\"DAV:\"><prop><getcontentlength/><none/><own xmlns=\"urn:own\"/></prop></propfind>";
		HttpResponse<String> all = send("PROPFIND", "/", manager, asked, "Depth", "infinity");
		assertEquals(207, all.statusCode());
		assertTrue(all.body().contains("<D:href>" + box.path() + "out-1</D:href><D:propstat><D:prop><D:getcontentlength>3</D:getcontentlength></D:prop>"), all.body());
		assertTrue(all.body().contains("<D:none/>") && all.body().contains("<o:own xmlns:o=\"urn:own\"/>"), all.body());
	}

	@Test
	void withoutTlsOnlyThisMachineIsServed() {
		for (InetSocketAddress address : List.of(new InetSocketAddress("0.0.0.0", 0), new InetSocketAddress("192.0.2.1", 0),
				InetSocketAddress.createUnresolved("localhost", 0)))
			assertThrows(DroverException.class, () -> MailboxServer.startPlain(temp, address, ServerLimits.USUAL));
	}

	@Test
	void theServersOwnCertificateStaysTheSame() throws Exception {
		String fingerprint = Tls.own(temp).fingerprint();
		assertEquals(fingerprint, Tls.own(temp).fingerprint());
		assertTrue(fingerprint.matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), fingerprint);
		assertThrows(DroverException.class, () -> Tls.of(temp.resolve("none.p12"), "x".toCharArray()));
	}

	@Test
	void namesOfManagersAreShort() {
		for (String name : List.of("", "Upper", "../x", "a/b", box.user(), "x".repeat(41), "1st"))
			assertThrows(DroverException.class, () -> accounts.createManager(name), name);
	}

	private int put(MailboxAccount client, String name, String content) throws Exception {
		return send("PUT", client.path() + name, client, content).statusCode();
	}

	private HttpResponse<String> send(String method, String path, MailboxAccount client, String body, String... headers) throws Exception {
		return send(method, path, client, BodyPublishers.ofString(body), headers);
	}

	/** @param client null for none */
	private HttpResponse<String> send(String method, String path, MailboxAccount client, HttpRequest.BodyPublisher body, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path)).method(method, body);
		if (client != null)
			request.header("Authorization", authorization(client));
		for (int header = 0; header < headers.length; header += 2)
			request.header(headers[header], headers[header + 1]);
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private static String authorization(MailboxAccount client) {
		return "Basic " + Base64.getEncoder().encodeToString((client.user() + ":" + client.password()).getBytes(StandardCharsets.UTF_8));
	}
}
