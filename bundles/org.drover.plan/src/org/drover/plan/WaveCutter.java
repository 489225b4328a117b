package org.drover.plan;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.ObjectRef;
import org.drover.plan.WaveBoundary.Reason;

/**
 * Cuts clients into waves, in their order: each wave takes what comes next until that would break a limit. Clients for which no wave has room come last,
 * in waves of their own, so that those before keep all limits though the plan does not.
 */
final class WaveCutter {

	/**
	 * A wave.
	 *
	 * @param groups of clients that move together, in order
	 * @param over   what has no room for them; null where all limits are kept
	 */
	record Cut(List<List<ObjectRef>> groups, boolean pilot, WaveBoundary boundary, Room.Full over) {

		int clients() {
			return groups.stream().mapToInt(List::size).sum();
		}

		/** Whether clients that move together are more than a wave may have. */
		boolean tooLarge() {
			return boundary.reason() == Reason.TOGETHER;
		}
	}

	/** Clients without room. */
	private record Homeless(List<ObjectRef> group, Room.Full full) {
	}

	private final Room room;
	private final WaveLimits limits;
	private final List<Cut> cuts = new ArrayList<>();
	private final List<Homeless> homeless = new ArrayList<>();
	private List<List<ObjectRef>> wave = new ArrayList<>();
	private int clients;
	private boolean pilot;
	private Room.Full over;

	private WaveCutter(Room room, WaveLimits limits) {
		this.room = room;
		this.limits = limits;
	}

	/**
	 * @param groups clients that move together
	 * @param end    why the last wave ends
	 */
	static List<Cut> cut(List<List<ObjectRef>> groups, Room room, WaveLimits limits, WaveBoundary end) {
		return new WaveCutter(room, limits).cut(groups, end);
	}

	private List<Cut> cut(List<List<ObjectRef>> groups, WaveBoundary end) {
		room.nextWave();
		pilot = groups.stream().mapToInt(List::size).sum() > limits.pilot();
		groups.forEach(this::add);
		close(homeless.isEmpty() ? end : boundary(homeless.getFirst().full(), homeless.getFirst().group()));
		homeless.forEach(this::addAnyway);
		close(end);
		return cuts;
	}

	private void add(List<ObjectRef> group) {
		Room.Full never = room.never(group);
		if (never != null) {
			homeless.add(new Homeless(group, never));
			return;
		}
		closeWhereTooMany(group);
		Room.Full full = room.connect(group);
		if (full != null) {
			close(boundary(full, group));
			room.connect(group);
		}
		room.stay(group);
		take(group);
	}

	private void addAnyway(Homeless next) {
		closeWhereTooMany(next.group());
		Room.Full full = room.connect(next.group());
		boolean other = over != null && !over.service().equals(next.full().service());
		if (!wave.isEmpty() && (other || full != null)) {
			close(boundary(full == null ? next.full() : full, next.group()));
			room.connect(next.group());
		}
		over = next.full();
		take(next.group());
	}

	private void take(List<ObjectRef> group) {
		wave.add(group);
		clients += group.size();
	}

	private void closeWhereTooMany(List<ObjectRef> group) {
		if (!wave.isEmpty() && clients + group.size() > most())
			close(WaveBoundary.of(reason(), clients, most(), group.size()));
	}

	private long most() {
		return pilot ? Math.min(limits.pilot(), limits.clients()) : limits.clients();
	}

	private Reason reason() {
		if (pilot && limits.pilot() <= limits.clients())
			return Reason.PILOT;
		return limits.clientsPerWave() <= limits.inventories() ? Reason.CLIENTS : Reason.INVENTORIES;
	}

	private static WaveBoundary boundary(Room.Full full, List<ObjectRef> next) {
		return new WaveBoundary(Reason.SERVICE, full.service().toString(), full.others(), full.reached(), full.limit(), next.size());
	}

	private void close(WaveBoundary boundary) {
		if (wave.isEmpty())
			return;
		WaveBoundary why = clients > limits.clients() ? WaveBoundary.of(Reason.TOGETHER, clients, limits.clients(), 0) : boundary;
		cuts.add(new Cut(wave, pilot, why, over));
		wave = new ArrayList<>();
		clients = 0;
		pilot = false;
		over = null;
		room.nextWave();
	}
}
