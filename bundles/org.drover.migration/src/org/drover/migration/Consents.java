package org.drover.migration;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.JobStore;

/** That people have agreed to what a job does and nothing can take back; journalled, and kept for whoever runs the job. */
final class Consents {

	private static final String KIND = "irreversible";

	private final Project project;
	private final JobStore store;

	Consents(Project project, JobStore store) {
		this.project = project;
		this.store = store;
	}

	boolean has(String job) throws DroverException {
		return project.documents().find(KIND, job).isPresent();
	}

	/** @param tasks what is agreed to, in words */
	void give(String job, String tasks) throws DroverException {
		if (has(job))
			return;
		store.note(job, "agreed to what cannot be taken back", tasks);
		project.documents().put(KIND, job, "{}");
	}
}
