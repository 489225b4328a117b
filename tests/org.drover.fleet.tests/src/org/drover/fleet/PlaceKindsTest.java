package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceKindsTest {

	@TempDir
	Path folder;

	@Test
	void allKindsThatAreDocumentedAreReached() {
		assertEquals(List.of("dir", "webdav", "sftp", "s3"), PlaceKinds.providers().stream().map(TransportProvider::scheme).toList());
	}

	@Test
	void foldersAskNobodyWhoTheyAre() {
		assertFalse(PlaceKinds.asksWho(" dir:/srv/mailboxes"));
		assertTrue(PlaceKinds.asksWho("webdav:https://mail.example.org/boxes/"));
	}

	@Test
	void theServerIsWhatAgentsConnectTo() throws DroverException {
		assertEquals(Optional.empty(), PlaceKinds.server("dir:/srv/mailboxes"));
		assertEquals(Optional.of("mail.example.org:8443"), PlaceKinds.server("webdav:https://mail.example.org:8443/boxes/"));
	}

	@Test
	void whatIsWrittenWrongIsRefused() throws DroverException {
		PlaceKinds.check("dir:" + folder, Optional.empty());
		assertThrows(DroverException.class, () -> PlaceKinds.check("ftp:host/folder", Optional.empty()));
		assertThrows(DroverException.class, () -> PlaceKinds.check("mailboxes", Optional.empty()));
	}
}
