package org.drover.bench.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.drover.bench.Timing;
import org.drover.connector.Connector;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;

/**
 * What a plan writes into the new topology, in the batches and waves of the plan and with as many at once as a job has workers, but without
 * the job: no journal, no checks, nothing to resume or undo.
 */
final class ProviderAlone {

	private static final int WORKERS = 8;

	private final Connector target;

	ProviderAlone(Connector target) {
		this.target = target;
	}

	double seconds(MigrationPlan plan) throws Exception {
		SortedMap<Integer, List<PlanTask>> waves = plan.tasks().stream().collect(Collectors.groupingBy(PlanTask::wave, TreeMap::new, Collectors.toList()));
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
			return Timing.seconds(() -> {
				for (List<PlanTask> wave : waves.values())
					write(wave, workers);
			});
		}
	}

	private void write(List<PlanTask> wave, ExecutorService workers) throws Exception {
		List<Callable<Void>> writes = new ArrayList<>();
		for (PlanTask task : wave)
			writes.add(() -> write(task));
		for (Future<Void> written : workers.invokeAll(writes))
			written.get();
	}

	private Void write(PlanTask task) throws Exception {
		switch (task.action()) {
		case CREATE, ADMIT -> target.provider().orElseThrow().create("bench-" + task.number(), task.objects());
		case MOVE -> target.clientAssignment().orElseThrow().accept(homes(task));
		case CHECK -> { }
		default -> throw new IllegalArgumentException("this plan does more than write objects: " + task.title());
		}
		return null;
	}

	private static Map<String, String> homes(PlanTask task) {
		return task.items().stream().collect(Collectors.toMap(ObjectRef::key, client -> ""));
	}
}
