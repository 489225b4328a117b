package org.drover.ui.dashboard.internal.reports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.ui.look.Words;

/** A schedule as somebody writes it down, which may not be one yet. */
record NewSchedule(String name, Set<ReportKind> kinds, Set<Format> formats, String folder, Interval interval, LocalTime at, String zone, int keep) {

	/**
	 * Why it cannot be followed; empty where it can.
	 *
	 * @param others that are there already
	 */
	Optional<String> objection(Collection<ReportSchedule> others, Instant now) {
		if (name.isBlank())
			return Optional.of(Messages.NewSchedule_noName);
		if (others.stream().anyMatch(other -> other.name().equals(name.strip())))
			return Optional.of(Words.say(Messages.NewSchedule_nameTaken, name.strip()));
		if (kinds.isEmpty())
			return Optional.of(Messages.NewSchedule_noKind);
		if (formats.isEmpty())
			return Optional.of(Messages.NewSchedule_noFormat);
		if (!ZoneId.getAvailableZoneIds().contains(zone.strip()))
			return Optional.of(Words.say(Messages.NewSchedule_noZone, zone.strip()));
		return folderObjection(others).or(() -> lastObjection(now));
	}

	private Optional<String> folderObjection(Collection<ReportSchedule> others) {
		if (folder.isBlank())
			return Optional.of(Messages.NewSchedule_noFolder);
		try {
			Path path = Path.of(folder.strip()).normalize();
			if (!path.isAbsolute())
				return Optional.of(Messages.NewSchedule_wholePath);
			return others.stream().filter(other -> other.folder().equals(path)).findFirst().map(other -> Words.say(Messages.NewSchedule_folderTaken, other.name()));
		} catch (InvalidPathException e) {
			return Optional.of(Words.say(Messages.NewSchedule_noPath, e.getReason()));
		}
	}

	private Optional<String> lastObjection(Instant now) {
		try {
			schedule(now);
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(Words.capital(e.getMessage()) + '.');
		}
	}

	/** Begins as soon as may be. */
	ReportSchedule schedule(Instant now) throws DroverException {
		Rhythm rhythm = Rhythm.soonest(interval.every(), interval.unit(), at, ZoneId.of(zone.strip()), now);
		return ReportSchedule.of(name.strip(), kinds, formats, Path.of(folder.strip()), rhythm, keep);
	}
}
