package org.drover.ui.jobs.internal.points;

import java.util.HashMap;
import java.util.Map;

import org.drover.plan.VersionGuard.Answer;
import org.drover.plan.VersionGuard.Loss;

/** Figures of an answer about an update. */
final class GuardWords {

	private GuardWords() {
	}

	/** How many clients lose a distribution point; one that loses several counts once. */
	static long losing(Answer answer) {
		Map<String, Long> classes = new HashMap<>();
		for (Loss loss : answer.losses())
			classes.put(loss.clientClass(), loss.clients());
		return classes.values().stream().mapToLong(Long::longValue).sum();
	}
}
