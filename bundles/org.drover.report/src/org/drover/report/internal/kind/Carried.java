package org.drover.report.internal.kind;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.connector.NewObject;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.Job;
import org.drover.task.Task;
import org.drover.task.TaskState;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * An object that a job has created in the new topology, as it was then.
 *
 * @param job by its id
 */
record Carried(ManagedObject object, Instant at, String job) {

	private static final ObjectMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	/** The part of a task's input that says what it creates. */
	private record Input(Action action, List<NewObject> objects) {
	}

	/** What tasks of a migration have created and not taken back. */
	static Map<ObjectRef, Carried> by(Job job, List<Task> tasks) throws DroverException {
		Map<ObjectRef, Carried> carried = new LinkedHashMap<>();
		for (Task task : tasks) {
			if (task.state() != TaskState.DONE || task.ended().isEmpty())
				continue;
			Input input = input(job, task);
			if (input.action() == Action.CREATE || input.action() == Action.ADMIT)
				input.objects().forEach(created -> carried.put(created.object().ref(), new Carried(created.object(), task.ended().get(), job.id())));
		}
		return carried;
	}

	private static Input input(Job job, Task task) throws DroverException {
		try {
			return MAPPER.readValue(task.spec().input(), Input.class);
		} catch (JsonProcessingException e) {
			throw new DroverException("task " + task.number() + " of job " + job.id() + " cannot be read: the project's database is damaged, restore a backup", e);
		}
	}
}
