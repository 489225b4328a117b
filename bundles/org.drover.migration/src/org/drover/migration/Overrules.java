package org.drover.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.store.Document;
import org.drover.store.Project;
import org.drover.task.JobStore;

/** Violations of plans that a person has overruled, with reasons. */
final class Overrules {

	private static final String KIND = "overrules";

	private record Reasons(Map<String, String> byViolation) {
	}

	private final Project project;
	private final JobStore store;

	Overrules(Project project, JobStore store) {
		this.project = project;
		this.store = store;
	}

	/** Those of a job. */
	Set<String> of(String id) throws DroverException {
		return kept(id).keySet();
	}

	/**
	 * Journals new ones.
	 *
	 * @throws DroverException where a violation of the plan is not overruled, now or before
	 */
	void add(String id, JobDescription job, Map<String, String> reasons) throws DroverException {
		List<FoundViolation> violations = job.violations();
		Map<String, String> all = noted(id, violations, reasons);
		for (FoundViolation violation : violations) {
			if (!all.containsKey(violation.id()))
				throw new DroverException("the plan of job " + id + " breaks " + (violation.isLimit() ? "a limit" : "continuity") + " and was not run: " + violation.explanation()
						+ " (violation " + violation.id() + "; plan anew, or overrule it by --overrule and --reason)");
		}
		if (!reasons.isEmpty())
			keep(id, all);
	}

	/** Journals new ones of an undo, and says what keeps it still. */
	UndoHold allow(UndoHold hold, Map<String, String> reasons) throws DroverException {
		if (reasons.isEmpty())
			return hold;
		Map<String, String> all = noted(hold.job(), hold.violations(), reasons);
		UndoHold left = hold.without(all.keySet());
		if (left.isFree())
			keep(hold.job(), all);
		return left;
	}

	/** Those that are kept, and new ones, which are journalled. */
	private Map<String, String> noted(String id, List<FoundViolation> violations, Map<String, String> reasons) throws DroverException {
		Map<String, String> all = kept(id);
		for (Map.Entry<String, String> overrule : reasons.entrySet()) {
			if (!all.containsKey(overrule.getKey()) && violations.stream().noneMatch(violation -> violation.id().equals(overrule.getKey())))
				throw new DroverException("job " + id + " has no violation " + overrule.getKey() + ": 'job show' lists those it has");
			if (!overrule.getValue().equals(all.put(overrule.getKey(), overrule.getValue())))
				store.note(id, "overruled", overrule.getKey() + ": " + overrule.getValue());
		}
		return all;
	}

	private void keep(String id, Map<String, String> all) throws DroverException {
		project.documents().put(KIND, id, Json.write(new Reasons(all)));
	}

	private Map<String, String> kept(String id) throws DroverException {
		Map<String, String> all = new TreeMap<>();
		for (Document kept : project.documents().find(KIND, id).stream().toList())
			all.putAll(Json.read(kept.body(), Reasons.class).byViolation());
		return all;
	}
}
