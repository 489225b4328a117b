package org.drover.migration.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientAgents.Managed;
import org.drover.connector.ClientAgents.Move;
import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/**
 * Moves living clients. The receiving side takes them on, the other side tells them to go, and the task ends when every one of them
 * has been given policy where it belongs now. A client that stays away is served where it was, for as long as it likes. One that has an agent is
 * told by that, too, which has to say that it is done.
 */
final class MoveClients extends Step {

	private static final String CLIENT = "client";
	private static final String AGENT = "agent";

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
		Movers movers = Movers.of(sides, input);
		writesTarget(context);
		target.accept(homes);
		Optional<ClientAssignment> source = sides.sourceAssignment();
		if (source.isPresent()) {
			writesSource(context);
			source.get().release(input.clientKeys(), target.home(""));
		}
		if (!movers.agents().isEmpty())
			sides.agents().assign(context.effect(), movers.agents(), sides.target().topology(), target.home(""));
		new Arrivals(context, patience).await(target, sides.target().topology(), movers.reporting(), movers.agents().size(),
				() -> sides.agents().unassigned(context.effect(), movers.agents()));
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		ClientAssignment target = sides.targetAssignment();
		Movers movers = Movers.of(sides, input);
		Optional<ClientAssignment> source = sides.sourceAssignment();
		if (source.isPresent())
			takeBack(context, input, source.get(), target);
		else {
			writesTarget(context);
			target.release(known(target, input.clientKeys()), new ClientHome(sides.source().topology(), ""));
		}
		Set<String> later = new HashSet<>(sides.agents().revert(context.effect(), movers.agents()));
		new Arrivals(context, patience).await(source.orElse(target), sides.source().topology(), movers.reporting(), movers.agents().size(), () -> {
			if (!later.isEmpty())
				later.retainAll(sides.agents().revert(context.effect(), later));
			return sides.agents().unreverted(context.effect(), movers.agents());
		});
	}

	private void takeBack(TaskContext context, TaskInput input, ClientAssignment source, ClientAssignment target) throws DroverException {
		writesSource(context);
		source.accept(input.sites());
		writesTarget(context);
		for (Map.Entry<String, List<String>> site : bySite(input).entrySet())
			target.release(known(target, site.getValue()), source.home(site.getKey()));
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
		changes.addAll(agentsBack(context, input, left));
		Optional<String> stranger = source.isEmpty() ? Optional.empty()
				: input.clientKeys().stream().filter(client -> !inSource.containsKey(client)).findFirst();
		if (stranger.isEmpty())
			return UndoPreview.of(changes);
		String why = sides.source().topology() + " does not know " + ref(stranger.get()) + " any more, and takes all clients of a task back or none";
		return UndoPreview.refused(changes.stream().map(UndoChange::staying).toList(), why);
	}

	private List<UndoChange> agentsBack(TaskContext context, TaskInput input, String left) throws DroverException {
		List<Managed> managed = sides.agents().among(input.namesByKey());
		Map<String, Move> moves = sides.agents().moves(context.effect(), managed.stream().map(Managed::agent).toList());
		List<UndoChange> changes = new ArrayList<>();
		for (Managed each : managed) {
			Move move = moves.get(each.agent());
			String what = "agent of " + ref(each.client());
			if (move != null)
				changes.add(move.left() ? UndoChange.of(AGENT, what, move.now(), move.back())
						: UndoChange.since(AGENT, what, assigned(left, left), move.now(), move.back()));
		}
		return changes;
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
		Movers movers = Movers.of(sides, input);
		if (sides.sourceAssignment().isEmpty() && movers.agents().isEmpty())
			return Optional.empty();
		readsTarget(context);
		boolean arrived = sides.targetAssignment().present(movers.reporting()).containsAll(movers.reporting())
				&& sides.agents().unassigned(context.effect(), movers.agents()).isEmpty();
		return arrived ? Optional.of(NOTHING) : Optional.empty();
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
}
