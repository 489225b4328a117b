package org.drover.cli.internal.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.store.Project;

/** Where each job's journal ends: with these, a journal that was changed later shows. */
final class JournalHeads {

	private JournalHeads() {
	}

	static List<Map<String, Object>> of(Project project) throws DroverException {
		return project.jdbc().list("SELECT id, journal_seq, journal_hash FROM job ORDER BY id", row -> {
			Map<String, Object> head = new LinkedHashMap<>();
			head.put("job", row.getLong(1));
			head.put("lines", row.getLong(2));
			head.put("head", row.getString(3));
			return head;
		});
	}
}
