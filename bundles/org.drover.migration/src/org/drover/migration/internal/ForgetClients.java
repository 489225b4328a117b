package org.drover.migration.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Decommissioning;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;

/**
 * Removes the records of clients that have moved from the topology that they left, which counts them until then. Nothing brings them back, so it is done
 * only where a person has said so.
 */
public final class ForgetClients implements TaskHandler {

	public static final String NAME = "decommission.forget";

	/** What a task carries. */
	public record Input(List<ObjectRef> clients) {
	}

	private final Sides sides;
	private final boolean allowed;

	/** @param allowed whether a person has agreed to what cannot be taken back */
	ForgetClients(Sides sides, boolean allowed) {
		this.sides = sides;
		this.allowed = allowed;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(TaskContext context, String text) throws DroverException {
		if (!allowed)
			throw new DroverException("removing the records of clients from " + sides.source().topology()
					+ " cannot be taken back, nor can the job after that: run it with --irreversible if that is meant, or leave it at this with job go-on");
		List<ObjectRef> clients = clients(text);
		requireArrived(context, clients);
		context.waiting(Wait.SOURCE_WRITE, sides.source().description());
		decommissioning().forget(clients);
		return UNKNOWN;
	}

	/** Until then the old topology is what serves them. */
	private void requireArrived(TaskContext context, List<ObjectRef> clients) throws DroverException {
		context.waiting(Wait.TARGET_READ, sides.target().description());
		List<String> keys = clients.stream().map(ObjectRef::key).toList();
		Set<String> away = new HashSet<>(keys);
		away.removeAll(sides.targetAssignment().present(keys));
		if (!away.isEmpty())
			throw new DroverException(away.size() + " of " + keys.size() + " clients have not reported to " + sides.target().topology() + ", " + away.iterator().next()
					+ " among them: their records stay until they do");
	}

	/** There is something to take back only where a record is missing; and that cannot be. */
	@Override
	public void undo(TaskContext context, String text, String outcome) throws DroverException {
		Optional<String> gone = gone(clients(text));
		if (gone.isPresent())
			throw new DroverException(gone.get());
	}

	@Override
	public Optional<String> probe(TaskContext context, String text) throws DroverException {
		context.waiting(Wait.SOURCE_READ, sides.source().description());
		return found(clients(text)).isEmpty() ? Optional.of(UNKNOWN) : Optional.empty();
	}

	@Override
	public UndoPreview preview(TaskContext context, String text, String outcome) throws DroverException {
		Optional<String> gone = gone(clients(text));
		return gone.isPresent() ? UndoPreview.refused(List.of(), gone.get()) : UndoPreview.NOTHING;
	}

	private Optional<String> gone(List<ObjectRef> clients) throws DroverException {
		int missing = clients.size() - found(clients).size();
		return missing == 0 ? Optional.empty()
				: Optional.of("the records of " + missing + " clients have been removed from " + sides.source().topology() + ", and nothing brings them back");
	}

	private Set<ObjectRef> found(Collection<ObjectRef> clients) throws DroverException {
		return sides.sourceProvider().read(clients).keySet();
	}

	private Decommissioning decommissioning() throws DroverException {
		return sides.source().decommissioning().orElseThrow(() -> new DroverException(sides.source().description() + " cannot be told to remove records"));
	}

	private static List<ObjectRef> clients(String text) {
		return Json.read(text, Input.class).clients();
	}
}
