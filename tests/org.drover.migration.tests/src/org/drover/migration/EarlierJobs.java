package org.drover.migration;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes jobs what they were up to schema 6: the description of one held the continuity model of its plan, and nothing was kept beside it. */
final class EarlierJobs {

	private static final ObjectMapper JSON = JsonMapper.builder().build();

	private EarlierJobs() {
	}

	/** @return the job's id */
	static String make(TwoSites sites, String id) throws DroverException {
		Jdbc jdbc = sites.project.jdbc();
		jdbc.update("UPDATE job SET description = ? WHERE id = ?", description(sites.jobs, id), Long.parseLong(id));
		jdbc.update("DELETE FROM job_appendix WHERE job = ?", Long.parseLong(id));
		return id;
	}

	private static String description(MigrationJobs jobs, String id) throws DroverException {
		try {
			ObjectNode description = (ObjectNode) JSON.readTree(jobs.store().job(id).description());
			ObjectNode plan = jobs.kind(id) == JobKind.DECOMMISSION ? (ObjectNode) description.get("plan") : description;
			plan.set("model", JSON.valueToTree(jobs.model(id)));
			return JSON.writeValueAsString(description);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
