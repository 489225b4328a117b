package org.drover.mailbox.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server may answer, and what a connection may do. */
class WebDavTransportTest {

	private static final MailboxId BOX = new MailboxId("ab".repeat(32));
	private static final WebDavLogin LOGIN = WebDavLogin.of("console", "very-secret".toCharArray());
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final String WRITTEN = "Wed, 02 Sep 2026 10:00:00 GMT";

	private StubServer server;
	private WebDavTransport transport;

	@BeforeEach
	void open() throws Exception {
		server = new StubServer();
		transport = WebDavTransport.open(server.uri(), LOGIN, ServerTrust.ofSystem(), PATIENCE);
	}

	@AfterEach
	void close() {
		transport.close();
		server.close();
	}

	@Test
	void aNameWhoseReplyWasLostIsLookedFor() throws Exception {
		server.answers(201, StubServer.NOTHING, 404, 200);
		transport.put(BOX, "out-1", new byte[3]);
		assertEquals(List.of("PUT", "MOVE", "MOVE", "HEAD"), server.asked());
	}

	@Test
	void aNameThatIsNotThereAfterwardsIsLeftOpen() throws Exception {
		server.answers(201, StubServer.NOTHING, 404, 404, 204);
		assertThrows(IOException.class, () -> transport.put(BOX, "out-1", new byte[3]));
		assertEquals(List.of("PUT", "MOVE", "MOVE", "HEAD", "DELETE"), server.asked());
	}

	@Test
	void aDeletionWhoseReplyWasLostIsLeftOpen() throws Exception {
		server.answers(StubServer.NOTHING);
		assertThrows(IOException.class, () -> transport.delete(BOX, "out-1"));
		server.answers(404);
		assertFalse(transport.delete(BOX, "out-1"));
	}

	@Test
	void whatDoesNoHarmTwiceIsAskedAgainOnce() throws Exception {
		server.answers(StubServer.NOTHING, 404);
		assertTrue(transport.get(BOX, "out-1", 10).isEmpty());
		server.answers(StubServer.NOTHING, StubServer.NOTHING);
		assertThrows(IOException.class, () -> transport.get(BOX, "out-1", 10));
	}

	@Test
	void aServerThatIsSilentIsGivenUp() throws Exception {
		try (WebDavTransport hasty = WebDavTransport.open(server.uri(), LOGIN, ServerTrust.ofSystem(), Duration.ofMillis(300))) {
			server.answers(StubServer.SILENCE);
			assertThrows(IOException.class, () -> hasty.get(BOX, "out-1", 10));
		}
	}

	@Test
	void passingFaultsAndLastingOnesAreTold() throws Exception {
		for (int passing : new int[] { 408, 423, 429, 500, 502, 503, 504, 507 }) {
			server.answers(passing);
			assertThrows(IOException.class, () -> transport.delete(BOX, "out-1"), () -> "on " + passing);
		}
		for (int lasting : new int[] { 301, 302, 400, 401, 403, 405, 413, 501 }) {
			server.answers(lasting);
			String message = assertThrows(DroverException.class, () -> transport.delete(BOX, "out-1"), () -> "on " + lasting).getMessage();
			assertTrue(message.contains(server.uri().toString()) && !message.contains("very-secret"), message);
		}
	}

	@Test
	void nobodyIsFollowedElsewhere() throws Exception {
		server.answers(302, "", "Location", server.uri() + "elsewhere").answers(200);
		assertThrows(DroverException.class, () -> transport.get(BOX, "out-1", 10));
		assertEquals(List.of("GET"), server.asked());
	}

	@Test
	void aMissingMailboxIsTold() throws Exception {
		server.answers(404, 409, 409);
		assertThrows(DroverException.class, () -> transport.list(BOX));
		assertThrows(DroverException.class, () -> transport.put(BOX, "out-1", new byte[1]));
		assertThrows(DroverException.class, () -> transport.create(BOX));
	}

	@Test
	void aListingIsReadWhateverPrefixItHas() throws Exception {
		server.answers(207, """
				<?xml version="1.0"?>
				<x:multistatus xmlns:x="DAV:" xmlns:o="urn:other">
				<x:response><x:href>/boxes/%1$s/</x:href><x:propstat><x:prop><x:resourcetype><x:collection/></x:resourcetype></x:prop>
				<x:status>HTTP/1.1 200 OK</x:status></x:propstat></x:response>
				<x:response><x:href>http://elsewhere/boxes/%1$s/out-%%31</x:href><x:propstat><x:prop><o:href>no</o:href><x:getcontentlength> 12 </x:getcontentlength>
				<x:getlastmodified>%2$s</x:getlastmodified></x:prop><x:status>HTTP/1.1 200 OK</x:status></x:propstat></x:response>
				<x:response><x:href>/boxes/%1$s/_put-1</x:href><x:propstat><x:prop/></x:propstat></x:response>
				<x:response><x:href>/boxes/%1$s/out-2/</x:href><x:propstat><x:prop><x:resourcetype><x:collection/></x:resourcetype></x:prop></x:propstat></x:response>
				<x:response><x:href>/boxes/%1$s/out-3</x:href><x:status>HTTP/1.1 404 Not Found</x:status></x:response>
				<x:response><x:href>/other/%1$s/out-4</x:href><x:propstat><x:prop/></x:propstat></x:response>
				</x:multistatus>""".formatted(BOX, WRITTEN));
		assertEquals(List.of(new MailboxFile("out-1", 12, Instant.parse("2026-09-02T10:00:00Z"))), transport.list(BOX).files());
	}

	@Test
	void filesWithoutAWriterGo() throws Exception {
		server.answers(207, listing(BOX + "/_put-0011"), "Date", "Fri, 04 Sep 2026 10:00:00 GMT").answers(204);
		assertEquals(List.of(), transport.list(BOX).files());
		assertEquals(List.of("PROPFIND", "DELETE"), server.asked());
	}

	@Test
	void aSweepThatNamesNoFileIsNotBelieved() throws Exception {
		server.answers(207, "<multistatus xmlns=\"DAV:\"><response><href>/boxes/%s/</href><propstat/></response></multistatus>".formatted(BOX));
		server.answers(207, listing(BOX + "/out-1"));
		List<MailboxListing> swept = new ArrayList<>();
		assertEquals(2, transport.sweep(swept::add));
		assertEquals("out-1", swept.getFirst().files().getFirst().name());
		server.answers(207, listing(BOX + "/")).answers(207, listing(BOX + "/out-1"));
		assertEquals(2, transport.sweep(swept::add));
	}

	@Test
	void whatCannotBeReadMayBeBetterNextTime() throws Exception {
		String entity = "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><multistatus xmlns=\"DAV:\"><response><href>&e;</href></response></multistatus>";
		for (String body : List.of("", "<multistatus", listing(BOX + "/out-1").substring(0, 150), entity, listing("%zz"), listing("x".repeat(5000)))) {
			server.answers(207, body);
			assertThrows(IOException.class, () -> transport.list(BOX), () -> body);
		}
	}

	@Test
	void filesWithoutADateAreRefused() throws Exception {
		server.answers(207, listing(BOX + "/out-1").replace("getlastmodified", "creationdate"));
		assertThrows(DroverException.class, () -> transport.list(BOX));
	}

	@Test
	void addressesThatWouldGiveThePasswordAwayAreRefused() {
		for (String address : List.of("http://mailboxes.example/boxes", "http://127.0.0.1.example/", "https://user:very-secret@mailboxes.example/",
				"https://mailboxes.example/?a=b", "ftp://mailboxes.example/", "https:/boxes", "mailboxes.example")) {
			DroverException refused = assertThrows(DroverException.class,
					() -> WebDavTransport.open(URI.create(address), LOGIN, ServerTrust.ofSystem(), PATIENCE), address);
			assertFalse(refused.getMessage().contains("very-secret"), refused.getMessage());
		}
	}

	@Test
	void thePasswordIsNotTold() {
		assertFalse((LOGIN + " " + transport).contains("very-secret"));
	}

	private static String listing(String path) {
		return """
				<multistatus xmlns="DAV:"><response><href>/boxes/%s</href><propstat><prop><getcontentlength>1</getcontentlength>
				<getlastmodified>%s</getlastmodified></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>""".formatted(path, WRITTEN);
	}
}
