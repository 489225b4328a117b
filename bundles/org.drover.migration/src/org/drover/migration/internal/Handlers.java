package org.drover.migration.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.drover.content.Throttle;
import org.drover.migration.JobDescription;
import org.drover.plan.Action;
import org.drover.task.JobStore;
import org.drover.task.TaskHandler;

/** All handlers of a migration job: for runs and undos as many as there are, for one preview. */
public final class Handlers {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private Handlers() {
	}

	/**
	 * @param clock  as tasks are timed by
	 * @param copies what the project allows all copies of the job
	 */
	public static List<TaskHandler> of(Sides sides, JobDescription job, Set<String> overruled, JobStore store, Clock clock, Throttle copies) {
		Foreseen foreseen = new Foreseen();
		return List.of(new CheckWave(sides, job, overruled, new PlanModels(store), new FirstInventories(store, clock)), new ShareService(sides, foreseen),
				new CreateObjects(sides, Action.CREATE), new ChangeObjects(sides),
				new CopyContent(sides, CopyPace.of(job.limits().bandwidth(), clock), copies), new CreateObjects(sides, Action.ADMIT),
				new MoveClients(sides, PATIENCE), new TakeOverPoint(sides, foreseen), new UnshareService(sides, foreseen));
	}

	public static String name(Action action) {
		return Step.handlerName(action);
	}
}
