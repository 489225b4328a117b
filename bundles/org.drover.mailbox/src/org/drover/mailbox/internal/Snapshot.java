package org.drover.mailbox.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.mailbox.internal.AgentState.FileKey;
import org.drover.mailbox.internal.AgentState.Out;

/** A state told again in few entries: of what is over, only the numbers are left. */
final class Snapshot {

	private Snapshot() {
	}

	/** Records that come to that state when they are applied in this order. */
	static List<List<Entry>> of(AgentState state) {
		List<List<Entry>> records = new ArrayList<>();
		records.add(standing(state));
		if (state.acknowledged() > 0)
			records.add(packed(state.acknowledged(), new Out(state.outs().isEmpty() ? state.told() : new TreeMap<>(), List.of())));
		records.add(List.of(new Entry.Acknowledged(state.acknowledged())));
		state.outs().forEach((number, out) -> records.add(packed(number, out)));
		state.queue().forEach(body -> records.add(List.of(new Entry.Queued(body))));
		state.unfinished().forEach((file, parts) -> records.add(unfinished(file, parts)));
		records.add(floors(state.floors()));
		return records;
	}

	private static List<Entry> standing(AgentState state) {
		List<Entry> entries = new ArrayList<>(List.of(state.identity(), new Entry.Beats(state.beats()), new Entry.Statuses(state.statuses())));
		state.fleet().ifPresent(fleet -> entries.add(new Entry.Obeys(fleet)));
		if (state.accepted())
			entries.add(new Entry.Accepted());
		state.exchanging().ifPresent(exchange -> {
			entries.add(new Entry.Attempt(exchange.nonce()));
			exchange.reply().ifPresent(entries::add);
		});
		return entries;
	}

	private static List<Entry> floors(SortedMap<String, Long> floors) {
		List<Entry> entries = new ArrayList<>();
		floors.forEach((manager, floor) -> entries.add(new Entry.Taken(manager, floor, List.of())));
		return entries;
	}

	private static List<Entry> packed(long number, Out out) {
		List<Entry> entries = floors(out.floors());
		out.bodies().forEach(body -> entries.add(new Entry.Queued(body)));
		entries.add(new Entry.Packed(number, out.bodies().size()));
		return entries;
	}

	/** As though it had been taken whole, and what is finished had been nothing. */
	private static List<Entry> unfinished(FileKey file, SortedMap<Integer, byte[]> parts) {
		List<byte[]> all = new ArrayList<>();
		List<Entry> finished = new ArrayList<>();
		for (int part = 0; part <= parts.lastKey(); part++) {
			all.add(parts.getOrDefault(part, new byte[0]));
			if (!parts.containsKey(part))
				finished.add(new Entry.Finished(file.manager(), file.number(), part));
		}
		List<Entry> entries = new ArrayList<>(List.of(new Entry.Taken(file.manager(), file.number(), all)));
		entries.addAll(finished);
		return entries;
	}
}
