package org.drover.ui.jobs.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.task.UndoChange;
import org.drover.task.UndoForecast;
import org.drover.task.UndoForecast.Listed;
import org.drover.task.UndoForecast.Remark;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What an undo would change, in words. */
public final class ForecastWords {

	/** Remarks beyond these are counted. */
	private static final int MOST_REMARKS = 3;

	/** Of changes whose kind is none of objects. */
	private static final Map<String, String> OTHERS = Map.of("agent", Messages.ForecastWords_agents, "content", Messages.ForecastWords_contents,
			"client record", Messages.ForecastWords_clientRecords); //$NON-NLS-1$

	/** A thing that has changed since, as a line of a table. */
	public record Line(String what, String now, String left, String becomes) {
	}

	private ForecastWords() {
	}

	/** {@code This undo would change 412 things: 400 clients, 12 packages.} and, in a line of its own, {@code 3 have changed since; here they are.} */
	public static String totals(UndoForecast forecast) {
		long changes = forecast.changes().count();
		String would = changes == 0 ? Messages.ForecastWords_would_nothing
				: Words.say(Messages.ForecastWords_would, changes, forecast.byKind().entrySet().stream()
						.map(kind -> count(kind.getValue(), kind.getKey())).collect(Collectors.joining(", ")));
		return would + '\n' + since(forecast.changedSince());
	}

	/** @param kind of objects, by its label, or of other things */
	private static String count(long number, String kind) {
		return Arrays.stream(ObjectKind.values()).filter(known -> known.label().equals(kind)).findFirst().map(known -> KindWords.count(number, known))
				.orElseGet(() -> Words.say(OTHERS.getOrDefault(kind, Messages.ForecastWords_others), number));
	}

	private static String since(Listed<UndoChange> changed) {
		if (changed.count() == 0)
			return Messages.ForecastWords_since_nothing;
		boolean all = changed.count() == changed.first().size();
		return all ? Words.say(Messages.ForecastWords_since, changed.count())
				: Words.say(Messages.ForecastWords_since_first, changed.count(), changed.first().size());
	}

	public static List<Line> lines(UndoForecast forecast, RefWords names) {
		return forecast.changedSince().first().stream().map(change -> new Line(Words.capital(names.readable(change.what())), names.readable(change.now()),
				names.readable(change.left().orElse("")), change.changes() ? names.readable(change.becomes()) : Messages.ForecastWords_asItIs)).toList();
	}

	/** What is to be known beside: a sentence each. */
	public static List<String> remarks(UndoForecast forecast, RefWords names) {
		List<String> sentences = new ArrayList<>();
		remarks(forecast.refused(), Messages.ForecastWords_refused, Messages.ForecastWords_refused_more, names, sentences);
		remarks(forecast.unknown(), Messages.ForecastWords_unknown, Messages.ForecastWords_unknown_more, names, sentences);
		if (forecast.unfinished() > 0)
			sentences.add(Words.say(Messages.ForecastWords_unfinished, forecast.unfinished()));
		return sentences;
	}

	private static void remarks(Listed<Remark> remarks, String one, String others, RefWords names, List<String> sentences) {
		remarks.first().stream().limit(MOST_REMARKS)
				.forEach(remark -> sentences.add(Words.say(one, names.step(remark.title()), names.readable(remark.why()))));
		long more = remarks.count() - Math.min(MOST_REMARKS, remarks.first().size());
		if (more > 0)
			sentences.add(Words.say(others, more));
	}
}
