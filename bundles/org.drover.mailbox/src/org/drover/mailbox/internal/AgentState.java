package org.drover.mailbox.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.mailbox.FleetKey;
import org.drover.mailbox.Incoming;
import org.drover.model.DroverException;

/** What an agent's journal comes to. Changed by {@link #apply} alone. */
public final class AgentState {

	/** A key exchange. */
	record Exchanging(byte[] nonce, Optional<Entry.Replied> reply) {
	}

	/**
	 * A message that is not acknowledged.
	 *
	 * @param floors how far commands were taken when it was made; it says so however often it is written
	 */
	record Out(SortedMap<String, Long> floors, List<byte[]> bodies) {
	}

	/** A file of commands. */
	record FileKey(String manager, long number) implements Comparable<FileKey> {
		@Override
		public int compareTo(FileKey other) {
			int byManager = manager.compareTo(other.manager);
			return byManager != 0 ? byManager : Long.compare(number, other.number);
		}
	}

	private Entry.Identity identity;
	private Optional<FleetKey> fleet = Optional.empty();
	private boolean accepted;
	private Optional<Exchanging> exchanging = Optional.empty();
	private long beats;
	private long statuses;
	private final SortedMap<String, Long> floors = new TreeMap<>();
	private final SortedMap<FileKey, SortedMap<Integer, byte[]>> pending = new TreeMap<>();
	private final Deque<byte[]> queue = new ArrayDeque<>();
	private final SortedMap<Long, Out> outs = new TreeMap<>();
	private SortedMap<String, Long> told = new TreeMap<>();
	private long acknowledged;
	private long last;
	private long held;

	/** What a record of the journal says. */
	void applyAll(byte[] record) throws DroverException {
		Entry.decode(record).forEach(this::apply);
	}

	void apply(Entry entry) {
		switch (entry) {
			case Entry.Identity who -> identity = who;
			case Entry.Obeys obeys -> fleet = Optional.of(obeys.fleet());
			case Entry.Accepted() -> accepted = true;
			case Entry.Attempt(byte[] nonce) -> exchanging = Optional.of(new Exchanging(nonce, Optional.empty()));
			case Entry.Replied reply -> exchanging = exchanging.map(begun -> new Exchanging(begun.nonce, Optional.of(reply)));
			case Entry.Ended() -> exchanging = Optional.empty();
			case Entry.Beats(long number) -> beats = number;
			case Entry.Statuses(long number) -> statuses = number;
			case Entry.Taken taken -> take(taken);
			case Entry.Finished(String manager, long number, int part) -> finish(new FileKey(manager, number), part);
			case Entry.Queued(byte[] body) -> queue(body);
			case Entry.Packed(long number, int count) -> pack(number, count);
			case Entry.Acknowledged(long number) -> acknowledge(number);
		}
	}

	private void take(Entry.Taken taken) {
		floors.put(taken.manager(), taken.number());
		SortedMap<Integer, byte[]> parts = new TreeMap<>();
		for (byte[] part : taken.parts()) {
			parts.put(parts.size(), part);
			held += part.length;
		}
		if (!parts.isEmpty())
			pending.put(new FileKey(taken.manager(), taken.number()), parts);
	}

	private void finish(FileKey file, int part) {
		SortedMap<Integer, byte[]> parts = pending.get(file);
		held -= parts.remove(part).length;
		if (parts.isEmpty())
			pending.remove(file);
	}

	private void queue(byte[] body) {
		queue.add(body);
		held += body.length;
	}

	private void pack(long number, int count) {
		List<byte[]> bodies = new ArrayList<>();
		while (bodies.size() < count)
			bodies.add(queue.remove());
		told = new TreeMap<>(floors);
		outs.put(number, new Out(told, bodies));
		last = number;
	}

	/** Where managers have more than this state ever gave, it was put back: what it has given since goes out again under new numbers. */
	private void acknowledge(long number) {
		SortedMap<Long, Out> taken = outs.headMap(number + 1);
		List<byte[]> bodies = taken.values().stream().flatMap(out -> out.bodies.stream()).toList();
		if (number > last)
			bodies.reversed().forEach(queue::addFirst);
		else
			held -= bodies.stream().mapToLong(body -> body.length).sum();
		taken.clear();
		acknowledged = number;
		last = Math.max(last, number);
	}

	public Entry.Identity identity() {
		return identity;
	}

	public Optional<FleetKey> fleet() {
		return fleet;
	}

	public boolean accepted() {
		return accepted;
	}

	Optional<Exchanging> exchanging() {
		return exchanging;
	}

	long beats() {
		return beats;
	}

	long statuses() {
		return statuses;
	}

	/** Up to which number commands were taken, by manager. */
	SortedMap<String, Long> floors() {
		return new TreeMap<>(floors);
	}

	/** Up to which number some message says that commands were taken, by manager. */
	SortedMap<String, Long> told() {
		return new TreeMap<>(told);
	}

	/** How many managers have ever commanded it. */
	int managers() {
		return floors.size();
	}

	long told(String manager) {
		return told.getOrDefault(manager, 0L);
	}

	long floor(String manager) {
		return floors.getOrDefault(manager, 0L);
	}

	/** Of each manager in its order. */
	public List<Incoming> pending() {
		List<Incoming> commands = new ArrayList<>();
		for (Map.Entry<FileKey, SortedMap<Integer, byte[]>> file : pending.entrySet())
			file.getValue().forEach((part, json) -> commands.add(new Incoming(file.getKey().manager, file.getKey().number, part, json)));
		return commands;
	}

	/** Files of commands, with the parts that are not finished. */
	SortedMap<FileKey, SortedMap<Integer, byte[]>> unfinished() {
		return new TreeMap<>(pending);
	}

	public boolean isPending(Incoming command) {
		return pending.getOrDefault(new FileKey(command.manager(), command.number()), new TreeMap<>()).containsKey(command.part());
	}

	/** Bodies that go out and are in no message yet, in their order. */
	Iterable<byte[]> queue() {
		return queue;
	}

	/** Messages that are not acknowledged, by number. */
	SortedMap<Long, Out> outs() {
		return new TreeMap<>(outs);
	}

	long acknowledged() {
		return acknowledged;
	}

	/** Number of the last message; 0 before the first. */
	long last() {
		return last;
	}

	/** Bytes of all bodies that wait for something. */
	public long held() {
		return held;
	}
}
