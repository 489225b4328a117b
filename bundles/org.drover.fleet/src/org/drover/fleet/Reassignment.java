package org.drover.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.Result;
import org.drover.connector.ClientAgents.Move;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/**
 * What one effect has told one agent about where it belongs. The commands' ids say which effect and which way, such as {@code EFFECT.2-back}, so that
 * whoever comes later knows what was said; of several managers one at a time decides.
 */
final class Reassignment {

	/** How far an effect has come. */
	enum Standing {
		UNTOLD, GOING, GONE_THERE, GO_FAILED, RETURNING, RETURNED, RETURN_FAILED
	}

	private static final String ASSIGN = "ASSIGN";
	private static final String GO = "-go";
	private static final String BACK = "-back";

	private record Told(int number, boolean back, AgentCommand command) {

		Standing standing() {
			if (!command.state().ended())
				return back ? Standing.RETURNING : Standing.GOING;
			if (command.state() == CommandState.DONE)
				return back ? Standing.RETURNED : Standing.GONE_THERE;
			return back ? Standing.RETURN_FAILED : Standing.GO_FAILED;
		}
	}

	private final Fleet fleet;
	private final MailboxId box;
	private final String prefix;

	Reassignment(Fleet fleet, MailboxId box, String effect) {
		this.fleet = fleet;
		this.box = box;
		this.prefix = effect + ".";
	}

	Standing standing() throws DroverException {
		return standing(told());
	}

	/** Why the last command was not done; empty where it was. */
	String why() throws DroverException {
		List<Told> told = told();
		return told.isEmpty() ? "" : told.getLast().command().state() + ": " + told.getLast().command().text();
	}

	void go(Assignment to) throws DroverException {
		fleet.alone(box, orders -> {
			List<Told> told = told();
			Standing standing = standing(told);
			if (standing != Standing.GOING && standing != Standing.GONE_THERE)
				order(orders, told, GO, to);
			return null;
		});
	}

	/** @return false where it has yet to say where it was */
	boolean back() throws DroverException {
		return fleet.alone(box, orders -> {
			List<Told> told = told();
			Standing standing = standing(told);
			if (standing == Standing.GOING)
				return false;
			Optional<Assignment> former = former(told);
			if (former.isPresent() && standing != Standing.RETURNING)
				order(orders, told, BACK, former.get());
			return true;
		});
	}

	/** What the way back would change now; empty where nothing. */
	Optional<Move> move() throws DroverException {
		Optional<Assignment> former = former(told());
		Optional<AgentCommand> last = fleet.last(box, ASSIGN);
		if (former.isEmpty() || last.isEmpty())
			return Optional.empty();
		Optional<CommandMessage> message = fleet.command(box, last.get().id());
		Assignment now = message.isPresent() && message.get().command() instanceof Command.Assign assign ? assign.to() : Assignment.NONE;
		return Optional.of(new Move(words(now), words(former.get()), last.get().id().startsWith(prefix)));
	}

	private void order(Orders orders, List<Told> told, String way, Assignment to) throws DroverException {
		int number = told.isEmpty() ? 1 : told.getLast().number() + 1;
		orders.add(prefix + number + way, List.of(box), new Command.Assign(to), Optional.empty());
	}

	/** Where the agent was before the effect, if the effect has moved it and not brought it back. */
	private Optional<Assignment> former(List<Told> told) throws DroverException {
		Optional<Told> done = told.reversed().stream().filter(each -> each.command().state() == CommandState.DONE).findFirst();
		if (done.isEmpty() || done.get().back())
			return Optional.empty();
		return fleet.response(box, done.get().command().id()).map(response -> response.result() instanceof Result.Assigned assigned ? assigned.before() : null);
	}

	private static Standing standing(List<Told> told) {
		return told.isEmpty() ? Standing.UNTOLD : told.getLast().standing();
	}

	/** In the order of the telling. */
	private List<Told> told() throws DroverException {
		return fleet.beginning(box, prefix).stream().map(this::told).sorted(Comparator.comparingInt(Told::number)).toList();
	}

	private Told told(AgentCommand command) {
		String rest = command.id().substring(prefix.length());
		return new Told(Integer.parseInt(rest.substring(0, rest.indexOf('-'))), rest.endsWith(BACK), command);
	}

	private static String words(Assignment assignment) {
		return assignment.site().isEmpty() ? "assigned to no site" : "assigned to " + assignment.site();
	}
}
