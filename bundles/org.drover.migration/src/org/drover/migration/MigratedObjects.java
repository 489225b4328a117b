package org.drover.migration;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.TaskInput;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Left;
import org.drover.plan.Migrated;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** What the jobs of a project have carried from one topology to another and not taken back, as it was then. */
public final class MigratedObjects {

	/**
	 * @param at  when it was written last
	 * @param job by which, its id
	 */
	public record Last(Migrated images, Instant at, String job) {

		ObjectRef ref() {
			return images.source().object().ref();
		}
	}

	private final Map<ObjectRef, Last> last = new TreeMap<>();
	private final Set<ObjectRef> left = new HashSet<>();
	private final Set<ObjectRef> takenOver = new HashSet<>();

	private MigratedObjects() {
	}

	/** @param sourceName names of the topologies in the project */
	public static MigratedObjects between(JobStore store, String sourceName, String targetName) throws DroverException {
		MigratedObjects objects = new MigratedObjects();
		for (Job job : store.jobs()) {
			if (JobKind.of(job) != JobKind.MIGRATION)
				continue;
			JobDescription description = Json.read(job.description(), JobDescription.class);
			if (description.sourceName().equals(sourceName) && description.targetName().equals(targetName))
				objects.add(job, description, store.tasks(job.id()));
		}
		return objects;
	}

	/** By their references in the topology that they were carried from. */
	public Map<ObjectRef, Last> all() {
		return last;
	}

	/** Services that have changed hands, from the one topology to the other. */
	Set<ObjectRef> takenOver() {
		return takenOver;
	}

	Map<ObjectRef, Migrated> images() {
		return last.values().stream().collect(Collectors.toMap(Last::ref, Last::images));
	}

	/** Whether a job has left an object where it is, and none has carried it. */
	boolean isLeft(ObjectRef ref) {
		return left.contains(ref) && !last.containsKey(ref);
	}

	private void add(Job job, JobDescription description, List<Task> tasks) {
		description.left().stream().map(Left::ref).forEach(left::add);
		for (Task task : tasks) {
			if (task.state() == TaskState.DONE && task.ended().isPresent())
				add(Json.read(task.spec().input(), TaskInput.class), task.ended().get(), job.id());
		}
	}

	private void add(TaskInput input, Instant at, String job) {
		if (input.action() == Action.TAKE_OVER)
			takenOver.addAll(input.items());
		if (input.action() != Action.CREATE && input.action() != Action.CHANGE && input.action() != Action.ADMIT)
			return;
		Map<ObjectRef, NewObject> sources = input.resolution().migrated().stream().collect(Collectors.toMap(image -> image.object().ref(), Function.identity()));
		Map<String, String> names = input.resolution().renamed().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
		for (NewObject written : input.objects()) {
			String name = written.object().ref().toString();
			ObjectRef ref = ObjectRef.parse(names.getOrDefault(name, name));
			Migrated images = new Migrated(sources.getOrDefault(ref, written), written);
			last.merge(ref, new Last(images, at, job), (one, other) -> other.at().isBefore(one.at()) ? one : other);
		}
	}
}
