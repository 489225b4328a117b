package org.drover.fleet.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** The last signs of life. Of two managers that saw different ones, the later in the agent's count is kept. */
public final class PulseTable {

	/** @param lookedAt by the clock of the place */
	public record Pulse(MailboxId box, Heartbeat beat, Instant lookedAt) {
	}

	private final Jdbc jdbc;

	public PulseTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @param first those whose first one it is, as far as this manager knows */
	public void put(Collection<Pulse> first, Collection<Pulse> further) throws DroverException {
		jdbc.transaction(tx -> {
			for (Pulse pulse : sorted(first))
				tx.insertIfAbsent("INSERT INTO agent_pulse (box, beat, beat_seconds, beat_at, looked_at) VALUES (?, ?, ?, ?, ?)", pulse.box().text(),
						pulse.beat().number(), pulse.beat().interval().toSeconds(), pulse.beat().written(), pulse.lookedAt());
			tx.batch("UPDATE agent_pulse SET beat = ?, beat_seconds = ?, beat_at = ?, looked_at = ? WHERE box = ? AND beat <= ? AND looked_at <= ?",
					sorted(further).stream().map(PulseTable::parameters).toList());
			return null;
		});
	}

	/** All managers take them in the same order, so that no two wait for each other. */
	private static List<Pulse> sorted(Collection<Pulse> pulses) {
		return pulses.stream().sorted(Comparator.comparing(Pulse::box)).toList();
	}

	private static Object[] parameters(Pulse pulse) {
		Heartbeat beat = pulse.beat();
		return new Object[] { beat.number(), beat.interval().toSeconds(), beat.written(), pulse.lookedAt(), pulse.box().text(), beat.number(), pulse.lookedAt() };
	}
}
