package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.CapacitySample;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.licence.LicenceSample;
import org.drover.store.Jdbc;

/** Samples of capacity. Those of one agent that follow each other and are the same but for their time are one row. */
public final class CapacityTable {

	private record Span(long message, int part, String found, Instant last) {
	}

	private final Jdbc jdbc;
	private final Duration hold;

	/** @param hold how long a sample counts: no two samples of a row are further apart */
	public CapacityTable(Jdbc jdbc, Duration hold) {
		this.jdbc = jdbc;
		this.hold = hold;
	}

	/** @throws IllegalArgumentException where its figures make no sense */
	public void add(MailboxId box, CapacitySample sample, long message, int part) throws DroverException {
		licence(box, sample);
		Instant at = sample.at().truncatedTo(ChronoUnit.MICROS);
		String found = new String(ProtocolJson.write(sample.at(null)), StandardCharsets.UTF_8);
		Optional<Span> newest = jdbc.first("SELECT message, part, found, last_at FROM agent_capacity WHERE box = ? ORDER BY last_at DESC, message DESC, part DESC LIMIT 1",
				CapacityTable::span, box.text());
		if (newest.isPresent() && newest.get().found().equals(found) && !at.isBefore(newest.get().last()) && !at.isAfter(newest.get().last().plus(hold)))
			jdbc.update("UPDATE agent_capacity SET last_at = ? WHERE box = ? AND message = ? AND part = ?", at, box.text(), newest.get().message(), newest.get().part());
		else
			jdbc.insertIfAbsent("INSERT INTO agent_capacity (box, message, part, found, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)", box.text(), message, part, found,
					at, at);
	}

	/**
	 * All that can count in a period. Of samples that were the same, so many that they count as all of them would.
	 *
	 * @param from inclusive
	 * @param to   exclusive
	 */
	public List<LicenceSample> between(Instant from, Instant to) throws DroverException {
		List<LicenceSample> samples = new ArrayList<>();
		Instant earliest = from.minus(hold);
		for (List<LicenceSample> row : jdbc.list("SELECT box, found, first_at, last_at FROM agent_capacity WHERE last_at >= ? AND first_at < ?",
				row -> expand(row, earliest, to), earliest, to))
			samples.addAll(row);
		return samples;
	}

	private List<LicenceSample> expand(ResultSet row, Instant from, Instant to) throws SQLException {
		Instant first = Jdbc.instant(row, "first_at").orElseThrow();
		Instant last = Jdbc.instant(row, "last_at").orElseThrow();
		List<LicenceSample> samples = new ArrayList<>();
		LicenceSample found;
		try {
			found = licence(new MailboxId(row.getString("box")), ProtocolJson.read(row.getString("found").getBytes(StandardCharsets.UTF_8), CapacitySample.class).at(first));
		} catch (DroverException e) {
			throw new SQLException("a sample that was kept can be read again", e);
		}
		samples.add(found);
		Instant begin = first.isBefore(from) ? from : first.plus(hold);
		for (Instant at = begin; at.isBefore(last) && at.isBefore(to); at = at.plus(hold))
			samples.add(at(found, at));
		if (last.isAfter(first))
			samples.add(at(found, last));
		return samples;
	}

	private static Span span(ResultSet row) throws SQLException {
		return new Span(row.getLong("message"), row.getInt("part"), row.getString("found"), Jdbc.instant(row, "last_at").orElseThrow());
	}

	private static LicenceSample at(LicenceSample sample, Instant at) {
		return new LicenceSample(sample.agent(), sample.run(), sample.host(), sample.motion(), at, sample.consistent(), sample.machine(), sample.guest(),
				sample.products());
	}

	private static LicenceSample licence(MailboxId box, CapacitySample sample) {
		CapacitySample.Guest guest = sample.guest();
		if (sample.at() == null || guest == null || sample.run().length() > HostComponent.LONGEST)
			throw new IllegalArgumentException("a sample says when it was taken, and what the guest has");
		GuestCapacity capacity = guest.dedicated() ? GuestCapacity.dedicated(guest.processors())
				: new GuestCapacity(GuestCapacity.Sharing.SHARED, guest.processors(), guest.entitlement(), guest.capped(), text(guest.pool()), guest.poolCores());
		Optional<HostComponent> host = Optional.ofNullable(sample.host()).map(real -> new HostComponent(text(real.serial()), text(real.type()), text(real.model())));
		return new LicenceSample(box.text(), sample.run(), host, Optional.ofNullable(sample.motion()), sample.at(), sample.consistent(),
				Optional.ofNullable(sample.machine()).map(machine -> new HostCapacity(machine.processors(), machine.cores())), capacity, sample.products());
	}

	private static String text(String said) {
		return said == null ? "" : said;
	}
}
