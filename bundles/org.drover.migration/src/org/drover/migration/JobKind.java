package org.drover.migration;

import org.drover.migration.internal.Json;
import org.drover.task.Job;

/** What a project's job is for, which decides what its description holds. */
public enum JobKind {
	/** Moves clients and what they need: a {@link JobDescription}. */
	MIGRATION,
	/** Edits sites, servers and service roles of one topology: a {@link ChangeDescription}. */
	TOPOLOGY_CHANGE,
	/** Retires a site, or a whole topology: a {@link DecommissionDescription}. */
	DECOMMISSION;

	/** Cheap, however large the job's plan is: a description other than a migration's begins with its kind. */
	public static JobKind of(Job job) {
		return Json.leading(job.description(), "kind").map(JobKind::valueOf).orElse(MIGRATION);
	}
}
