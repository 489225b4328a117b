package org.drover.ui.jobs.internal.wizard;

import java.time.ZoneId;
import java.util.Map;

import org.drover.task.JobOrder.Action;
import org.drover.ui.jobs.internal.run.RunChoice;
import org.drover.ui.jobs.internal.view.NewJob;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;

/** Makes a plan a job, runs or orders it where asked, and shows it. */
record Finish(MoveRequest request, PlanResult result, RunChoice choice, Map<String, String> overrules) {

	void go() {
		ProjectSession session = request.session();
		NewJob.make(session, Words.say(Messages.Finish_saves, request.title()),
				monitor -> session.migrations().create(result.plan(), request.source().name(), request.target().name()), this::saved);
	}

	private void saved(String id) {
		if (choice.waits())
			request.session().orders().order(id, choice.order(Action.RUN, ZoneId.systemDefault()), overrules);
		else if (choice.runs())
			request.session().runs().run(id, choice.request(overrules));
	}
}
