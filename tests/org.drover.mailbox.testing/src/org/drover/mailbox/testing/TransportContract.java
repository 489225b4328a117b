package org.drover.mailbox.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every transport does; a test of one extends this. The place may hold other mailboxes beside those made here, which are removed after each
 * test.
 */
public abstract class TransportContract {

	/** HTTP dates have whole seconds, and some servers round up. */
	private static final Duration COARSE = Duration.ofSeconds(2);

	private static final int RACERS = 4;

	private final List<MailboxTransport> opened = new ArrayList<>();
	private final List<MailboxId> made = new ArrayList<>();
	private MailboxTransport transport;

	/** Another client of the place, which sees all mailboxes in it. Closed after the test. */
	protected abstract MailboxTransport open() throws Exception;

	/** How many requests a sweep over so many mailboxes may take, with three files in each; a place with pages larger than that overrides this. */
	protected int sweepRequests(int boxes) {
		return boxes + 1;
	}

	/** How many of anything to race for; fewer where each step takes long. */
	protected int rounds() {
		return 40;
	}

	@BeforeEach
	void connect() throws Exception {
		transport = another();
	}

	@AfterEach
	void clean() throws Exception {
		for (MailboxId box : made)
			transport.remove(box);
		opened.forEach(MailboxTransport::close);
	}

	private MailboxTransport another() throws Exception {
		MailboxTransport next = open();
		opened.add(next);
		return next;
	}

	private MailboxId box() throws Exception {
		MailboxId box = MailboxId.make(new byte[0]);
		made.add(box);
		transport.create(box);
		return box;
	}

	@Test
	void aNewMailboxIsEmpty() throws Exception {
		MailboxListing listing = transport.list(box());
		assertEquals(List.of(), listing.files());
	}

	@Test
	void makingAMailboxAgainKeepsItsFiles() throws Exception {
		MailboxId box = box();
		transport.put(box, "out-1", bytes(10));
		transport.create(box);
		assertEquals(Map.of("out-1", 10L), sizes(transport.list(box)));
	}

	@Test
	void whatWasPutIsReadByAnotherClient() throws Exception {
		MailboxId box = box();
		MailboxTransport other = another();
		for (int size : new int[] { 0, 1, 1000, 1 << 20 }) {
			String name = "out-" + size;
			transport.put(box, name, bytes(size));
			assertArrayEquals(bytes(size), other.get(box, name, size).orElseThrow());
		}
		assertEquals(Map.of("out-0", 0L, "out-1", 1L, "out-1000", 1000L, "out-1048576", 1L << 20), sizes(other.list(box)));
	}

	@Test
	void filesAreDatedByTheClockThatTheListingTells() throws Exception {
		MailboxId box = box();
		Instant before = transport.list(box).now().minus(COARSE);
		transport.put(box, "beat-1", bytes(0));
		MailboxListing listing = transport.list(box);
		Instant written = listing.files().getFirst().written();
		assertTrue(written.isAfter(before) && written.isBefore(listing.now().plus(COARSE)), () -> written + " in " + listing);
	}

	@Test
	void putAgainDoesNoHarm() throws Exception {
		MailboxId box = box();
		for (int time = 0; time < 3; time++)
			transport.put(box, "out-1", bytes(100));
		assertEquals(Map.of("out-1", 100L), sizes(transport.list(box)));
		assertArrayEquals(bytes(100), transport.get(box, "out-1", 100).orElseThrow());
	}

	@Test
	void aDeletedFileMayBePutAgain() throws Exception {
		MailboxId box = box();
		transport.put(box, "out-1", bytes(100));
		assertTrue(transport.delete(box, "out-1"));
		assertEquals(Optional.empty(), transport.get(box, "out-1", 100));
		assertEquals(List.of(), transport.list(box).files());
		transport.put(box, "out-1", bytes(100));
		assertArrayEquals(bytes(100), transport.get(box, "out-1", 100).orElseThrow());
	}

	@Test
	void whatIsNotThereIsNeitherReadNorDeleted() throws Exception {
		MailboxId box = box();
		assertEquals(Optional.empty(), transport.get(box, "out-1", 100));
		assertFalse(transport.delete(box, "out-1"));
	}

	@Test
	void noMoreIsReadThanAskedFor() throws Exception {
		MailboxId box = box();
		transport.put(box, "out-1", bytes(5000));
		assertThrows(DroverException.class, () -> transport.get(box, "out-1", 4999));
		assertThrows(DroverException.class, () -> transport.get(box, "out-1", 0));
		assertEquals(5000, transport.get(box, "out-1", 5000).orElseThrow().length);
	}

	@Test
	void mailboxesAreApart() throws Exception {
		MailboxId one = box();
		MailboxId other = box();
		transport.put(one, "out-1", bytes(10));
		assertEquals(List.of(), transport.list(other).files());
		assertEquals(Optional.empty(), transport.get(other, "out-1", 10));
		assertFalse(transport.delete(other, "out-1"));
		assertEquals(Map.of("out-1", 10L), sizes(transport.list(one)));
	}

	@Test
	void otherNamesAreRefused() throws Exception {
		MailboxId box = box();
		for (String name : List.of("", ".", "..", "../out-1", "a/b", "a\\b", "Out-1", "1out", "-out", ".out", "out 1", "out_1", "out-1\n", "out%2f1", "öut",
				"a".repeat(121))) {
			assertThrows(IllegalArgumentException.class, () -> transport.put(box, name, bytes(1)), name);
			assertThrows(IllegalArgumentException.class, () -> transport.get(box, name, 1), name);
			assertThrows(IllegalArgumentException.class, () -> transport.delete(box, name), name);
		}
		assertEquals(List.of(), transport.list(box).files());
	}

	@Test
	void allNamesThatMayBeAreTaken() throws Exception {
		MailboxId box = box();
		List<String> names = List.of("a", "a.b", "a..b", "a-", "z9", "beat-18446744073709551615-60-" + "0".repeat(32), "a".repeat(120));
		for (String name : names)
			transport.put(box, name, bytes(name.length()));
		MailboxListing listing = transport.list(box);
		assertEquals(names.stream().sorted().toList(), listing.files().stream().map(MailboxFile::name).sorted().toList());
		for (String name : names) {
			assertArrayEquals(bytes(name.length()), transport.get(box, name, name.length()).orElseThrow());
			assertTrue(transport.delete(box, name), name);
		}
	}

	@Test
	void aMailboxThatIsNotThereIsSaidToBeMissingAndDoesNotComeIntoBeing() throws Exception {
		MailboxId box = MailboxId.make(new byte[0]);
		made.add(box);
		assertThrows(DroverException.class, () -> transport.list(box));
		assertNothing(() -> transport.get(box, "out-1", 10).isPresent());
		assertNothing(() -> transport.delete(box, "out-1"));
		assertNothing(() -> {
			transport.put(box, "out-1", bytes(10));
			return false;
		});
		assertThrows(DroverException.class, () -> transport.list(box));
	}

	/** A server that does not tell a missing mailbox from an empty one may answer for the empty one. */
	private static void assertNothing(Callable<Boolean> step) throws Exception {
		boolean found;
		try {
			found = step.call();
		} catch (DroverException e) {
			found = false; // said to be missing
		}
		assertFalse(found);
	}

	@Test
	void aRemovedMailboxIsGoneWithItsFilesAndNoOther() throws Exception {
		MailboxId box = box();
		MailboxId other = box();
		for (int file = 0; file < 5; file++)
			transport.put(box, "out-" + file, bytes(10));
		transport.put(other, "out-1", bytes(10));
		transport.remove(box);
		transport.remove(box);
		assertThrows(DroverException.class, () -> transport.list(box));
		transport.create(box);
		assertEquals(List.of(), transport.list(box).files());
		assertEquals(Map.of("out-1", 10L), sizes(transport.list(other)));
	}

	@Test
	void aSweepListsEveryMailboxOnceInFewRequests() throws Exception {
		Map<MailboxId, Map<String, Long>> expected = new HashMap<>();
		for (int count = 0; count < 50; count++) {
			MailboxId box = box();
			for (int file = 0; file < 3; file++)
				transport.put(box, "out-" + (count + file), bytes(file));
			expected.put(box, Map.of("out-" + count, 0L, "out-" + (count + 1), 1L, "out-" + (count + 2), 2L));
		}
		MailboxId empty = box();
		Map<MailboxId, Map<String, Long>> swept = new HashMap<>();
		int requests = transport.sweep(listing -> {
			assertFalse(swept.containsKey(listing.box()), "listed twice");
			swept.put(listing.box(), sizes(listing));
		});
		assertEquals(Map.of(), Optional.ofNullable(swept.remove(empty)).orElse(Map.of()));
		swept.keySet().retainAll(made);
		assertEquals(expected, swept);
		int others = 1;
		assertTrue(requests >= 1 && requests <= sweepRequests(50 + others), () -> requests + " requests");
	}

	@Test
	void nobodyEverSeesAPartOfAFile() throws Exception {
		MailboxId box = box();
		byte[] content = bytes(200_000);
		MailboxTransport reading = another();
		AtomicBoolean done = new AtomicBoolean();
		race(List.of(() -> {
			for (int round = 0; round < rounds(); round++) {
				transport.put(box, "out-" + round % 5, content);
				if (round % 3 == 0)
					transport.delete(box, "out-" + round % 5);
			}
			done.set(true);
			return null;
		}, () -> {
			do {
				for (MailboxFile file : reading.list(box).files()) {
					assertEquals(content.length, file.size());
					Optional<byte[]> read = reading.get(box, file.name(), content.length);
					assertTrue(read.isEmpty() || Arrays.equals(content, read.get()), "a part of a file");
				}
			} while (!done.get());
			return null;
		}));
	}

	@Test
	void ofManyThatDeleteAtMostOneIsToldItWasThere() throws Exception {
		MailboxId box = box();
		List<MailboxTransport> clients = new ArrayList<>();
		for (int racer = 0; racer < RACERS; racer++)
			clients.add(another());
		for (int round = 0; round < rounds(); round++) {
			String name = "out-" + round;
			transport.put(box, name, bytes(10));
			AtomicInteger told = new AtomicInteger();
			race(clients.stream().<Callable<Void>>map(client -> () -> {
				if (client.delete(box, name))
					told.incrementAndGet();
				return null;
			}).toList());
			assertTrue(told.get() <= 1, () -> name + " was deleted " + told + " times");
			assertEquals(Optional.empty(), transport.get(box, name, 10));
		}
	}

	@Test
	void oneClientServesManyThreads() throws Exception {
		MailboxId box = box();
		race(IntStream.range(0, RACERS).<Callable<Void>>mapToObj(racer -> () -> {
			for (int round = 0; round < rounds() / 2; round++)
				useFile(box, "out-" + racer + "-" + round, new Random(racer).nextInt(10_000));
			return null;
		}).toList());
		assertEquals(List.of(), transport.list(box).files());
	}

	private void useFile(MailboxId box, String name, int size) throws IOException, DroverException {
		transport.put(box, name, bytes(size));
		assertEquals(size, sizes(transport.list(box)).get(name));
		assertArrayEquals(bytes(size), transport.get(box, name, size).orElseThrow());
		assertTrue(transport.delete(box, name), name);
	}

	/** All begin at once; what one throws comes out. */
	private static void race(List<Callable<Void>> racers) throws Exception {
		CyclicBarrier start = new CyclicBarrier(racers.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(racers.size())) {
			List<Future<Void>> ends = new ArrayList<>();
			for (Callable<Void> racer : racers) {
				ends.add(threads.submit(() -> {
					start.await();
					return racer.call();
				}));
			}
			for (Future<Void> end : ends)
				join(end);
		}
	}

	private static void join(Future<Void> end) throws Exception {
		try {
			end.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof Error error)
				throw error;
			throw (Exception) e.getCause();
		}
	}

	private static Map<String, Long> sizes(MailboxListing listing) {
		Map<String, Long> sizes = new HashMap<>();
		listing.files().forEach(file -> sizes.put(file.name(), file.size()));
		assertEquals(sizes.size(), listing.files().size(), "a file listed twice");
		return sizes;
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}
}
