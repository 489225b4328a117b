package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.testing.TransportContract;
import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTransportTest extends TransportContract {

	private static final byte[] CONTENT = { 1, 2, 3 };

	@TempDir
	private Path folder;

	private Path root;
	private DirectoryTransport directory;
	private final MailboxId box = MailboxId.make(new byte[0]);

	@BeforeEach
	void make() throws Exception {
		root = folder.resolve("deep/boxes");
		directory = new DirectoryTransport(root);
		directory.create(box);
	}

	@Override
	protected MailboxTransport open() throws IOException {
		return new DirectoryTransport(folder.resolve("contract"));
	}

	private Path path(String name) {
		return root.resolve(box.text()).resolve(name);
	}

	@Test
	void onlyTheOwnerReadsWhatIsMade() throws Exception {
		directory.put(box, "out-1", CONTENT);
		assertEquals("rwx------", mode(root));
		assertEquals("rwx------", mode(path(".")));
		assertEquals("rw-------", mode(path("out-1")));
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void linksAndFoldersAreNotFiles() throws Exception {
		Path secret = Files.write(folder.resolve("secret"), CONTENT);
		Files.createSymbolicLink(path("out-1"), secret);
		Files.createDirectory(path("out-2"));
		assertEquals(List.of(), directory.list(box).files());
		for (String name : List.of("out-1", "out-2")) {
			assertEquals(Optional.empty(), directory.get(box, name, 100));
			assertFalse(directory.delete(box, name));
		}
	}

	@Test
	void aLinkInPlaceOfAFileIsReplacedAndNotFollowed() throws Exception {
		Path target = folder.resolve("target");
		Files.createSymbolicLink(path("out-1"), target);
		directory.put(box, "out-1", CONTENT);
		assertFalse(Files.exists(target));
		assertTrue(Files.isRegularFile(path("out-1"), LinkOption.NOFOLLOW_LINKS));
	}

	@Test
	void aLinkInPlaceOfAMailboxIsNone() throws Exception {
		MailboxId linked = MailboxId.make(new byte[0]);
		Files.createSymbolicLink(root.resolve(linked.text()), Files.createDirectory(folder.resolve("elsewhere")));
		assertThrows(DroverException.class, () -> directory.list(linked));
		assertThrows(DroverException.class, () -> directory.put(linked, "out-1", CONTENT));
		assertThrows(DroverException.class, () -> directory.create(linked));
		assertThrows(DroverException.class, () -> directory.remove(linked));
		directory.sweep(listing -> assertEquals(box, listing.box()));
		assertTrue(Files.isDirectory(folder.resolve("elsewhere")));
	}

	@Test
	void strangeNamesAreNotListed() throws Exception {
		Files.write(path("Strange"), CONTENT);
		Files.write(path(".hidden"), CONTENT);
		Files.createDirectory(root.resolve("lost+found"));
		assertEquals(List.of(), directory.list(box).files());
		directory.sweep(listing -> assertEquals(box, listing.box()));
	}

	@Test
	void whatAKilledWriterLeftIsCleanedAway() throws Exception {
		Files.write(path(".tmp-old"), CONTENT);
		Files.write(path(".tmp-new"), CONTENT);
		Files.setLastModifiedTime(path(".tmp-old"), FileTime.from(Instant.now().minusSeconds(4000)));
		assertEquals(List.of(), directory.list(box).files());
		assertFalse(Files.exists(path(".tmp-old")));
		assertTrue(Files.exists(path(".tmp-new")));
	}

	@Test
	void aFailedPutLeavesNothing() throws Exception {
		Files.createDirectory(path("out-1"));
		Files.write(path("out-1").resolve("inside"), CONTENT);
		assertThrows(IOException.class, () -> directory.put(box, "out-1", CONTENT));
		try (var entries = Files.list(path("."))) {
			assertEquals(1, entries.count());
		}
	}
}
