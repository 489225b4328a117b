package org.drover.ui.internal.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.ui.internal.problem.Explanation;
import org.drover.ui.internal.problem.ProblemLog;
import org.drover.ui.look.Words;

/** Keeps among the problems what the last gathering of each topology left out, until it is gathered again. For one thread. */
final class GatherWarningLog {

	private final ProblemLog log;
	private final Map<String, List<String>> known = new HashMap<>();

	GatherWarningLog(ProblemLog log) {
		this.log = log;
	}

	/** @return whether that was not known, and is worth telling */
	boolean take(String topology, List<String> warnings) {
		List<String> before = known.put(topology, warnings);
		if (warnings.equals(before))
			return false;
		if (warnings.isEmpty())
			log.settle(key(topology));
		else
			log.state(key(topology), Words.say(Messages.GatherNotices_tried, topology), new Explanation(sentence(warnings), String.join("\n", warnings)));
		return !warnings.isEmpty() && (before == null || !before.containsAll(warnings));
	}

	void clear() {
		known.keySet().forEach(topology -> log.settle(key(topology)));
		known.clear();
	}

	/** The first, and how many more there are. */
	static String sentence(List<String> warnings) {
		String first = Words.capital(warnings.getFirst());
		return warnings.size() == 1 ? first : Words.say(Messages.GatherWarningLog_more, first, warnings.size() - 1);
	}

	private static String key(String topology) {
		return "gather-warnings/" + topology; //$NON-NLS-1$
	}
}
