package org.drover.mailbox.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.drover.mailbox.FleetKey;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an agent has been through, a shortened journal comes to the same state as the long one, now and later. */
class AgentStateTest {

	private static final List<String> MANAGERS = List.of("00000001", "0000000a", "ffffffff");

	private final AgentState state = new AgentState();
	private Random random;

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14, 15 })
	void aSnapshotComesToTheSame(long seed) throws DroverException {
		random = new Random(seed);
		state.apply(new Entry.Identity(MailboxId.make(new byte[0]), SecretKeys.make(new SecureRandom())));
		for (int step = 0; step < 400; step++) {
			change().forEach(state::apply);
			if (step % 20 == 0)
				assertSame(state, again(state));
		}
	}

	private List<Entry> change() {
		return switch (random.nextInt(9)) {
			case 0 -> List.of(new Entry.Obeys(new FleetKey("0f".repeat(64))));
			case 1 -> List.of(new Entry.Accepted(), new Entry.Ended());
			case 2 -> List.of(new Entry.Attempt(bytes(32)), new Entry.Replied(new FleetKey("0e".repeat(64)), bytes(32)));
			case 3 -> List.of(new Entry.Beats(random.nextInt(1000)), new Entry.Statuses(random.nextInt(1000)));
			case 4 -> taken();
			case 5 -> finished();
			case 6 -> List.of(new Entry.Queued(bytes(random.nextInt(5))));
			case 7 -> packed();
			default -> List.of(new Entry.Acknowledged(state.acknowledged() + random.nextInt(state.outs().size() + (random.nextInt(10) == 0 ? 3 : 1))));
		};
	}

	private List<Entry> taken() {
		String manager = MANAGERS.get(random.nextInt(3));
		List<byte[]> parts = new ArrayList<>();
		while (random.nextInt(3) > 0)
			parts.add(bytes(random.nextInt(5)));
		return List.of(new Entry.Taken(manager, state.floor(manager) + 1, parts));
	}

	private List<Entry> finished() {
		List<Incoming> pending = state.pending();
		if (pending.isEmpty())
			return List.of();
		Incoming command = pending.get(random.nextInt(pending.size()));
		return List.of(new Entry.Finished(command.manager(), command.number(), command.part()), new Entry.Queued(bytes(3)));
	}

	private List<Entry> packed() {
		int waiting = 0;
		for (byte[] body : state.queue())
			waiting += body == null ? 0 : 1;
		return List.of(new Entry.Packed(state.last() + 1, random.nextInt(waiting + 1)));
	}

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	/** Through the bytes of the journal. */
	private static AgentState again(AgentState state) throws DroverException {
		AgentState again = new AgentState();
		for (List<Entry> record : Snapshot.of(state))
			again.applyAll(Entry.encode(record));
		return again;
	}

	private static void assertSame(AgentState one, AgentState other) {
		assertEquals(one.identity().box(), other.identity().box());
		assertArrayEquals(one.identity().keys().encode(), other.identity().keys().encode());
		assertEquals(facts(one), facts(other));
	}

	private static List<String> facts(AgentState state) {
		List<String> facts = new ArrayList<>();
		facts.add("fleet " + state.fleet() + " accepted " + state.accepted() + " beats " + state.beats() + " statuses " + state.statuses());
		state.exchanging().ifPresent(exchange -> facts.add("exchange " + Arrays.toString(exchange.nonce()) + " "
				+ exchange.reply().map(reply -> reply.fleet() + Arrays.toString(reply.nonce()))));
		facts.add("floors " + state.floors() + " told " + MANAGERS.stream().map(state::told).toList());
		state.pending().forEach(command -> facts.add(command.manager() + " " + command.number() + " " + command.part() + " " + Arrays.toString(command.json())));
		state.outs().forEach((number, out) -> facts.add("out " + number + " " + out.floors() + " " + out.bodies().stream().map(Arrays::toString).toList()));
		state.queue().forEach(body -> facts.add("queue " + Arrays.toString(body)));
		facts.add("acknowledged " + state.acknowledged() + " last " + state.last() + " held " + state.held());
		return facts;
	}
}
