package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.Optional;

import org.drover.connector.Edit;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.model.draft.DraftChange;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.ui.Background;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;

/** Saves a draft: as a job where it changes something, and where things lie in any case. For the UI thread. */
final class Saving {

	/** How it ended. */
	interface Outcome {

		/** The topology is as the draft wanted it, and has been gathered. */
		void saved();

		/** @param why a sentence without a full stop */
		void failed(String why);
	}

	private final ProjectSession session;
	private final String topology;
	private final Outcome outcome;
	private String job = "";
	/** Its topology was gathered after its job had ended. */
	private boolean gathered;

	Saving(ProjectSession session, String topology, Outcome outcome) {
		this.session = session;
		this.topology = topology;
		this.outcome = outcome;
	}

	/** The job's id; empty until there is one. */
	String job() {
		return job;
	}

	static void layout(ProjectSession session, String topology, OpenDraft draft) {
		DiagramLayout layout = draft.layout();
		Background.run(Words.say(Messages.Saving_layout, topology), monitor -> {
			new LayoutStore(session.project().documents(), topology).write(layout);
			return null;
		}, nothing -> {
		});
	}

	void start(OpenDraft draft) {
		DiagramLayout layout = draft.layout();
		List<Edit> edits = draft.edits();
		List<String> sentences = draft.changes().stream().map(DraftChange::sentence).toList();
		Background.run(Words.say(Messages.Saving_changes, topology), monitor -> create(layout, edits, sentences), created -> {
			if (created.why().isPresent()) {
				outcome.failed(created.why().get());
				return;
			}
			job = created.job();
			session.runs().attend(job, RunRequest.PLAIN, this::refused);
		});
	}

	private record Created(String job, Optional<String> why) {
	}

	private Created create(DiagramLayout layout, List<Edit> edits, List<String> sentences) {
		try {
			new LayoutStore(session.project().documents(), topology).write(layout);
			String id = session.migrations().changes().create(topology, edits, sentences);
			session.reloadJobs();
			return new Created(id, Optional.empty());
		} catch (DroverException e) {
			return new Created("", Optional.of(e.getMessage()));
		}
	}

	private void refused(Exception why) {
		job = "";
		outcome.failed(why.getMessage());
	}

	/** To be called when nobody waits for the outcome any more: a person is told of what goes wrong as of any other job. */
	void leave() {
		if (!job.isEmpty())
			session.runs().leave(job);
	}

	/** To be called when the project's jobs have changed. */
	void jobsChanged() {
		if (!ended())
			return;
		if (done()) {
			if (gathered)
				outcome.saved();
			return;
		}
		String id = job;
		Background.run(Words.say(Messages.Saving_look, id), monitor -> why(id), why -> {
			if (why.isPresent() && job.equals(id)) {
				job = "";
				outcome.failed(why.get());
			}
		});
	}

	/** To be called when topologies have been gathered anew: after its job has ended, that is the sign that the draft is done. */
	void topologiesChanged() {
		gathered = ended();
		if (gathered && done())
			outcome.saved();
	}

	private boolean ended() {
		return !job.isEmpty() && !session.runs().isRunning(job);
	}

	/** As the session knows it, which may be a moment behind. */
	private boolean done() {
		return session.jobs().stream().anyMatch(snapshot -> snapshot.id().equals(job) && snapshot.job().state() == JobState.DONE);
	}

	/** @return empty where it is done after all */
	private Optional<String> why(String id) throws DroverException {
		JobState state = session.migrations().store().job(id).state();
		if (state == JobState.DONE)
			return Optional.empty();
		for (Task task : session.migrations().store().tasks(id)) {
			if (task.error().isPresent())
				return task.error();
		}
		return Optional.of(Words.say(state == JobState.CANCELLED ? Messages.Saving_cancelled : Messages.Saving_notRun, id));
	}
}
