package org.drover.report.internal.schedule;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.store.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A schedule as it stands in the project: JSON, in which a later version may find more. */
public final class ScheduleText {

	private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	private record Body(List<ReportKind> kinds, List<Format> formats, String folder, int every, Rhythm.Unit unit, String at, String zone, String from, int keep,
			Last last) {

		Body {
			for (Object needed : Arrays.asList(kinds, formats, folder, unit, at, zone, from))
				Objects.requireNonNull(needed, "a schedule lacks a part");
		}
	}

	/** @param set null where there is none */
	private record Last(String at, boolean good, String sentence, String set, String manager) {
	}

	private ScheduleText() {
	}

	public static String write(ReportSchedule schedule, Optional<ScheduleOutcome> last) {
		Rhythm rhythm = schedule.rhythm();
		Body body = new Body(List.copyOf(schedule.kinds()), List.copyOf(schedule.formats()), schedule.folder().toString(), rhythm.every(), rhythm.unit(),
				rhythm.at().toString(), rhythm.zone().getId(), rhythm.from().toString(), schedule.keep(), last.map(ScheduleText::last).orElse(null));
		try {
			return JSON.writeValueAsString(body);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a schedule cannot be written as JSON", e);
		}
	}

	private static Last last(ScheduleOutcome outcome) {
		return new Last(outcome.at().toString(), outcome.good(), outcome.sentence(), outcome.set().map(Path::toString).orElse(null), outcome.manager());
	}

	/** @throws DroverException where another version wrote it, and this one does not understand it */
	public static ReportSchedule schedule(Document document) throws DroverException {
		try {
			Body body = body(document);
			Set<ReportKind> kinds = EnumSet.copyOf(body.kinds());
			Rhythm rhythm = new Rhythm(body.every(), body.unit(), LocalTime.parse(body.at()), ZoneId.of(body.zone()), LocalDate.parse(body.from()));
			return ReportSchedule.of(document.name(), kinds, EnumSet.copyOf(body.formats()), Path.of(body.folder()), rhythm, body.keep());
		} catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
			throw new DroverException("the schedule " + document.name() + " cannot be read: remove it, and add it again", e);
		}
	}

	/** Empty while nobody has followed it. */
	public static Optional<ScheduleOutcome> last(Document document) throws DroverException {
		try {
			return Optional.ofNullable(body(document).last()).map(last -> new ScheduleOutcome(Instant.parse(last.at()), last.good(), last.sentence(),
					Optional.ofNullable(last.set()).map(Path::of), last.manager()));
		} catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
			throw new DroverException("what became of the schedule " + document.name() + " cannot be read: remove it, and add it again", e);
		}
	}

	private static Body body(Document document) throws JsonProcessingException {
		return JSON.readValue(document.body(), Body.class);
	}
}
