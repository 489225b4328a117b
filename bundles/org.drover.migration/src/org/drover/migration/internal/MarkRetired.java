package org.drover.migration.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.inventory.Retirement;
import org.drover.inventory.Retirements;
import org.drover.model.DroverException;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/** Notes in the project that a topology, or some of its sites, are not used any more. */
public final class MarkRetired implements TaskHandler {

	public static final String NAME = "decommission.retire";
	private static final String KIND = "topology";
	private static final String IN_USE = "in use";
	private static final String RETIRED = "retired";

	/**
	 * What a task carries.
	 *
	 * @param topology its name in the project
	 */
	public record Input(String topology, boolean whole, List<String> sites) {
	}

	private final Retirements retirements;
	private final Clock clock;

	MarkRetired(Retirements retirements, Clock clock) {
		this.retirements = retirements;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(TaskContext context, String text) throws DroverException {
		Input input = input(text);
		retirements.add(input.topology(), new Retirement(context.job(), clock.instant(), input.whole(), Set.copyOf(input.sites())));
		return UNKNOWN;
	}

	@Override
	public void undo(TaskContext context, String text, String outcome) throws DroverException {
		retirements.remove(input(text).topology(), context.job());
	}

	@Override
	public Optional<String> probe(TaskContext context, String text) throws DroverException {
		return isMarked(context, input(text)) ? Optional.of(UNKNOWN) : Optional.empty();
	}

	private boolean isMarked(TaskContext context, Input input) throws DroverException {
		return retirements.of(input.topology()).stream().anyMatch(each -> each.job().equals(context.job()));
	}

	@Override
	public UndoPreview preview(TaskContext context, String text, String outcome) throws DroverException {
		Input input = input(text);
		String what = input.topology() + (input.whole() ? "" : ", " + String.join(", ", input.sites()));
		return UndoPreview.of(List.of(isMarked(context, input) ? UndoChange.of(KIND, what, RETIRED, IN_USE) : UndoChange.since(KIND, what, RETIRED, IN_USE, IN_USE)));
	}

	private static Input input(String text) {
		return Json.read(text, Input.class);
	}
}
