package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.migration.internal.TaskTrace.Given;
import org.drover.migration.internal.TaskTrace.Place;
import org.drover.migration.internal.TaskTrace.Use;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.junit.jupiter.api.Test;

/** What tasks of every kind write and rest on, which decides whether one job keeps another from being taken back. */
class TaskTraceTest {

	private static final ObjectRef CLIENT = ObjectRef.parse("client:A");
	private static final ObjectRef POINT = ObjectRef.parse("distribution-point:D");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P");
	private static final ObjectRef PROGRAM = ObjectRef.parse("program:P:1");

	@Test
	void aSiteIsRetiredBecauseItsClientsLeftIt() {
		TaskTrace move = trace(new TaskInput(Action.MOVE, List.of(CLIENT), List.of(), Map.of(), Map.of("A", "PRI"), Map.of(), Map.of()), "NEW");
		TaskTrace retire = trace(MarkRetired.NAME, new MarkRetired.Input("legacy", false, List.of("PRI")), "NEW");
		assertEquals(move.given().stream().map(Given::place).toList(), retire.used().stream().map(Use::place).toList());
		TaskTrace other = trace(MarkRetired.NAME, new MarkRetired.Input("legacy", false, List.of("SEC")), "NEW");
		assertFalse(other.used().getFirst().place().overlaps(move.given().getFirst().place()));
	}

	@Test
	void aRecordThatIsRemovedWasOfAClientThatMoved() {
		TaskTrace move = trace(new TaskInput(Action.MOVE, List.of(CLIENT), List.of(), Map.of(), Map.of("A", "PRI"), Map.of(), Map.of()), "NEW");
		TaskTrace forget = trace(ForgetClients.NAME, new ForgetClients.Input(List.of(CLIENT)), "NEW");
		assertTrue(overlap(move, forget));
	}

	@Test
	void whoElseSharesAServiceIsNoBusinessOfAJob() {
		TaskTrace one = trace(sharing(Action.SHARE), "NEW");
		TaskTrace other = trace(sharing(Action.SHARE), "OTHER");
		assertFalse(overlap(one, other));
		assertTrue(overlap(one, trace(sharing(Action.SHARE), "NEW")));
		assertTrue(overlap(one, trace(sharing(Action.UNSHARE), "NEW")));
		assertTrue(overlap(one, trace(sharing(Action.TAKE_OVER), "OTHER")), "the owner is another one then");
	}

	@Test
	void contentIsWithdrawnByItsVersion() {
		TaskTrace copy = trace(new TaskInput(Action.COPY_CONTENT, List.of(PACKAGE), List.of(), Map.of("package:P", "3"), Map.of(), Map.of(), Map.of()), "NEW");
		Place content = new Place("NEW", PACKAGE, TaskTrace.CONTENT);
		assertEquals(List.of(new Given(content, "3", false)), copy.given());
		assertEquals("content of package:P in NEW", content.toString());
		TaskTrace create = trace(new TaskInput(Action.CREATE, List.of(PACKAGE), List.of(object(PACKAGE)), Map.of(), Map.of(), Map.of(), Map.of()), "NEW");
		assertTrue(overlap(create, copy), "without the package there is no content of it");
	}

	@Test
	void whatIsCreatedIsDeletedAndNeedsWhatItDependsOn() {
		NewObject program = object(PROGRAM, new Dependency(PROGRAM, PACKAGE, DependencyKind.BELONGS_TO));
		TaskTrace create = trace(new TaskInput(Action.CREATE, List.of(PROGRAM), List.of(program), Map.of(), Map.of(), Map.of(), Map.of()), "NEW");
		TaskTrace edit = trace(EditTopology.NAME, new EditTopology.Input(List.of(new Edit(null, program))), "NEW");
		for (TaskTrace trace : List.of(create, edit)) {
			assertEquals(List.of(new Given(new Place("NEW", PROGRAM, ""), "", true)), trace.given());
			assertEquals(List.of(new Use(new Place("NEW", PACKAGE, ""), PROGRAM)), trace.used());
		}
		TaskTrace deleted = trace(EditTopology.NAME, new EditTopology.Input(List.of(new Edit(program, null))), "NEW");
		assertTrue(deleted.given().isEmpty() && overlap(create, deleted));
		NewObject point = object(POINT);
		TaskTrace changed = trace(EditTopology.NAME, new EditTopology.Input(List.of(new Edit(point, point))), "NEW");
		assertTrue(changed.given().isEmpty(), "a service stays one, however it was set before");
	}

	private static TaskInput sharing(Action action) {
		List<NewObject> objects = action == Action.SHARE ? List.of(object(POINT)) : List.of();
		return new TaskInput(action, List.of(POINT), objects, Map.of(), Map.of(), Map.of(), Map.of());
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	private static boolean overlap(TaskTrace one, TaskTrace other) {
		return one.written().stream().anyMatch(place -> other.written().stream().anyMatch(place::overlaps));
	}

	private static TaskTrace trace(TaskInput input, String target) {
		return trace(Handlers.name(input.action()), input, target);
	}

	private static TaskTrace trace(String handler, Object input, String target) {
		TaskSpec spec = new TaskSpec(1, "a task", handler, 1, 1, Json.write(input), List.of());
		return TaskTrace.of(new Task(spec, TaskState.DONE, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty()), "OLD", target);
	}
}
