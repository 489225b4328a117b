package org.drover.store;

import java.time.Instant;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * What is kept of a gathering beside its rows: the extent of the estate, and the connector's mark. A setting, written in the transaction that makes
 * the estate count; one that belongs to another estate, or to the same one at another time, is as good as none.
 */
record EstateMemo(long estate, Instant at, EstateExtent extent, Optional<GatheredMark> mark) {

	private static final String SETTING = "gathered.";
	private static final int LINES = 5;

	static Optional<EstateMemo> read(Jdbc jdbc, long topologyId, long estate, Instant at) throws DroverException {
		return new SettingTable(jdbc).get(SETTING + topologyId).map(EstateMemo::parse).filter(memo -> memo.estate == estate && memo.at.equals(at));
	}

	void write(Jdbc tx, long topologyId) throws DroverException {
		String text = estate + "\n" + at + "\n" + extent.text() + "\n" + mark.map(GatheredMark::source).orElse("") + "\n" + mark.map(GatheredMark::text).orElse("");
		new SettingTable(tx).put(SETTING + topologyId, text);
	}

	static void remove(Jdbc tx, long topologyId) throws DroverException {
		new SettingTable(tx).remove(SETTING + topologyId);
	}

	private static EstateMemo parse(String text) {
		String[] lines = text.split("\n", LINES);
		Optional<GatheredMark> mark = lines[LINES - 1].isEmpty() ? Optional.empty() : Optional.of(new GatheredMark(lines[3], lines[4]));
		return new EstateMemo(Long.parseLong(lines[0]), Instant.parse(lines[1]), EstateExtent.parse(lines[2]), mark);
	}
}
