package org.drover.cli.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.task.JobOrder;
import org.drover.task.OrderedJob;

/** Orders in words and in documents. */
final class Orders {

	private static final Moments MOMENTS = new Moments(Clock.systemDefaultZone());

	private Orders() {
	}

	/** When a manager takes it. */
	static String when(JobOrder order) {
		List<String> conditions = new ArrayList<>();
		order.at().ifPresent(at -> conditions.add("it is " + MOMENTS.words(at)));
		order.event().ifPresent(event -> conditions.add("the event '" + event + "' has been posted"));
		if (!order.windows().isEmpty())
			conditions.add("a window is open (" + order.windows() + ")");
		if (!order.queue().isEmpty())
			conditions.add("it is its turn in the queue " + order.queue());
		if (conditions.isEmpty())
			conditions.add("one is free");
		return "when " + String.join(" and ", conditions) + (order.every().isEmpty() ? "" : ", again and again (" + order.every() + ")");
	}

	static String sentence(OrderedJob ordered) {
		return "Job " + ordered.job() + ": " + action(ordered.order()) + ' ' + ordered.manager().map(manager -> "by " + manager + ", which has taken it")
				.orElseGet(() -> when(ordered.order()) + (waitsForEvent(ordered) ? "" : "; due " + MOMENTS.words(ordered.due())))
				+ (ordered.failures() == 0 ? "" : "; begun in vain " + (ordered.failures() == 1 ? "once" : ordered.failures() + " times in a row"));
	}

	static Map<String, Object> document(String job, JobOrder order) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", job);
		document.put("action", action(order));
		document.put("toWave", order.wave());
		document.put("rate", order.itemsPerSecond());
		document.put("onFailure", words(order.onFailure()));
		document.put("priority", order.priority());
		document.put("at", order.at().map(Object::toString).orElse(null));
		document.put("event", order.event().orElse(null));
		document.put("window", order.windows());
		document.put("every", order.every());
		document.put("atOnce", order.effort().atOnce() == 0 ? null : order.effort().atOnce());
		document.put("tries", order.effort().tries());
		document.put("queue", order.queue().isEmpty() ? null : order.queue());
		return document;
	}

	static Map<String, Object> document(OrderedJob ordered) {
		Map<String, Object> document = document(ordered.job(), ordered.order());
		document.put("due", waitsForEvent(ordered) ? null : ordered.due().toString());
		document.put("manager", ordered.manager().orElse(null));
		document.put("failures", ordered.failures());
		return document;
	}

	private static boolean waitsForEvent(OrderedJob ordered) {
		return ordered.due().equals(Instant.MAX);
	}

	private static String action(JobOrder order) {
		return words(order.action());
	}

	private static String words(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
