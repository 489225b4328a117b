package org.drover.ui.jobs.internal.wizard;

import java.time.Instant;
import java.util.List;

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
		if (!forecast.isKnown() || times.isEmpty())
			return WaveWords.bytes(forecast) + "How long it takes cannot be judged yet: no job of this project has done anything of the kind. "
					+ "Bars are as long as the work in them.";
		String work = "About " + WaveWords.about(forecast.whole()) + " of work: from " + WaveWords.at(times.getFirst().begin(), now) + " to "
				+ WaveWords.at(times.getLast().end(), now) + ". ";
		return work + WaveWords.bytes(forecast) + "Judged by " + Words.count(forecast.judgedBy(), "task") + " that this project's jobs have done.";
	}
}
