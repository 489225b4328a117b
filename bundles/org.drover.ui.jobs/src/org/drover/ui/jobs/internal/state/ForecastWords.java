package org.drover.ui.jobs.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

	/** A thing that has changed since, as a line of a table. */
	public record Line(String what, String now, String left, String becomes) {
	}

	private ForecastWords() {
	}

	/** {@code This undo would change 412 things: 400 clients, 12 packages.} and, in a line of its own, {@code 3 have changed since; here they are.} */
	public static String totals(UndoForecast forecast) {
		long changes = forecast.changes().count();
		String would = changes == 0 ? "This undo would change nothing."
				: "This undo would change " + Words.count(changes, "thing") + ": " + forecast.byKind().entrySet().stream()
						.map(kind -> count(kind.getValue(), kind.getKey())).collect(Collectors.joining(", ")) + ".";
		return would + '\n' + since(forecast.changedSince());
	}

	/** @param kind of objects, by its label, or of other things */
	private static String count(long number, String kind) {
		return Arrays.stream(ObjectKind.values()).filter(known -> known.label().equals(kind)).findFirst().map(known -> KindWords.count(number, known))
				.orElseGet(() -> Words.count(number, kind));
	}

	private static String since(Listed<UndoChange> changed) {
		if (changed.count() == 0)
			return "Nothing of it has changed since.";
		String have = Words.number(changed.count()) + (changed.count() == 1 ? " has" : " have") + " changed since; ";
		boolean all = changed.count() == changed.first().size();
		return have + (all ? changed.count() == 1 ? "here it is." : "here they are." : "here are the first " + Words.number(changed.first().size()) + ".");
	}

	public static List<Line> lines(UndoForecast forecast, RefWords names) {
		return forecast.changedSince().first().stream().map(change -> new Line(Words.capital(names.readable(change.what())), names.readable(change.now()),
				names.readable(change.left().orElse("")), change.changes() ? names.readable(change.becomes()) : "as it is")).toList();
	}

	/** What is to be known beside: a sentence each. */
	public static List<String> remarks(UndoForecast forecast, RefWords names) {
		List<String> sentences = new ArrayList<>();
		remarks(forecast.refused(), "cannot be taken back as things stand", names, sentences);
		remarks(forecast.unknown(), "cannot be looked at beforehand", names, sentences);
		if (forecast.unfinished() > 0)
			sentences.add(Words.count(forecast.unfinished(), "task") + " never came to an end: what has changed since cannot be told of "
					+ (forecast.unfinished() == 1 ? "it." : "those."));
		return sentences;
	}

	private static void remarks(Listed<Remark> remarks, String what, RefWords names, List<String> sentences) {
		remarks.first().stream().limit(MOST_REMARKS)
				.forEach(remark -> sentences.add('"' + names.step(remark.title()) + "\" " + what + ": " + names.readable(remark.why()) + "."));
		long more = remarks.count() - Math.min(MOST_REMARKS, remarks.first().size());
		if (more > 0)
			sentences.add(Words.count(more, "other task") + ' ' + what + '.');
	}
}
