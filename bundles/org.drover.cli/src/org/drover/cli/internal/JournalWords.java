package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.drover.task.JournalCheck;
import org.drover.task.JournalEntry;

/** Journals in sentences and in JSON. */
final class JournalWords {

	private JournalWords() {
	}

	static String sentence(JournalEntry entry) {
		return (entry.seq() == 0 ? "-" : entry.seq()) + " " + entry.at() + (entry.task() == 0 ? " job " : " task " + entry.task() + " ")
				+ entry.event() + (entry.detail().isEmpty() ? "" : ": " + entry.detail());
	}

	static String sentence(JournalCheck check) {
		if (!check.sound())
			return "the journal of job " + check.job() + " has been tampered with: " + String.join("; ", check.findings())
					+ "; keep the project as it is and compare it with a copy";
		if (check.last() < check.first())
			return "Job " + check.job() + ": nothing has been sealed yet";
		return "Job " + check.job() + ": lines " + check.first() + " to " + check.last() + " are as they were written"
				+ (check.unsealed() == 0 ? "" : ", " + check.unsealed() + " more are not sealed yet");
	}

	static Map<String, Object> document(JournalEntry entry) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("seq", entry.seq() == 0 ? null : entry.seq());
		document.put("at", entry.at().toString());
		document.put("task", entry.task());
		document.put("event", entry.event());
		document.put("detail", entry.detail());
		return document;
	}

	static Map<String, Object> document(JournalCheck check) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", check.job());
		document.put("first", check.first());
		document.put("last", check.last());
		document.put("unsealed", check.unsealed());
		document.put("sound", check.sound());
		document.put("findings", check.findings());
		return document;
	}
}
