package org.drover.migration.internal;

import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Edit;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;

/** Makes all edits of a draft in one step. What was before is in the task's input, so that undoing is the same in reverse. */
public final class EditTopology implements TaskHandler {

	public static final String NAME = "topology.edit";

	/** What a task carries. */
	public record Input(List<Edit> edits) {
	}

	private record Outcome(boolean done) {
	}

	private static final String DONE = Json.write(new Outcome(true));

	private final String topology;
	private final Provider provider;

	/**
	 * @param topology its code
	 * @param provider of it
	 */
	public EditTopology(String topology, Provider provider) {
		this.topology = topology;
		this.provider = provider;
	}

	/** @throws DroverException where the topology takes no edits */
	public static Provider provider(Connector connector) throws DroverException {
		Provider provider = connector.provider().orElseThrow(() -> new DroverException(connector.description() + " cannot be written to"));
		Optional<String> refusal = provider.whyNotEdited();
		if (refusal.isPresent())
			throw new DroverException(refusal.get());
		return provider;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(TaskContext context, String input) throws DroverException {
		context.waiting(Wait.TARGET_WRITE, "");
		provider.edit(context.effect(), edits(input));
		return DONE;
	}

	/** All or nothing was done: where no outcome says so, nothing was. */
	@Override
	public void undo(TaskContext context, String input, String outcome) throws DroverException {
		context.waiting(Wait.TARGET_WRITE, "");
		if (Json.read(outcome, Outcome.class).done())
			provider.edit(context.effect(), edits(input).reversed().stream().map(Edit::reversed).toList());
	}

	@Override
	public UndoPreview preview(TaskContext context, String input, String outcome) throws DroverException {
		if (!Json.read(outcome, Outcome.class).done())
			return UndoPreview.NOTHING;
		return new EditPreview(provider, topology, context.effect()).of(edits(input));
	}

	@Override
	public Optional<String> probe(TaskContext context, String input) throws DroverException {
		context.waiting(Wait.TARGET_READ, "");
		return provider.edited(context.effect(), edits(input)) ? Optional.of(DONE) : Optional.empty();
	}

	private static List<Edit> edits(String input) {
		return Json.read(input, Input.class).edits();
	}
}
