package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.drover.task.JobWhy;
import org.drover.task.TaskWhy;
import org.drover.task.Wait;

/** Why a job is not at its end, as lines and as a document. */
final class WhyWords {

	private WhyWords() {
	}

	/** In one line. */
	static String line(JobWhy why) {
		return "now: " + why.sentence() + "; next: " + why.next();
	}

	static List<String> lines(JobWhy why) {
		List<String> lines = new ArrayList<>();
		lines.add("Job " + why.job() + ": " + why.sentence() + why.since().map(since -> " (since " + since + ")").orElse(""));
		lines.add("left: " + why.itemsLeft() + " of " + why.items() + " items, " + why.tasksLeft() + " of " + why.allTasks() + " tasks"
				+ (why.slow() == 0 ? "" : ", " + why.slow() + " of them slow"));
		lines.add(why.estimate().end().map(end -> "estimated end: " + end + ", " + why.estimate().basis()).orElse(why.estimate().basis()));
		lines.add("next: " + why.next());
		for (TaskWhy task : why.tasks()) {
			lines.add(task.named());
			lines.add("    next: " + task.next());
		}
		if (why.more() > 0)
			lines.add("... and " + why.more() + " more tasks that are at work or wait");
		return lines;
	}

	/** Without its tasks. */
	static Map<String, Object> summary(JobWhy why) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("atWork", why.atWork());
		document.put("waitsFor", name(why.waitsFor()));
		document.put("sentence", why.sentence());
		document.put("since", text(why.since()));
		document.put("itemsLeft", why.itemsLeft());
		document.put("items", why.items());
		document.put("tasksLeft", why.tasksLeft());
		document.put("tasks", why.allTasks());
		document.put("slow", why.slow());
		document.put("estimatedEnd", text(why.estimate().end()));
		document.put("basis", why.estimate().basis());
		document.put("next", why.next());
		return document;
	}

	static Map<String, Object> document(JobWhy why) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", why.job());
		document.put("state", why.state().name().toLowerCase(Locale.ROOT));
		document.put("at", why.at().toString());
		document.putAll(summary(why));
		document.put("list", why.tasks().stream().map(WhyWords::task).toList());
		document.put("more", why.more());
		return document;
	}

	private static Map<String, Object> task(TaskWhy why) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("task", why.number());
		document.put("title", why.title());
		document.put("state", why.state().name().toLowerCase(Locale.ROOT));
		document.put("waitsFor", name(why.waitsFor()));
		document.put("sentence", why.sentence());
		document.put("since", text(why.since()));
		document.put("until", text(why.until()));
		document.put("slow", why.slow().orElse(null));
		document.put("next", why.next());
		return document;
	}

	private static String name(Optional<Wait> wait) {
		return wait.map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(null);
	}

	private static String text(Optional<?> value) {
		return value.map(Object::toString).orElse(null);
	}
}
