package org.drover.fleet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/**
 * The client assignment of a topology some of whose clients have agents: these are told by their agents to go elsewhere, and not by policy alone. The
 * topology's own books are kept as before, through its own assignment. To call a client back, assign it to the topology it came from: that is a command,
 * too. Usable from several threads and managers.
 */
public final class FleetAssignment implements ClientAssignment {

	private static final String ASSIGN = "ASSIGN";

	private final ClientAssignment books;
	private final Fleet fleet;
	private final Function<String, Optional<MailboxId>> agents;

	/**
	 * @param books  the topology's own
	 * @param agents of clients, by object key; empty for a client without one
	 */
	public FleetAssignment(ClientAssignment books, Fleet fleet, Function<String, Optional<MailboxId>> agents) {
		this.books = books;
		this.fleet = fleet;
		this.agents = agents;
	}

	@Override
	public ClientHome home(String site) throws DroverException {
		return books.home(site);
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) throws DroverException {
		return books.assigned(clients);
	}

	@Override
	public void accept(Map<String, String> siteByClient) throws DroverException {
		books.accept(siteByClient);
	}

	/** The books first: whoever comes back in between is told again. Said twice, an agent is told once. */
	@Override
	public void release(Collection<String> clients, ClientHome to) throws DroverException {
		books.release(clients, to);
		Set<MailboxId> boxes = new TreeSet<>();
		clients.forEach(client -> agents.apply(client).ifPresent(boxes::add));
		for (MailboxId box : boxes)
			tell(box, to);
	}

	/** Those the books have seen; with an agent, only once that has said that it went, unless it was never told to. */
	@Override
	public Set<String> present(Collection<String> clients) throws DroverException {
		Set<String> present = new HashSet<>();
		for (String client : books.present(clients)) {
			Optional<MailboxId> box = agents.apply(client);
			if (box.isEmpty() || last(box.get()).filter(command -> command.state() != CommandState.DONE).isEmpty())
				present.add(client);
		}
		return present;
	}

	/** Why agents did not do as they were told, by client; those that are still about to are absent. */
	public Map<String, String> refusals(Collection<String> clients) throws DroverException {
		Map<String, String> refusals = new HashMap<>();
		for (String client : clients) {
			Optional<MailboxId> box = agents.apply(client);
			if (box.isPresent())
				last(box.get()).filter(command -> command.state().ended() && command.state() != CommandState.DONE)
						.ifPresent(command -> refusals.put(client, command.state() + ": " + command.text()));
		}
		return refusals;
	}

	/** Unless that is what it was told last, and it has not failed to do it. Of several managers one at a time decides about an agent. */
	private void tell(MailboxId box, ClientHome to) throws DroverException {
		fleet.alone(box, alone -> {
			Optional<AgentCommand> last = last(box);
			Assignment wanted = new Assignment("", to.site(), to.managementPoint(), new TreeMap<>());
			if (last.isEmpty() || failed(last.get()) || !wanted.equals(target(box, last.get())))
				alone.add("assign-" + UUID.randomUUID(), List.of(box), new Command.Assign(wanted), Optional.empty());
			return null;
		});
	}

	private Assignment target(MailboxId box, AgentCommand command) throws DroverException {
		Optional<CommandMessage> message = fleet.command(box, command.id());
		return message.isPresent() && message.get().command() instanceof Command.Assign assign ? assign.to() : Assignment.NONE;
	}

	private Optional<AgentCommand> last(MailboxId box) throws DroverException {
		return fleet.last(box, ASSIGN);
	}

	private static boolean failed(AgentCommand command) {
		return command.state().ended() && command.state() != CommandState.DONE;
	}
}
