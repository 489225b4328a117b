package org.drover.migration.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Moves living clients. The receiving side takes them on, the other side tells them to go, and the task ends when every one of them
 * has been given policy where it belongs now. A client that stays away is served where it was, for as long as it likes.
 */
final class MoveClients extends Step {

	private static final long POLL_MILLIS = 100;
	private static final String CLIENT = "client";

	private final Duration patience;

	/** @param patience how long to wait for clients that were told to move, before the task is tried again later */
	MoveClients(Sides sides, Duration patience) {
		super(sides, Action.MOVE);
		this.patience = patience;
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		ClientAssignment target = sides.targetAssignment();
		Map<String, String> homes = new TreeMap<>();
		input.clientKeys().forEach(client -> homes.put(client, ""));
		writesTarget(context);
		target.accept(homes);
		Optional<ClientAssignment> source = sides.sourceAssignment();
		if (source.isPresent()) {
			writesSource(context);
			source.get().release(input.clientKeys(), target.home(""));
			awaitPresent(target, sides.target().topology(), input.clientKeys(), context);
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		ClientAssignment target = sides.targetAssignment();
		Optional<ClientAssignment> source = sides.sourceAssignment();
		if (source.isEmpty()) {
			writesTarget(context);
			target.release(known(target, input.clientKeys()), new ClientHome(sides.source().topology(), ""));
			return;
		}
		writesSource(context);
		source.get().accept(input.sites());
		writesTarget(context);
		for (Map.Entry<String, List<String>> site : bySite(input).entrySet())
			target.release(known(target, site.getValue()), source.get().home(site.getKey()));
		awaitPresent(source.get(), sides.source().topology(), input.clientKeys(), context);
	}

	/** The legacy side takes all clients of the task back or none; the new one passes over those that it does not know. */
	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		ClientAssignment target = sides.targetAssignment();
		Optional<ClientAssignment> source = sides.sourceAssignment();
		Map<String, String> inTarget = target.assigned(input.clientKeys());
		Map<String, String> inSource = source.isPresent() ? source.get().assigned(input.clientKeys()) : inTarget;
		Map<String, String> homes = source.isPresent() ? homes(source.get(), input) : Map.of();
		String left = target.home("").site();
		List<UndoChange> changes = new ArrayList<>();
		for (String client : input.clientKeys())
			changes.add(moveBack(client, inSource.get(client), inTarget.get(client), left, homes.getOrDefault(client, sides.source().topology())));
		Optional<String> stranger = source.isEmpty() ? Optional.empty()
				: input.clientKeys().stream().filter(client -> !inSource.containsKey(client)).findFirst();
		if (stranger.isEmpty())
			return UndoPreview.of(changes);
		String why = sides.source().topology() + " does not know " + ref(stranger.get()) + " any more, and takes all clients of a task back or none";
		return UndoPreview.refused(changes.stream().map(UndoChange::staying).toList(), why);
	}

	/** @param inSource null where that side does not know the client; so of the other. Where one side keeps no assignments it says what the other says */
	private static UndoChange moveBack(String client, String inSource, String inTarget, String left, String home) {
		String now = assigned(inSource, inTarget);
		String becomes = inSource == null ? now : assigned(home, home);
		boolean asLeft = left.equals(inSource) && left.equals(inTarget);
		return asLeft ? UndoChange.of(CLIENT, ref(client), now, becomes)
				: UndoChange.since(CLIENT, ref(client), assigned(left, left), now, becomes);
	}

	private static String ref(String client) {
		return new ObjectRef(ObjectKind.CLIENT, client).toString();
	}

	private static Map<String, String> homes(ClientAssignment source, TaskInput input) throws DroverException {
		Map<String, String> homes = new TreeMap<>();
		for (Map.Entry<String, List<String>> site : bySite(input).entrySet()) {
			String home = source.home(site.getKey()).site();
			site.getValue().forEach(client -> homes.put(client, home));
		}
		return homes;
	}

	/** @param inSource null where that side does not know the client; so of the other */
	private static String assigned(String inSource, String inTarget) {
		if (inSource == null && inTarget == null)
			return "not assigned";
		if (inSource == null || inTarget == null || inSource.equals(inTarget))
			return "assigned to " + (inTarget == null ? inSource : inTarget);
		return "assigned to " + inSource + " by the old topology, to " + inTarget + " by the new one";
	}

	@Override
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		if (sides.sourceAssignment().isEmpty())
			return Optional.empty();
		readsTarget(context);
		Set<String> arrived = sides.targetAssignment().present(input.clientKeys());
		return arrived.containsAll(input.clientKeys()) ? Optional.of(NOTHING) : Optional.empty();
	}

	private static List<String> known(ClientAssignment side, List<String> clients) throws DroverException {
		Set<String> known = side.assigned(clients).keySet();
		return clients.stream().filter(known::contains).toList();
	}

	private static Map<String, List<String>> bySite(TaskInput input) {
		Map<String, List<String>> bySite = new TreeMap<>();
		input.sites().forEach((client, site) -> bySite.computeIfAbsent(site, any -> new ArrayList<>()).add(client));
		return bySite;
	}

	private void awaitPresent(ClientAssignment side, String topology, List<String> clients, TaskContext context)
			throws DroverException {
		long deadline = System.nanoTime() + patience.toNanos();
		Set<String> missing = new HashSet<>(clients);
		while (true) {
			missing.removeAll(side.present(missing));
			if (missing.isEmpty())
				return;
			context.waiting(Wait.CLIENTS, clients.size() - missing.size() + " of " + clients.size() + " have reported to " + topology);
			if (System.nanoTime() > deadline)
				throw new DroverException(missing.size() + " of " + clients.size() + " clients have not reported to " + topology + " within "
						+ patience.toSeconds() + " s, " + missing.iterator().next()
						+ " among them: they are served where they were; see that they run, then run the job again", null,
						DroverException.Retry.LATER);
			pause(context.monitor());
		}
	}

	/** The clients come when they poll; there is nothing to be notified by. */
	private static void pause(IProgressMonitor monitor) {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		try {
			if (new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS))
				throw new IllegalStateException("nobody counts this latch down");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}
}
