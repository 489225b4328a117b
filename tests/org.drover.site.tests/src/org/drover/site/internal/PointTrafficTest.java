package org.drover.site.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.content.Throttle;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.site.ContentLibrary.Bytes;
import org.drover.site.ServiceRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PointTrafficTest {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
	private static final Duration LONG = Duration.ofMinutes(1);

	@Test
	void aBranchServesSoManyClientsAndNoMore() throws Exception {
		PointTraffic traffic = new PointTraffic(NOON, Duration.ofMillis(20), new Multicast());
		ManagedObject branch = point(Map.of(Attributes.PLACEMENT, "branch", Attributes.CAPACITY, "2"));
		PointTraffic.Admission one = traffic.admit(branch, "A");
		traffic.admit(branch, "B");
		traffic.admit(branch, "A").close();
		ServiceRefusal refusal = assertThrows(ServiceRefusal.class, () -> traffic.admit(branch, "C"));
		assertEquals(503, refusal.status());
		assertTrue(refusal.getMessage().contains("serves 2 clients already"), refusal.getMessage());
		one.close();
		traffic.admit(branch, "C");
		traffic.admit(point(Map.of(Attributes.CAPACITY, "1")), "D");
		traffic.admit(point(Map.of(Attributes.CAPACITY, "1")), "E");
	}

	@Test
	void whoWaitsGetsIn() throws Exception {
		PointTraffic traffic = new PointTraffic(NOON, LONG, new Multicast());
		ManagedObject branch = point(Map.of(Attributes.PLACEMENT, "branch", Attributes.CAPACITY, "1"));
		PointTraffic.Admission one = traffic.admit(branch, "A");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> other = threads.submit(() -> traffic.admit(branch, "B"));
			assertThrows(java.util.concurrent.TimeoutException.class, () -> other.get(50, TimeUnit.MILLISECONDS));
			one.close();
			other.get();
		}
	}

	@Test
	void theWindowDecidesByTheClock() throws Exception {
		PointTraffic traffic = new PointTraffic(NOON);
		assertEquals(Throttle.NONE, traffic.pace(point(Map.of(Attributes.BITS, "true"))));
		assertEquals(503, assertThrows(ServiceRefusal.class, () -> traffic.pace(point(Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "11:00-13:00=0")))).status());
		Throttle slow = traffic.pace(point(Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "11:00-13:00=1000")));
		long begun = System.nanoTime();
		assertEquals(1000, slow.limit(new ByteArrayInputStream(new byte[1000])).readAllBytes().length);
		assertTrue(System.nanoTime() - begun >= Duration.ofMillis(850).toNanos(), "1,000 bytes take about a second");
		traffic.pace(point(Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "13:00-14:00=1000")));
		assertEquals(1 << 20, slow.limit(new ByteArrayInputStream(new byte[1 << 20])).readAllBytes().length, "at other times it does not hold back");
	}

	@Test
	void partsAreThoseOfTheStandard() {
		assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.of("", 10));
		assertEquals(Optional.of(new ByteRange(2, 4)), ByteRange.of("bytes=2-4", 10));
		assertEquals(Optional.of(new ByteRange(2, 9)), ByteRange.of("bytes=2-", 10));
		assertEquals(Optional.of(new ByteRange(7, 9)), ByteRange.of("bytes=-3", 10));
		assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.of("bytes=-30", 10));
		assertEquals(Optional.of(new ByteRange(2, 9)), ByteRange.of("bytes=2-99", 10));
		assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.of("bytes=1-2,4-5", 10), "of several parts the whole may be sent");
		assertEquals(Optional.empty(), ByteRange.of("bytes=10-", 10));
		assertEquals(Optional.empty(), ByteRange.of("bytes=-0", 10));
	}

	@Test
	void anImageIsReadOnceForAllWhoAskTogether() throws Exception {
		byte[] image = new byte[300_000];
		new Random(1).nextBytes(image);
		AtomicInteger read = new AtomicInteger();
		Multicast multicast = new Multicast(LONG, 3);
		List<ByteArrayOutputStream> received = new ArrayList<>();
		run(List.of(0, 1, 2), number -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			synchronized (received) {
				received.add(out);
			}
			multicast.receive("image", () -> opened(image, read), out);
		});
		assertEquals(3, received.size());
		for (ByteArrayOutputStream out : received)
			assertArrayEquals(image, out.toByteArray());
		assertEquals(1, read.get());
	}

	@Test
	void aReceiverThatGoesDoesNotHurtTheOthers() throws Exception {
		byte[] image = new byte[200_000];
		AtomicInteger read = new AtomicInteger();
		Multicast multicast = new Multicast(LONG, 3);
		List<String> ends = new ArrayList<>();
		run(List.of(0, 1, 2), number -> {
			Broken out = new Broken(number == 1 ? 70_000 : Integer.MAX_VALUE);
			String end;
			try {
				multicast.receive("image", () -> opened(image, read), out);
				end = "all of " + out.written;
			} catch (IOException e) {
				end = "gone";
			}
			synchronized (ends) {
				ends.add(end);
			}
		});
		assertEquals(List.of("all of 200000", "all of 200000", "gone"), ends.stream().sorted().toList());
	}

	@Test
	void whatCannotBeReadFailsForAll() throws Exception {
		Multicast multicast = new Multicast(LONG, 2);
		AtomicInteger failed = new AtomicInteger();
		run(List.of(0, 1), number -> {
			try {
				multicast.receive("image", () -> {
					throw new IOException("the disk is broken");
				}, OutputStream.nullOutputStream());
			} catch (IOException e) {
				failed.incrementAndGet();
			}
		});
		assertEquals(2, failed.get());
	}

	@Test
	void whoIsAloneWaitsForAWhileOnly() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Multicast(Duration.ofMillis(10), 100).receive("image", () -> opened(new byte[5], new AtomicInteger()), out);
		assertEquals(5, out.size());
	}

	private interface Receiving {
		void by(int number) throws IOException;
	}

	private static void run(List<Integer> numbers, Receiving receiving) throws ExecutionException, InterruptedException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int number : numbers)
				all.add(threads.submit(() -> {
					receiving.by(number);
					return null;
				}));
			for (Future<?> one : all)
				one.get();
		}
	}

	private static Bytes opened(byte[] bytes, AtomicInteger count) {
		count.incrementAndGet();
		return new Bytes(new ByteArrayInputStream(bytes), bytes.length);
	}

	private static ManagedObject point(Map<String, String> attributes) {
		return ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "DP", "DP", "", attributes);
	}

	/** Takes so many bytes. */
	private static final class Broken extends OutputStream {

		private final int room;
		private int written;

		Broken(int room) {
			this.room = room;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[1], 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			if (written + length > room)
				throw new IOException("the receiver has gone");
			written += length;
		}
	}
}
