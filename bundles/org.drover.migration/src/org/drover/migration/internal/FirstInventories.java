package org.drover.migration.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.plan.Action;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.WaveLimits;
import org.drover.task.EndedTask;
import org.drover.task.JobStore;
import org.drover.task.PostponedException;
import org.drover.task.Wait;

/**
 * Keeps to the rate of first inventories: a client that has moved sends all it knows of itself at once. A wave begins when, with its clients, no more have
 * moved to the same topology within the hours they are counted over than it is to take in these; by whatever job of the project.
 */
final class FirstInventories {

	private final JobStore store;
	private final Clock clock;

	/** @param clock as tasks are timed by */
	FirstInventories(JobStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/** @throws PostponedException where the wave may not begin yet */
	void require(String id, JobDescription job, ContinuityModel model, int wave) throws DroverException {
		WaveLimits limits = job.limits();
		long clients = clients(model, wave);
		if (clients == 0 || limits.inventoriesPerHour() == 0)
			return;
		Instant now = clock.instant();
		Duration window = Duration.ofHours(limits.hours());
		List<EndedTask> recent = recent(id, job.targetName(), wave, now.minus(window));
		long moved = recent.stream().mapToLong(EndedTask::items).sum();
		long left = moved;
		Instant free = now;
		for (EndedTask task : recent) {
			if (left + clients <= limits.inventories())
				break;
			left -= task.items();
			free = task.at().plus(window);
		}
		if (free.isAfter(now))
			throw new PostponedException(Wait.INVENTORIES, moved + " clients have moved to " + job.target() + " within " + limits.hours() + " h, which is to take "
					+ limits.inventories() + " first inventories in that time; wave " + wave + " with " + clients + " clients begins at "
					+ free.truncatedTo(ChronoUnit.SECONDS), false, Duration.between(now, free));
	}

	private static long clients(ContinuityModel model, int wave) {
		return model.classes().stream().filter(each -> each.move() >= 0 && model.steps().get(each.move()).wave() == wave).mapToLong(ClassModel::clients).sum();
	}

	/** Clients of the wave itself, where it is begun again, are on its account already. */
	private List<EndedTask> recent(String id, String target, int wave, Instant since) throws DroverException {
		Map<String, Boolean> same = new HashMap<>(Map.of(id, true));
		List<EndedTask> all = store.ended(Handlers.name(Action.MOVE), since);
		for (EndedTask task : all) {
			if (!same.containsKey(task.job()))
				same.put(task.job(), Json.read(store.job(task.job()).description(), JobDescription.class).targetName().equals(target));
		}
		return all.stream().filter(task -> same.get(task.job()) && !(task.job().equals(id) && task.wave() >= wave)).toList();
	}
}
