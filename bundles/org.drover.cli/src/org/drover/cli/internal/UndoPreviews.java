package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.migration.UndoHold;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.task.UndoChange;
import org.drover.task.UndoForecast;
import org.drover.task.UndoForecast.Listed;
import org.drover.task.UndoForecast.Remark;

/** What {@code job undo --preview} prints. */
final class UndoPreviews {

	private UndoPreviews() {
	}

	static List<String> lines(UndoForecast forecast, UndoHold hold) {
		List<String> lines = new ArrayList<>();
		hold.reasons().forEach(reason -> lines.add("It would be refused: " + reason));
		long changes = forecast.changes().count();
		lines.add(changes == 0 ? "This undo would change nothing." : "This undo would change " + count(changes, "thing") + ":");
		forecast.byKind().forEach((kind, number) -> lines.add(String.format("%8d  %s", number, kind)));
		since(forecast.changedSince(), lines);
		if (forecast.unfinished() > 0)
			lines.add(count(forecast.unfinished(), "task") + " never came to an end: what has changed since cannot be told of "
					+ (forecast.unfinished() == 1 ? "it." : "those."));
		remarks(forecast.refused(), "could not be taken back as things stand", lines);
		remarks(forecast.unknown(), "cannot be previewed", lines);
		return lines;
	}

	private static void since(Listed<UndoChange> changed, List<String> lines) {
		if (changed.count() == 0) {
			lines.add("Nothing of it has changed since.");
			return;
		}
		lines.add(changed.count() + (changed.count() == 1 ? " has changed since; here it is:" : " have changed since; here they are:"));
		changed.first().forEach(change -> lines.add("  " + sentence(change)));
		more(changed, lines);
	}

	private static String sentence(UndoChange change) {
		String fate = change.changes() ? "; the undo would leave it: " + change.becomes() : "; the undo would leave it so";
		return change.what() + " is now: " + change.now() + "; the job had left it: " + change.left().orElseThrow() + fate;
	}

	private static void remarks(Listed<Remark> remarks, String what, List<String> lines) {
		if (remarks.count() == 0)
			return;
		lines.add(count(remarks.count(), "task") + " " + what + ":");
		remarks.first().forEach(remark -> lines.add("  task " + remark.task() + ", " + remark.title() + ": " + remark.why()));
		more(remarks, lines);
	}

	private static void more(Listed<?> listed, List<String> lines) {
		long more = listed.count() - listed.first().size();
		if (more > 0)
			lines.add("  and " + more + " more");
	}

	private static String count(long number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	static Map<String, Object> document(int wave, UndoForecast forecast, UndoHold hold) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", hold.job());
		document.put("toWave", wave);
		document.put("tasks", forecast.tasks());
		document.put("unfinished", forecast.unfinished());
		document.put("changes", forecast.changes().count());
		document.put("byKind", forecast.byKind());
		document.put("changedSince", forecast.changedSince().count());
		document.put("since", forecast.changedSince().first().stream().map(UndoPreviews::change).toList());
		document.put("list", forecast.changes().first().stream().map(UndoPreviews::change).toList());
		document.put("refused", forecast.refused().first());
		document.put("unknown", forecast.unknown().first());
		document.put("later", hold.later().stream().map(UndoPreviews::later).toList());
		document.put("others", hold.others().stream().map(UndoPreviews::other).toList());
		document.put("violations", hold.violations().stream().map(violation -> Map.of("id", violation.id(), "explanation", violation.explanation())).toList());
		return document;
	}

	private static Map<String, Object> later(LaterJob job) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", job.id());
		document.put("name", job.name());
		document.put("count", job.count());
		document.put("rests", job.rests().stream().map(UndoPreviews::rest).toList());
		return document;
	}

	private static Map<String, Object> rest(Rest rest) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("on", rest.on());
		document.put("of", rest.of());
		document.put("how", rest.how().name().toLowerCase(Locale.ROOT));
		document.put("who", rest.who());
		return document;
	}

	private static Map<String, Object> other(Dependent other) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("by", other.by().toString());
		document.put("on", other.on().toString());
		document.put("topology", other.topology());
		return document;
	}

	private static Map<String, Object> change(UndoChange change) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("kind", change.kind());
		document.put("what", change.what());
		document.put("left", change.left().orElse(change.now()));
		document.put("now", change.now());
		document.put("becomes", change.becomes());
		return document;
	}
}
