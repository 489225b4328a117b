package org.drover.mailbox.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** Two who delete one file, the second at every moment of the first, and with all that may happen meanwhile. */
class ClaimTest {

	private static final String BOX = "box/";
	private static final String FILE = BOX + "out-1";
	private static final Duration LONG = Claim.HELD.multipliedBy(3);

	/** What happens before a step of the first; steps are counted over his life. */
	private interface Meanwhile {

		void before(int step) throws IOException, DroverException;
	}

	/** A server in memory whose clock is ours too. */
	private static class Memory implements Shelf {

		private final TreeMap<String, Content> objects = new TreeMap<>();
		private Instant now = Instant.EPOCH;
		private int steps;
		private Meanwhile meanwhile = step -> {
		};

		private void step() throws IOException, DroverException {
			meanwhile.before(steps++);
		}

		@Override
		public boolean putNew(String key, byte[] content) throws IOException, DroverException {
			step();
			return objects.putIfAbsent(key, new Content(content, now, now)) == null;
		}

		@Override
		public Optional<Content> get(String key, int limit) throws IOException, DroverException {
			step();
			return Optional.ofNullable(objects.get(key)).map(found -> new Content(found.bytes(), found.written(), now));
		}

		@Override
		public boolean exists(String key) throws IOException, DroverException {
			step();
			return objects.containsKey(key);
		}

		@Override
		public void delete(String key) throws IOException, DroverException {
			step();
			objects.remove(key);
		}

		boolean claim() throws IOException, DroverException {
			return new Claim(this, BOX, "out-1", () -> Duration.between(Instant.EPOCH, now).toNanos()).delete();
		}
	}

	private static Memory withFile() throws Exception {
		Memory memory = new Memory();
		memory.putNew(FILE, new byte[0]);
		memory.steps = 0;
		return memory;
	}

	@Test
	void whoIsAloneIsToldAndLeavesNothing() throws Exception {
		Memory memory = withFile();
		assertTrue(memory.claim());
		assertEquals(Set.of(), memory.objects.keySet());
		assertFalse(memory.claim());
		assertEquals(Set.of(), memory.objects.keySet());
	}

	@Test
	void ofTwoOneIsTold() throws Exception {
		for (int at = 0; at < 4; at++) {
			Memory memory = withFile();
			assertEquals(1, told(memory, at, Duration.ZERO), "the second at step " + at);
			assertEquals(Set.of(), memory.objects.keySet());
		}
	}

	@Test
	void whoPausesForLongIsNotToldWhatAnotherWasTold() throws Exception {
		for (int at = 0; at < 4; at++)
			assertTrue(told(withFile(), at, LONG) <= 1, "a pause at step " + at);
	}

	@Test
	void whoDiesLeavesTheFileToAnotherInTheEnd() throws Exception {
		for (int at = 1; at < 4; at++) {
			Memory memory = withFile();
			int dies = at;
			memory.meanwhile = step -> {
				if (step == dies)
					throw new IOException("killed");
			};
			assertThrows(IOException.class, memory::claim);
			memory.meanwhile = step -> {
			};
			assertFalse(memory.claim(), "at once after a death at step " + at);
			boolean left = memory.objects.containsKey(FILE);
			memory.now = memory.now.plus(LONG);
			assertEquals(left, memory.claim(), "long after a death at step " + at);
			assertEquals(Set.of(), memory.objects.keySet());
		}
	}

	@Test
	void whoDiesAfterAnotherDeathIsPassedOverToo() throws Exception {
		Memory memory = withFile();
		memory.putNew(BOX + "_claim-out-1-0", "dead".getBytes());
		memory.putNew(BOX + "_claim-out-1-1", "dead".getBytes());
		assertFalse(memory.claim());
		memory.now = memory.now.plus(LONG);
		assertTrue(memory.claim());
		assertEquals(Set.of(), memory.objects.keySet());
	}

	@Test
	void aClaimWhoseReplyWasLostIsOnesOwn() throws Exception {
		Memory memory = withFile();
		Memory deaf = new Memory() {

			@Override
			public boolean putNew(String key, byte[] content) throws IOException, DroverException {
				memory.putNew(key, content);
				return memory.putNew(key, content); // as the library does that has had no reply
			}

			@Override
			public Optional<Content> get(String key, int limit) throws IOException, DroverException {
				return memory.get(key, limit);
			}

			@Override
			public boolean exists(String key) throws IOException, DroverException {
				return memory.exists(key);
			}

			@Override
			public void delete(String key) throws IOException, DroverException {
				memory.delete(key);
			}
		};
		assertTrue(deaf.claim());
		assertEquals(Set.of(), memory.objects.keySet());
	}

	/** @return how many were told: the first, the second that comes in between, and a third long after */
	private static int told(Memory memory, int at, Duration pause) throws Exception {
		AtomicInteger told = new AtomicInteger();
		memory.meanwhile = step -> {
			if (step != at)
				return;
			memory.now = memory.now.plus(pause);
			count(memory.claim(), told);
		};
		count(memory.claim(), told);
		memory.meanwhile = step -> {
		};
		memory.now = memory.now.plus(LONG);
		count(memory.claim(), told);
		assertFalse(memory.objects.containsKey(FILE));
		return told.get();
	}

	private static void count(boolean one, AtomicInteger told) {
		if (one)
			told.incrementAndGet();
	}
}
