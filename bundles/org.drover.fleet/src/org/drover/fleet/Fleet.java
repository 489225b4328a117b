package org.drover.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Command.Answer;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.fleet.internal.AgentTable;
import org.drover.fleet.internal.CommandTable;
import org.drover.fleet.internal.FleetMemory;
import org.drover.fleet.internal.KeyTable;
import org.drover.fleet.internal.ManagerNumber;
import org.drover.fleet.internal.NoticeTable;
import org.drover.fleet.internal.PlaceTable;
import org.drover.fleet.internal.RequestTable;
import org.drover.fleet.internal.Signal;
import org.drover.fleet.internal.Transports;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.FleetKey;
import org.drover.mailbox.FleetKeys;
import org.drover.mailbox.Glance;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.ManagerMailbox;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The agents of a project, what they are told and what they say. All of it is in the project's store; any number of managers may work with it at
 * once. Nothing here waits for an agent but {@link #await}: what is ordered goes out with the next round of a {@link FleetWatch}, of whichever
 * manager. Usable from several threads.
 */
public final class Fleet implements AutoCloseable {

	/** What is done for one agent alone. */
	@FunctionalInterface
	interface Alone<T> {
		T run(Orders orders) throws DroverException;
	}

	/** One transaction for so many agents: fewer costs time, more keeps others waiting. */
	private static final int CHUNK = 100;
	private static final long LOOK_MS = 500;

	private final Project project;
	private final String manager;
	/** The store counts what is sent under it, so processes may share it. */
	private final String number;
	private final FleetKeys keys;
	private final Transports transports;
	private final Map<String, Responder> responders = new ConcurrentHashMap<>();
	private final List<FleetListener> listeners = new CopyOnWriteArrayList<>();
	private final Signal news = new Signal();
	private final Signal orders = new Signal();

	/**
	 * Opens the fleet of a project; makes its keys where there are none.
	 *
	 * @param manager   what others know this manager by: the name of its machine
	 * @param providers of transports that places may need
	 */
	public Fleet(Project project, String manager, Collection<TransportProvider> providers) throws DroverException {
		this.project = project;
		this.manager = manager;
		this.number = ManagerNumber.of(project.id(), manager);
		this.keys = new KeyTable(project.jdbc(), project.vault()).keys();
		this.transports = new Transports(placeTable(), List.copyOf(providers));
		respond("SERVICES",
				(agent, request) -> new Answer(request.id(), true, String.join("\n", services()), new TreeMap<>()));
	}

	/** The agents of a project as they were last heard of. Only reads: nothing is opened, no mailbox looked at. */
	public static List<Agent> known(Project project) throws DroverException {
		return new AgentTable(project.jdbc()).list();
	}

	/** As the manager that this machine is: to agents, all its processes are one. */
	public static Fleet open(Project project) throws DroverException {
		return new Fleet(project, machine(), PlaceKinds.providers());
	}

	private static String machine() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "manager"; // a machine that does not know its own name
		}
	}

	/** For agents to be installed with. */
	public FleetKey key() {
		return keys.key();
	}

	public String manager() {
		return manager;
	}

	public List<MailboxPlace> places() throws DroverException {
		return placeTable().list();
	}

	/**
	 * Adds a place where mailboxes lie, or changes the one of this name.
	 *
	 * @param address {@code SCHEME:LOCATION}
	 */
	public void putPlace(String name, String address, Optional<PlaceCredentials> credentials) throws DroverException {
		placeTable().put(name, PlaceAddress.parse(address).toString());
		if (credentials.isPresent())
			placeTable().saveCredentials(name, credentials.get());
		transports.forget(name);
	}

	/** @throws DroverException where agents have their mailboxes there */
	public void removePlace(String name) throws DroverException {
		if (!agentTable().at(name).isEmpty())
			throw new DroverException("agents have their mailboxes in " + name + ": uninstall them first");
		placeTable().remove(name);
		transports.forget(name);
	}

	/** By host. */
	public List<Agent> agents() throws DroverException {
		return agentTable().list();
	}

	/** @throws DroverException where there is no such agent */
	public Agent agent(MailboxId box) throws DroverException {
		return agentTable().find(box).orElseThrow(() -> new DroverException("the project knows no agent " + box.brief()));
	}

	/** What an agent last said of itself, with its survey; empty where it has not yet. */
	public Optional<AgentStatus> status(MailboxId box) throws DroverException {
		Optional<String> json = agentTable().status(box);
		return json.isEmpty() ? Optional.empty() : Optional.of(ProtocolJson.read(json.get().getBytes(StandardCharsets.UTF_8), AgentStatus.class));
	}

	/** Takes an agent for one of the fleet whose keys came over a trusted way, such as the connection that installed it. */
	public void register(String place, MailboxId box, AgentKey key, String host) throws DroverException {
		agentTable().add(box, place, host);
		agentTable().host(box, host);
		mailbox(box, project.jdbc()).register(key);
	}

	/** How the key exchange with an agent stands. */
	public Enrolment enrolment(MailboxId box) throws DroverException {
		return mailbox(box, project.jdbc()).enrolment();
	}

	/** A person says that the agent shows this code. */
	public void confirm(MailboxId box, String code) throws DroverException {
		mailbox(box, project.jdbc()).confirm(code);
		orders.give();
	}

	/** A person says that the codes differ. */
	public void reject(MailboxId box) throws DroverException {
		mailbox(box, project.jdbc()).reject();
	}

	/** Orders the same of several agents. */
	public Order order(Collection<MailboxId> agents, Command command, Optional<Duration> within) throws DroverException {
		return order(UUID.randomUUID().toString(), agents, command, within);
	}

	/**
	 * As {@link #order(Collection, Command, Optional)}; ordered twice under one id, by whichever manager, it is done once. After a failure, order it again.
	 *
	 * @param id     1 to 64 letters, digits, "-", "_", "."
	 * @param within how long it may be begun, by the agent's clock; empty for ever
	 * @throws DroverException where an agent is not known or not enrolled; nothing is ordered then
	 */
	public Order order(String id, Collection<MailboxId> agents, Command command, Optional<Duration> within) throws DroverException {
		List<MailboxId> sorted = agents.stream().distinct().sorted().toList(); // all managers lock in the same order
		requireEnrolled(sorted);
		for (int from = 0; from < sorted.size(); from += CHUNK) {
			List<MailboxId> some = sorted.subList(from, Math.min(sorted.size(), from + CHUNK));
			project.jdbc().transaction(tx -> new Orders(this, tx).add(id, some, command, within));
		}
		orders.give();
		return new Order(id, sorted);
	}

	/** As one step beside which no manager orders anything of that agent. */
	<T> T alone(MailboxId box, Alone<T> work) throws DroverException {
		T result = project.jdbc().transaction(tx -> {
			new AgentTable(tx).lock(box);
			return work.run(new Orders(this, tx));
		});
		orders.give();
		return result;
	}

	/** The last command of a kind that an agent was given. */
	Optional<AgentCommand> last(MailboxId box, String kind) throws DroverException {
		return commandTable().last(box, kind);
	}

	/** Of one agent, the commands whose ids begin like this. */
	List<AgentCommand> beginning(MailboxId box, String with) throws DroverException {
		return commandTable().beginning(box, with);
	}

	/** Ends a command that runs or waits at an agent. */
	public Order cancel(MailboxId box, String command) throws DroverException {
		return order(List.of(box), new Command.Cancel(command), Optional.empty());
	}

	/**
	 * Waits until a command has ended at all its agents, as whichever manager learns.
	 *
	 * @param limit of the waiting
	 * @return how it stands, by agent, whether it has ended or not
	 * @throws OperationCanceledException when the monitor is cancelled; the command goes on
	 */
	public List<AgentCommand> await(Order order, Duration limit, IProgressMonitor monitor) throws DroverException {
		long until = System.nanoTime() + limit.toNanos();
		long seen = news.times();
		while (commandTable().open(order.id()) > 0 && System.nanoTime() < until) {
			if (monitor.isCanceled() || Thread.currentThread().isInterrupted())
				throw new OperationCanceledException();
			news.await(seen, Math.min(LOOK_MS, Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()))));
			seen = news.times();
		}
		return commandTable().of(order.id());
	}

	/** Of one agent, the last ones first. */
	public List<AgentCommand> history(MailboxId box, int most) throws DroverException {
		return commandTable().history(box, most);
	}

	/** What was ordered; it may hold secrets. */
	public Optional<CommandMessage> command(MailboxId box, String id) throws DroverException {
		return commandTable().command(box, id);
	}

	/** What was answered; empty before the command has ended. */
	public Optional<Response> response(MailboxId box, String id) throws DroverException {
		return commandTable().response(box, id);
	}

	/** Of all agents, the last ones first. */
	public List<Notice> notices(int most) throws DroverException {
		return new NoticeTable(project.jdbc()).last(most);
	}

	/** Of one agent, the last ones first. */
	public List<Notice> notices(MailboxId box, int most) throws DroverException {
		return new NoticeTable(project.jdbc()).of(box, most);
	}

	/** What all agents asked for, the last ones first. */
	public List<AgentRequest> requests(int most) throws DroverException {
		return new RequestTable(project.jdbc()).last(most);
	}

	/** From now on answers what agents ask for of that service. What nobody answers is refused. */
	public void respond(String service, Responder responder) {
		responders.put(service, responder);
	}

	public Licences licences() {
		return new Licences(project.jdbc());
	}

	/** Forgets an agent with its history (but not what capacity it had), and removes its mailbox with everything in it. One that still runs is found anew, as a stranger. */
	public void forget(MailboxId box) throws DroverException {
		Optional<Agent> agent = agentTable().find(box);
		if (agent.isEmpty())
			return;
		try {
			transports.to(agent.get().place()).remove(box);
		} catch (IOException e) {
			throw new DroverException("the mailbox of " + agent.get().label() + " cannot be removed: " + e.getMessage(), e, Retry.LATER);
		}
		agentTable().remove(box);
	}

	/** Says that an agent was removed in another way than through its mailbox: it is gone from now on. Its mailbox and its history stay. */
	public void left(MailboxId box) throws DroverException {
		AgentHealth before = agent(box).health(Glance.MISSED);
		agentTable().left(box);
		if (before != AgentHealth.GONE)
			tell(new FleetEvent.HealthChanged(box, before, AgentHealth.GONE));
	}

	public void addListener(FleetListener listener) {
		listeners.add(listener);
	}

	public void removeListener(FleetListener listener) {
		listeners.remove(listener);
	}

	Optional<Responder> responder(String service) {
		return Optional.ofNullable(service).map(responders::get);
	}

	/** All that are answered, by name. */
	List<String> services() {
		return responders.keySet().stream().sorted().toList();
	}

	FleetKeys keys() {
		return keys;
	}

	Project project() {
		return project;
	}

	MailboxTransport transport(String place) throws DroverException {
		return transports.to(place);
	}

	/** Given when there is something to be sent. */
	Signal orders() {
		return orders;
	}

	/** @param jdbc what it remembers with, maybe in a transaction */
	ManagerMailbox mailbox(MailboxId box, Jdbc jdbc) throws DroverException {
		return mailbox(box, transport(agent(box).place()), jdbc);
	}

	/** @param order for which it has a manager's number of its own */
	ManagerMailbox mailboxApart(String order, MailboxId box, Jdbc jdbc) throws DroverException {
		return mailbox(box, transport(agent(box).place()), jdbc, ManagerNumber.of(project.id(), order));
	}

	ManagerMailbox mailbox(MailboxId box, MailboxTransport transport, Jdbc jdbc) {
		return mailbox(box, transport, jdbc, number);
	}

	private ManagerMailbox mailbox(MailboxId box, MailboxTransport transport, Jdbc jdbc, String as) {
		return new ManagerMailbox(box, as, keys, transport, new FleetMemory(jdbc, project.vault(), this::tell));
	}

	void tell(FleetEvent event) {
		listeners.forEach(listener -> listener.happened(event));
		news.give();
	}

	@Override
	public void close() {
		transports.close();
	}

	private void requireEnrolled(List<MailboxId> agents) throws DroverException {
		List<String> strangers = new ArrayList<>();
		for (MailboxId box : agents) {
			Agent agent = agent(box);
			if (agent.key().isEmpty())
				strangers.add(agent.label());
		}
		if (!strangers.isEmpty())
			throw new DroverException("no command can go to " + strangers.stream().limit(5).collect(Collectors.joining(", "))
					+ (strangers.size() > 5 ? String.format(Locale.ROOT, " and %d more", strangers.size() - 5) : "") + ": enrol them first");
	}

	private PlaceTable placeTable() {
		return new PlaceTable(project.jdbc(), project.vault());
	}

	private AgentTable agentTable() {
		return new AgentTable(project.jdbc());
	}

	private CommandTable commandTable() {
		return new CommandTable(project.jdbc(), project.vault());
	}
}
