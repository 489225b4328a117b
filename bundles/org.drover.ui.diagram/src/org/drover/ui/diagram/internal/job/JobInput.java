package org.drover.ui.diagram.internal.job;

import org.drover.ui.ConsoleIds;
import org.drover.ui.diagram.internal.editors.ProjectInput;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;

/** The job that an editor shows. */
public final class JobInput extends ProjectInput {

	private JobInput(String id, String tip) {
		super(id, Words.say(Messages.JobInput_name, id), "jobs", tip);
	}

	static JobInput of(JobSnapshot job) {
		return new JobInput(job.id(), Words.say(Messages.JobInput_tip, job.id(), job.job().name()));
	}

	/** That a person had open; it may be gone. */
	public static JobInput again(String id, ProjectSession session) {
		return session.jobs().stream().filter(job -> job.id().equals(id)).findFirst().map(JobInput::of)
				.orElseGet(() -> new JobInput(id, Words.say(Messages.JobInput_name, id)));
	}

	String id() {
		return key();
	}

	@Override
	public String editor() {
		return ConsoleIds.JOB_EDITOR;
	}
}
