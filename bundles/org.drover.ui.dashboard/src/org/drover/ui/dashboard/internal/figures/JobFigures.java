package org.drover.ui.dashboard.internal.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.migration.ContentFigures;
import org.drover.migration.JobDescription;
import org.drover.migration.JobReading;
import org.drover.migration.WaveCheck;
import org.drover.migration.WaveFigures;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JournalEntry;
import org.drover.task.Task;

/**
 * What the dashboard shows of one job.
 *
 * @param left  how many objects its plan leaves where they are, by why
 * @param steps what it added to the sums of items planned and done, and took away, oldest first
 */
public record JobFigures(Job job, JobDescription description, Map<Reason, Long> left, ContentFigures content, List<WaveFigures> waves, Optional<WaveCheck> check,
		List<BurnUp.Step> steps) {

	/** @param before what was read of the same job earlier, if anything was: its plan is the same */
	static JobFigures read(Job job, JobReading reading, List<JournalEntry> journal, Optional<JobFigures> before) {
		Map<Integer, Integer> items = new HashMap<>();
		for (Task task : reading.tasks())
			items.put(task.number(), task.spec().items());
		Map<Reason, Long> left = before.isPresent() ? before.get().left()
				: reading.description().left().stream().collect(Collectors.groupingBy(Left::reason, Collectors.counting()));
		return new JobFigures(job, reading.description(), left, reading.content(), reading.waves(), reading.lastCheck(), steps(job, journal, items));
	}

	static List<BurnUp.Step> steps(Job job, List<JournalEntry> journal, Map<Integer, Integer> items) {
		List<BurnUp.Step> steps = new ArrayList<>();
		steps.add(new BurnUp.Step(job.started().orElse(job.created()), 0, job.items()));
		Set<Integer> done = new HashSet<>();
		for (JournalEntry entry : journal) {
			int moved = items.getOrDefault(entry.task(), 0);
			switch (entry.event()) {
			case "done", "found done" -> { //$NON-NLS-1$
				if (done.add(entry.task()) && moved > 0)
					steps.add(new BurnUp.Step(entry.at(), moved, 0));
			}
			case "undone" -> {
				if (done.remove(entry.task()) && moved > 0)
					steps.add(new BurnUp.Step(entry.at(), -moved, 0));
			}
			default -> {
				// the journal tells of more than the sums
			}
			}
		}
		return steps;
	}

	/** Contents that did not have to be sent; 0 until the job is done, as it might still send them. */
	public int reused() {
		return job.state() == JobState.DONE ? content.reused() : 0;
	}
}
