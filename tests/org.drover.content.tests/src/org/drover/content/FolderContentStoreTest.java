package org.drover.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class FolderContentStoreTest {

	private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path root;
	private FolderContentStore store;

	@BeforeEach
	void open() throws Exception {
		store = new FolderContentStore(root.resolve("content"));
	}

	@Test
	void keepsAFileUnderItsHash() throws Exception {
		String hash = put(HELLO);
		assertTrue(store.has(hash));
		assertEquals(5, store.size(hash));
		try (InputStream in = store.open(hash)) {
			assertArrayEquals(HELLO, in.readAllBytes());
		}
	}

	@Test
	void keepsAnEmptyFile() throws Exception {
		assertEquals(0, store.size(put(new byte[0])));
	}

	@Test
	void listsAndDeletes() throws Exception {
		String hello = put(HELLO);
		String big = put(new byte[200_000]);
		assertEquals(Set.of(hello, big), hashes());
		store.delete(hello);
		store.delete(hello);
		assertEquals(Set.of(big), hashes());
		assertFalse(store.has(hello));
	}

	@Test
	void aFileThatIsThereIsNotReadAgain() throws Exception {
		String hash = put(HELLO);
		store.put(hash, HELLO.length, new BrokenStream());
	}

	@Test
	void keepsNothingOfAFileWithTheWrongHash() throws Exception {
		String hash = hash(HELLO);
		assertMessage("was changed on its way", () -> store.put(hash, 5, new ByteArrayInputStream("hellO".getBytes(StandardCharsets.UTF_8))));
		assertNothingKept(hash);
	}

	@Test
	void keepsNothingOfAFileThatIsTooShortOrTooLong() throws Exception {
		String hash = hash(HELLO);
		assertMessage("came with 5 bytes instead of 6", () -> store.put(hash, 6, new ByteArrayInputStream(HELLO)));
		assertMessage("more than 4 bytes instead of 4", () -> store.put(hash, 4, new ByteArrayInputStream(HELLO)));
		assertNothingKept(hash);
	}

	@Test
	void aSourceThatNeverEndsIsCutOff() throws Exception {
		String hash = hash(HELLO);
		assertMessage("more than", () -> store.put(hash, 5, new EndlessStream()));
		assertNothingKept(hash);
	}

	@Test
	void aSourceThatBreaksOffMayBeTriedAgain() throws Exception {
		String hash = hash(HELLO);
		DroverException failure = assertThrows(DroverException.class, () -> store.put(hash, 5, new BrokenStream()));
		assertEquals(Retry.LATER, failure.retry());
		assertNothingKept(hash);
	}

	@Test
	void aSourceThatBreaksOffIsGoneOnWith() throws Exception {
		byte[] bytes = new byte[300_000];
		new Random(7).nextBytes(bytes);
		String hash = hash(bytes);
		InputStream cut = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 200_000), new BrokenStream());
		assertEquals(Retry.LATER, assertThrows(DroverException.class, () -> store.putOnwards(hash, bytes.length, 0, cut)).retry());
		assertFalse(store.has(hash));
		long from = store.received(hash);
		assertTrue(from > 0 && from <= 200_000, () -> from + " bytes were kept");
		store.putOnwards(hash, bytes.length, from, new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from));
		assertArrayEquals(bytes, store.open(hash).readAllBytes());
		assertEquals(0, store.received(hash));
		assertNoParts();
	}

	@Test
	void whatWasGoneOnWithWronglyIsThrownAway() throws Exception {
		byte[] bytes = new byte[100_000];
		String hash = hash(bytes);
		InputStream cut = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 70_000), new BrokenStream());
		assertThrows(DroverException.class, () -> store.putOnwards(hash, bytes.length, 0, cut));
		int from = (int) store.received(hash);
		byte[] other = new byte[bytes.length - from];
		other[0] = 1;
		DroverException failure = assertThrows(DroverException.class, () -> store.putOnwards(hash, bytes.length, from, new ByteArrayInputStream(other)));
		assertEquals(Retry.LATER, failure.retry(), "from its start it may be right");
		assertNothingKept(hash);
		assertMessage("send it from its start", () -> store.putOnwards(hash, bytes.length, 10, new ByteArrayInputStream(bytes)));
		store.putOnwards(hash, bytes.length, 0, new ByteArrayInputStream(bytes));
		assertTrue(store.has(hash));
	}

	@Test
	void whatHasArrivedIsDeletedWithTheFile() throws Exception {
		String hash = hash(HELLO);
		assertThrows(DroverException.class, () -> store.putOnwards(hash, 5, 0, new SequenceInputStream(new ByteArrayInputStream(HELLO, 0, 2), new BrokenStream())));
		assertEquals(2, store.received(hash));
		store.delete(hash);
		assertNothingKept(hash);
	}

	@Test
	void streamsShareThePaceOfTheirThrottle() throws Exception {
		Throttle throttle = new Throttle(() -> 100_000);
		long begun = System.nanoTime();
		for (int number = 0; number < 3; number++)
			assertEquals(20_000, throttle.limit(new ByteArrayInputStream(new byte[20_000])).readAllBytes().length);
		assertTrue(System.nanoTime() - begun >= Duration.ofMillis(450).toNanos(), "60,000 bytes at 100,000 a second");
	}

	@Test
	void aNameThatIsNoHashReachesNoFile() throws Exception {
		Files.writeString(root.resolve("outside"), "x");
		for (String name : List.of("../outside", "..", "", "A".repeat(64), "a".repeat(63), "a".repeat(62) + "/.")) {
			assertFalse(store.has(name), name);
			assertThrows(DroverException.class, () -> store.open(name), name);
			assertThrows(DroverException.class, () -> store.put(name, 0, InputStream.nullInputStream()), name);
			store.delete(name);
		}
		assertTrue(Files.exists(root.resolve("outside")));
	}

	@Test
	void openingClearsWhatDeadPutsLeft() throws Exception {
		String hash = put(HELLO);
		Path left = Files.writeString(root.resolve("content/incoming/left.part"), "half");
		FolderContentStore again = new FolderContentStore(root.resolve("content"));
		assertFalse(Files.exists(left));
		assertTrue(again.has(hash));
	}

	@Test
	void openingASharedStoreClearsOnlyWhatIsOld() throws Exception {
		Path recent = Files.writeString(root.resolve("content/incoming/recent.part"), "half");
		Path old = Files.writeString(root.resolve("content/incoming/old.part"), "half");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		new FolderContentStore(root.resolve("content"), Duration.ofHours(1));
		assertTrue(Files.exists(recent));
		assertFalse(Files.exists(old));
	}

	@Test
	void aFolderThatCannotBeMadeIsNamed() throws Exception {
		Files.writeString(root.resolve("file"), "");
		assertMessage("file", () -> new FolderContentStore(root.resolve("file")));
	}

	private String put(byte[] bytes) throws Exception {
		store.put(hash(bytes), bytes.length, new ByteArrayInputStream(bytes));
		return hash(bytes);
	}

	private Set<String> hashes() throws Exception {
		try (Stream<String> hashes = store.hashes()) {
			return hashes.collect(Collectors.toSet());
		}
	}

	private void assertNothingKept(String hash) throws Exception {
		assertFalse(store.has(hash));
		assertEquals(Set.of(), hashes());
		assertNoParts();
	}

	private void assertNoParts() throws Exception {
		try (Stream<Path> parts = Files.list(root.resolve("content/incoming"))) {
			assertEquals(0, parts.count());
		}
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}

	private static String hash(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	private static final class BrokenStream extends InputStream {
		@Override
		public int read() throws IOException {
			throw new IOException("connection reset");
		}
	}

	private static final class EndlessStream extends InputStream {
		@Override
		public int read() {
			return 'h';
		}
	}
}
