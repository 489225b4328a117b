package org.drover.ui.jobs.internal.wizard;

import java.util.Map;

import org.drover.migration.RunRequest;
import org.drover.ui.Background;
import org.drover.ui.jobs.internal.view.JobsView;
import org.drover.ui.session.ProjectSession;

/** Makes a plan a job, runs it where asked, and shows it. */
record Finish(MoveRequest request, PlanResult result, boolean run, double itemsPerSecond, Map<String, String> overrules) {

	void go() {
		ProjectSession session = request.session();
		Background.run("Save job: " + request.title(), monitor -> {
			String id = session.migrations().create(result.plan(), request.source().name(), request.target().name());
			session.reloadJobs();
			session.reloadTopologies();
			return id;
		}, this::saved);
	}

	private void saved(String id) {
		if (run)
			request.session().runs().run(id, new RunRequest(itemsPerSecond, overrules));
		JobsView.show(id);
	}
}
