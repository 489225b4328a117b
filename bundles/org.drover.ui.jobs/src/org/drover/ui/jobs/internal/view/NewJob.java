package org.drover.ui.jobs.internal.view;

import java.util.function.Consumer;

import org.drover.ui.Background;
import org.drover.ui.Background.Work;
import org.drover.ui.session.ProjectSession;

/** Makes a plan a job of the project, and shows it. */
public final class NewJob {

	private NewJob() {
	}

	/**
	 * Saves a job in the background, with what was gathered for it; what goes wrong is shown.
	 *
	 * @param title what a person sees meanwhile
	 * @param work  saves it and answers with its id
	 * @param then  gets the id in the UI thread, before the job is shown
	 */
	public static void make(ProjectSession session, String title, Work<String> work, Consumer<String> then) {
		Background.run(title, monitor -> {
			String id = work.run(monitor);
			session.reloadJobs();
			session.reloadTopologies();
			return id;
		}, id -> {
			then.accept(id);
			JobsView.show(id);
		});
	}
}
