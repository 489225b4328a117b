package org.drover.mailbox.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

import org.drover.mailbox.AgentKey;
import org.drover.mailbox.CommandFile;
import org.drover.mailbox.FleetKeys;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every memory of managers does; a test of one extends this. */
public abstract class MemoryContract {

	private static final String ONE = "0000000a";
	private static final String OTHER = "0000000b";

	private MailboxMemory memory;
	private MailboxId box;

	/** What the tests of one method share; each call may give another view of it, as another manager would have. */
	protected abstract MailboxMemory open() throws Exception;

	/** A mailbox of which nothing is remembered but what a memory needs to know that it is there. */
	protected abstract MailboxId newBox() throws Exception;

	@BeforeEach
	void begin() throws Exception {
		memory = open();
		box = newBox();
	}

	private static AgentKey key() {
		return new AgentKey(FleetKeys.make().key().text());
	}

	private static LongFunction<byte[]> file() {
		return number -> new byte[] { (byte) number };
	}

	private List<String> outbox() throws DroverException {
		return memory.outbox(box).stream().map(file -> file.manager() + " " + file.number()).toList();
	}

	@Test
	void theFirstKeysStay() throws Exception {
		AgentKey key = key();
		assertEquals(Optional.empty(), memory.agent(box));
		assertTrue(memory.accept(box, key));
		assertTrue(memory.accept(box, key));
		assertFalse(memory.accept(box, key()));
		assertEquals(Optional.of(key), open().agent(box));
		assertEquals(Optional.empty(), memory.agent(newBox()));
	}

	@Test
	void aKeyExchangeGoesOnFromWhereItIsExpected() throws Exception {
		byte[] one = new byte[400];
		byte[] two = { 2 };
		assertEquals(Optional.empty(), memory.enrolment(box));
		assertFalse(memory.enrolment(box, Optional.of(two), one));
		assertTrue(memory.enrolment(box, Optional.empty(), one));
		assertFalse(memory.enrolment(box, Optional.empty(), two));
		assertArrayEquals(one, open().enrolment(box).orElseThrow());
		assertTrue(memory.enrolment(box, Optional.of(one), two));
		assertArrayEquals(two, memory.enrolment(box).orElseThrow());
	}

	@Test
	void eachManagerCountsForEachMailbox() throws Exception {
		MailboxId another = newBox();
		assertEquals(new Sent(ONE, 1), memory.append(box, ONE, "a", file()));
		assertEquals(new Sent(ONE, 2), memory.append(box, ONE, "b", file()));
		assertEquals(new Sent(OTHER, 1), memory.append(box, OTHER, "c", file()));
		assertEquals(new Sent(ONE, 1), memory.append(another, ONE, "a", file()));
		assertEquals(List.of(ONE + " 1", ONE + " 2", OTHER + " 1"), outbox());
		CommandFile second = open().outbox(box).get(1);
		assertArrayEquals(new byte[] { 2 }, second.content());
	}

	@Test
	void underOneKeyThereIsOneFileForEver() throws Exception {
		Sent first = memory.append(box, ONE, "job", file());
		LongFunction<byte[]> never = number -> fail("sealed twice");
		assertEquals(first, memory.append(box, OTHER, "job", never));
		assertTrue(memory.take(box, 1, List.of(), Map.of(ONE, 1L)));
		assertEquals(first, memory.append(box, ONE, "job", never));
		assertEquals(List.of(), outbox());
		assertEquals(new Sent(ONE, 2), memory.append(box, ONE, "next", file()));
	}

	@Test
	void messagesAreTakenOneAfterTheOther() throws Exception {
		assertEquals(0, memory.floor(box));
		assertFalse(memory.take(box, 2, List.of(new byte[1]), Map.of()));
		assertTrue(memory.take(box, 1, List.of(new byte[1], new byte[2]), Map.of()));
		assertFalse(memory.take(box, 1, List.of(new byte[1]), Map.of()));
		assertTrue(memory.take(box, 2, List.of(), Map.of()));
		assertEquals(2, open().floor(box));
	}

	@Test
	void acknowledgedFilesAreDroppedAndOnlyWhereTheMessageIsTaken() throws Exception {
		for (String key : List.of("a", "b", "c"))
			memory.append(box, ONE, key, file());
		memory.append(box, OTHER, "d", file());
		assertFalse(memory.take(box, 7, List.of(), Map.of(ONE, 3L)));
		assertEquals(4, outbox().size());
		assertTrue(memory.take(box, 1, List.of(), Map.of(ONE, 2L, "ffffffff", 9L)));
		assertEquals(List.of(ONE + " 3", OTHER + " 1"), outbox());
		assertTrue(memory.status(box, 1, new byte[1], Map.of(ONE, 3L)));
		assertEquals(List.of(OTHER + " 1"), outbox());
		assertFalse(memory.status(box, 1, new byte[1], Map.of(OTHER, 1L)));
		assertEquals(List.of(OTHER + " 1"), outbox());
		assertTrue(memory.take(box, 2, List.of(), Map.of(OTHER, 99L)));
		assertEquals(List.of(), outbox());
	}

	@Test
	void onlyANewerStatusIsKept() throws Exception {
		assertEquals(0, memory.status(box));
		assertTrue(memory.status(box, 5, new byte[] { 5 }, Map.of()));
		assertFalse(memory.status(box, 5, new byte[] { 6 }, Map.of()));
		assertFalse(memory.status(box, 4, new byte[] { 4 }, Map.of()));
		assertTrue(memory.status(box, 9, new byte[] { 9 }, Map.of()));
		assertEquals(9, open().status(box));
	}

	@Test
	void managersAtOnceLeaveOutNoNumberAndTakeEachMessageOnce() throws Exception {
		int managers = 4;
		int rounds = 10;
		Set<Sent> sent = new HashSet<>();
		int taken = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(managers)) {
			List<Future<Integer>> ends = new ArrayList<>();
			for (int manager = 0; manager < managers; manager++) {
				MailboxMemory own = open();
				String name = "manager " + manager;
				ends.add(threads.submit(() -> {
					int count = 0;
					for (int round = 0; round < rounds; round++) {
						Sent next = own.append(box, ONE, name + " " + round, file());
						synchronized (sent) {
							sent.add(next);
						}
						count += own.take(box, own.floor(box) + 1, List.of(new byte[1]), Map.of()) ? 1 : 0;
					}
					return count;
				}));
			}
			for (Future<Integer> end : ends)
				taken += end.get();
		}
		assertEquals(managers * rounds, sent.size());
		assertEquals(managers * rounds, memory.outbox(box).getLast().number());
		assertEquals(taken, memory.floor(box));
	}
}
