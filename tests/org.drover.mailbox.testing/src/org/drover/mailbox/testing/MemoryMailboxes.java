package org.drover.mailbox.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

import org.drover.mailbox.AgentKey;
import org.drover.mailbox.CommandFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;

/** What managers remember, for as long as the test runs: it outlives the managers in it, which can be interrupted before and after each step. */
public final class MemoryMailboxes implements MailboxMemory {

	/** May throw, as a database does that cannot be reached: before a step, or after it was done. */
	@FunctionalInterface
	public interface Interruption {
		void at(String method, boolean done) throws DroverException;
	}

	private static final class Box {
		private Optional<AgentKey> agent = Optional.empty();
		private Optional<byte[]> enrolment = Optional.empty();
		private final Map<String, Sent> sent = new HashMap<>();
		private final Map<String, Long> numbers = new HashMap<>();
		private final List<CommandFile> outbox = new ArrayList<>();
		private long floor;
		private final List<byte[]> received = new ArrayList<>();
		private long status;
		private Optional<byte[]> lastStatus = Optional.empty();
	}

	private final Map<MailboxId, Box> boxes = new HashMap<>();
	private final Interruption interruption;

	public MemoryMailboxes() {
		this((method, done) -> {
		});
	}

	public MemoryMailboxes(Interruption interruption) {
		this.interruption = interruption;
	}

	@FunctionalInterface
	private interface Step<T> {
		T on(Box box) throws DroverException;
	}

	private <T> T step(String method, MailboxId box, Step<T> step) throws DroverException {
		interruption.at(method, false);
		T result;
		synchronized (this) {
			result = step.on(boxes.computeIfAbsent(box, id -> new Box()));
		}
		interruption.at(method, true);
		return result;
	}

	@Override
	public Optional<AgentKey> agent(MailboxId box) throws DroverException {
		return step("agent", box, it -> it.agent);
	}

	@Override
	public boolean accept(MailboxId box, AgentKey agent) throws DroverException {
		return step("accept", box, it -> {
			if (it.agent.isEmpty())
				it.agent = Optional.of(agent);
			return it.agent.get().equals(agent);
		});
	}

	@Override
	public Optional<byte[]> enrolment(MailboxId box) throws DroverException {
		return step("enrolment", box, it -> it.enrolment.map(byte[]::clone));
	}

	@Override
	public boolean enrolment(MailboxId box, Optional<byte[]> expected, byte[] next) throws DroverException {
		return step("enrolment", box, it -> {
			boolean as = Arrays.equals(expected.orElse(null), it.enrolment.orElse(null));
			if (as)
				it.enrolment = Optional.of(next.clone());
			return as;
		});
	}

	@Override
	public Sent append(MailboxId box, String manager, String key, LongFunction<byte[]> file) throws DroverException {
		return step("append", box, it -> it.sent.computeIfAbsent(key, first -> {
			long number = it.numbers.merge(manager, 1L, Long::sum);
			it.outbox.add(new CommandFile(manager, number, file.apply(number)));
			return new Sent(manager, number);
		}));
	}

	@Override
	public List<CommandFile> outbox(MailboxId box) throws DroverException {
		return step("outbox", box, it -> it.outbox.stream().sorted(Comparator.comparing(CommandFile::manager).thenComparing(CommandFile::number)).toList());
	}

	@Override
	public long floor(MailboxId box) throws DroverException {
		return step("floor", box, it -> it.floor);
	}

	@Override
	public boolean take(MailboxId box, long number, List<byte[]> bodies, Map<String, Long> acknowledged) throws DroverException {
		return step("take", box, it -> {
			boolean next = number == it.floor + 1;
			if (next) {
				it.floor = number;
				it.received.addAll(bodies);
				drop(it, acknowledged);
			}
			return next;
		});
	}

	@Override
	public long status(MailboxId box) throws DroverException {
		return step("status", box, it -> it.status);
	}

	@Override
	public boolean status(MailboxId box, long number, byte[] body, Map<String, Long> acknowledged) throws DroverException {
		return step("status", box, it -> {
			boolean newer = number > it.status;
			if (newer) {
				it.status = number;
				it.lastStatus = Optional.of(body);
				drop(it, acknowledged);
			}
			return newer;
		});
	}

	private static void drop(Box box, Map<String, Long> acknowledged) {
		box.outbox.removeIf(file -> file.number() <= acknowledged.getOrDefault(file.manager(), 0L));
	}

	/** Bodies of the agent's messages, in the order in which they were taken. */
	public synchronized List<byte[]> received(MailboxId box) {
		return boxes.containsKey(box) ? List.copyOf(boxes.get(box).received) : List.of();
	}

	public synchronized Optional<byte[]> lastStatus(MailboxId box) {
		return boxes.containsKey(box) ? boxes.get(box).lastStatus : Optional.empty();
	}

	/** How many files of commands are not acknowledged. */
	public synchronized int waiting(MailboxId box) {
		return boxes.containsKey(box) ? boxes.get(box).outbox.size() : 0;
	}
}
