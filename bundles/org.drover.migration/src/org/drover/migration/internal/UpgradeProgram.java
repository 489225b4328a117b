package org.drover.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Decommissioning;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;

/**
 * Replaces the program of a service that was handed over, on the server where it runs, with all data left where they are; then the new topology records
 * which one it is. While the program is replaced nobody is served: the plan made sure that nobody needs it.
 */
public final class UpgradeProgram implements TaskHandler {

	public static final String NAME = "decommission.upgrade";
	private static final String KIND = "program";

	/**
	 * What a task carries.
	 *
	 * @param before what the topology that runs it called the program
	 * @param known  what the new topology recorded of it, empty where nothing
	 */
	public record Input(ObjectRef service, String before, String after, String known) {
	}

	private final Sides sides;

	UpgradeProgram(Sides sides) {
		this.sides = sides;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(TaskContext context, String text) throws DroverException {
		Input input = input(text);
		replace(context, input.service(), input.after(), input.after());
		return UNKNOWN;
	}

	@Override
	public void undo(TaskContext context, String text, String outcome) throws DroverException {
		Input input = input(text);
		replace(context, input.service(), input.before(), input.known());
	}

	private void replace(TaskContext context, ObjectRef service, String program, String record) throws DroverException {
		context.waiting(Wait.SOURCE_WRITE, sides.source().description());
		decommissioning().upgrade(service, program);
		context.waiting(Wait.TARGET_WRITE, sides.target().description());
		sides.targetProvider().configure(service, Map.of(Attributes.PROGRAM, record));
	}

	/** Replacing a program by itself changes nothing. */
	@Override
	public Optional<String> probe(TaskContext context, String input) {
		return Optional.empty();
	}

	@Override
	public UndoPreview preview(TaskContext context, String text, String outcome) throws DroverException {
		Input input = input(text);
		String what = "program of " + Images.what(input.service(), sides.source());
		String now = decommissioning().program(input.service());
		return UndoPreview.of(List.of(now.equals(input.after()) ? UndoChange.of(KIND, what, now, input.before())
				: UndoChange.since(KIND, what, input.after(), now, input.before())));
	}

	private Decommissioning decommissioning() throws DroverException {
		return sides.source().decommissioning().orElseThrow(() -> new DroverException(sides.source().description() + " cannot be told to replace programs"));
	}

	private static Input input(String text) {
		return Json.read(text, Input.class);
	}
}
