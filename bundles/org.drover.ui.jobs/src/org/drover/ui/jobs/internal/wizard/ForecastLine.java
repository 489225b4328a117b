package org.drover.ui.jobs.internal.wizard;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.migration.Forecast;
import org.drover.ui.jobs.internal.run.WaveTimes;
import org.drover.ui.jobs.internal.run.WaveWords;
import org.drover.ui.look.Words;

/** What a plan may take, in a line. */
final class ForecastLine {

	private ForecastLine() {
	}

	/** {@code About 12 min of work: from 22:00 to 22:12. 340 MB of content are copied at most. Judged by ...}; empty where there is no plan. */
	static String of(MoveModel model, Instant now) {
		return model.forecast().map(forecast -> of(forecast, model.times(now), now)).orElse("");
	}

	private static String of(Forecast forecast, List<WaveTimes.Span> times, Instant now) {
		boolean known = forecast.isKnown() && !times.isEmpty();
		String work = known ? Words.say(Messages.ForecastLine_work, WaveWords.about(forecast.whole()), WaveWords.at(times.getFirst().begin(), now),
				WaveWords.at(times.getLast().end(), now)) : "";
		String judged = known ? Words.say(Messages.ForecastLine_judged, forecast.judgedBy()) : Messages.ForecastLine_unknown;
		return Stream.of(work, WaveWords.bytes(forecast), judged).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
	}
}
