package org.drover.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.connector.Decommissioning;
import org.drover.connector.MetadataSink;
import org.drover.connector.Provider;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.Leftover.Kind;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.TaskInput;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.plan.Action;
import org.drover.store.Topology;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.Task;
import org.drover.task.TaskState;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Everything that Drover made and is still there although nobody needs it. Asks the topologies as they are now, retired ones among them; what of them does
 * not answer is named. Close it when done.
 */
public final class Leftovers implements AutoCloseable {

	/** A topology that answers, as it is now. */
	private record Open(Topology topology, Connector connector, Map<ObjectRef, ManagedObject> objects) {

		String code() {
			return connector.topology();
		}
	}

	private final Topologies topologies;
	private final JobStore store;
	private final ClientAgents.Source agents;
	private final Retirements retirements;
	private final Map<String, Open> open = new TreeMap<>();
	private final List<String> silent = new ArrayList<>();
	private final List<Leftover> found = new ArrayList<>();

	private Leftovers(JobStore store, Topologies topologies, ClientAgents.Source agents) {
		this.store = store;
		this.topologies = topologies;
		this.agents = agents;
		this.retirements = new Retirements(topologies.project());
	}

	/** @param agents that act for clients */
	public static Leftovers find(JobStore store, Topologies topologies, ClientAgents.Source agents, IProgressMonitor monitor) throws DroverException {
		Leftovers leftovers = new Leftovers(store, topologies, agents);
		boolean done = false;
		try {
			leftovers.look(monitor);
			done = true;
			return leftovers;
		} finally {
			if (!done)
				leftovers.close();
		}
	}

	/** In the order of their kinds. */
	public List<Leftover> all() {
		return found.stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
	}

	/** Topologies that could not be asked, with the reason, as sentences. */
	public List<String> silent() {
		return silent;
	}

	private void look(IProgressMonitor monitor) throws DroverException {
		for (Topology topology : topologies.project().topologies().list())
			open(topology, monitor);
		lookAtServices();
		lookAtEffects();
		lookAtClients();
		lookAtEdits();
		lookAtAgents();
		lookAtProject();
	}

	private void open(Topology topology, IProgressMonitor monitor) {
		Connector connector = null;
		boolean read = false;
		try {
			connector = topologies.connect(topology.name());
			Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
			connector.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					objects.put(object.ref(), object);
				}

				@Override
				public void dependency(Dependency dependency) {
					// what is left over is told by the objects themselves
				}
			}, monitor);
			open.put(topology.name(), new Open(topology, connector, objects));
			read = true;
		} catch (DroverException e) {
			silent.add(topology.name() + " could not be asked: " + e.getMessage());
		} finally {
			if (connector != null && !read)
				connector.close();
		}
	}

	private void add(Kind kind, Open in, ObjectRef object, String what, String effect, String job) {
		found.add(new Leftover(kind, in.topology().name(), Optional.of(object), what, Optional.empty(), effect, job));
	}

	private void lookAtServices() throws DroverException {
		Map<ObjectRef, Task> recording = new HashMap<>();
		Map<ObjectRef, String> jobs = new HashMap<>();
		for (Job job : migrations()) {
			for (Task task : store.tasks(job.id())) {
				if (task.state() == TaskState.DONE && task.spec().handler().equals(Handlers.name(Action.SHARE)))
					input(task).objects().forEach(service -> {
						recording.put(service.object().ref(), task);
						jobs.put(service.object().ref(), job.id());
					});
			}
		}
		for (Open in : open.values()) {
			for (ManagedObject service : services(in)) {
				lookAtSharing(in, service);
				boolean serves = ServiceAccess.serves(service).contains(in.code());
				if (!serves && recording.containsKey(service.ref()) && isOfOther(in, service))
					add(Kind.RECORD, in, service.ref(), "the record of " + service.ref() + ", which does not serve " + in.topology().name() + " any more",
							store.effect(jobs.get(service.ref()), recording.get(service.ref()).number()), jobs.get(service.ref()));
			}
		}
	}

	private static List<ManagedObject> services(Open in) {
		return in.objects().values().stream().filter(object -> object.kind().family() == Family.SERVICE).toList();
	}

	private static boolean isOfOther(Open in, ManagedObject service) {
		return !in.code().equals(service.attribute(Attributes.OWNER));
	}

	/** Of a service that another topology of the project is to use, and does not know. */
	private void lookAtSharing(Open in, ManagedObject service) throws DroverException {
		if (isOfOther(in, service))
			return;
		for (Open other : open.values()) {
			boolean shared = other != in && ServiceAccess.serves(service).contains(other.code());
			ManagedObject there = other.objects().get(service.ref());
			boolean used = there != null && ServiceAccess.serves(there).contains(other.code()) && !retirements.isWhole(other.topology().name());
			if (shared && !used)
				found.add(new Leftover(Kind.SHARING, in.topology().name(), Optional.of(service.ref()), "the sharing of " + service.ref() + " with " + other.code()
						+ ", which does not use it", Optional.empty(), other.code(), ""));
		}
	}

	private List<Job> migrations() throws DroverException {
		return store.jobs().stream().filter(job -> JobKind.of(job) == JobKind.MIGRATION).toList();
	}

	private static TaskInput input(Task task) {
		return Json.read(task.spec().input(), TaskInput.class);
	}

	/** A job that is at work, or may go on, has a use for what it made. */
	private void lookAtEffects() throws DroverException {
		for (Job job : migrations()) {
			if (job.state() != JobState.UNDONE && job.state() != JobState.FAILED && job.state() != JobState.CANCELLED && job.state() != JobState.DONE)
				continue;
			Open in = open.get(Json.read(job.description(), JobDescription.class).targetName());
			for (Task task : in == null ? List.<Task>of() : store.tasks(job.id())) {
				if (task.state() != TaskState.DONE)
					lookAtEffect(in, job, task);
			}
		}
	}

	private void lookAtEffect(Open in, Job job, Task task) throws DroverException {
		String effect = store.effect(job.id(), task.number());
		TaskInput input = input(task);
		String of = " of task " + task.number() + " of job " + job.id() + ", which is " + task.state().name().toLowerCase(Locale.ROOT);
		if (!input.objects().isEmpty() && in.connector().provider().isPresent()) {
			for (ObjectRef made : in.connector().provider().get().createdBy(effect))
				add(Kind.OBJECT, in, made, made + of, effect, job.id());
		}
		if (input.action() == Action.COPY_CONTENT && in.connector().contentTarget().isPresent()) {
			for (ObjectRef owner : input.items()) {
				ObjectRef written = input.resolution().written(owner);
				if (in.connector().contentTarget().get().published(effect, written))
					add(Kind.CONTENT, in, written, "content of " + written + of, effect, job.id());
			}
		}
	}

	/** Of what jobs have moved; a client that has come back has its record there for a reason. */
	private void lookAtClients() throws DroverException {
		for (Open in : open.values()) {
			Optional<Decommissioning> powers = in.connector().decommissioning();
			Optional<String> manual = powers.isEmpty() ? Optional.of("Drover can only read this topology") : powers.get().whyNotForgotten();
			for (ManagedObject client : moved(in))
				found.add(new Leftover(Kind.CLIENT, in.topology().name(), Optional.of(client.ref()), "the record of " + client.ref() + ", which has moved to "
						+ client.attribute(Attributes.SITE), manual, "", ""));
		}
	}

	private List<ManagedObject> moved(Open in) throws DroverException {
		Set<String> others = open.values().stream().filter(other -> other != in).map(Open::code).collect(Collectors.toSet());
		Set<ObjectRef> carried = new HashSet<>();
		for (Job job : migrations()) {
			if (Json.read(job.description(), JobDescription.class).sourceName().equals(in.topology().name()))
				store.tasks(job.id()).stream().filter(task -> task.state() == TaskState.DONE && task.spec().handler().equals(Handlers.name(Action.MOVE)))
						.forEach(task -> carried.addAll(input(task).items()));
		}
		return in.objects().values().stream().filter(object -> object.kind() == ObjectKind.CLIENT && carried.contains(object.ref()))
				.filter(client -> others.contains(client.attribute(Attributes.SITE))).toList();
	}

	private void lookAtEdits() throws DroverException {
		for (Job job : store.jobs()) {
			if (JobKind.of(job) != JobKind.TOPOLOGY_CHANGE || job.state() != JobState.DONE)
				continue;
			ChangeDescription change = Json.read(job.description(), ChangeDescription.class);
			if (retirements.isWhole(change.topologyName()))
				found.add(new Leftover(Kind.EDIT, change.topologyName(), Optional.empty(), "what job " + job.id() + " changed: " + String.join(", ", change.changes()),
						Optional.of("goes with the servers of " + change.topologyName()), "", job.id()));
		}
	}

	/** Of clients that are known in a topology which is in use their agents are, too. */
	private void lookAtAgents() throws DroverException {
		Map<String, String> names = new TreeMap<>();
		Set<String> inUse = new HashSet<>();
		for (Open in : open.values()) {
			boolean retired = retirements.isWhole(in.topology().name());
			in.objects().values().stream().filter(object -> object.kind() == ObjectKind.CLIENT).forEach(client -> {
				if (retired)
					names.put(client.key(), client.name());
				else
					inUse.add(client.key());
			});
		}
		names.keySet().removeAll(inUse);
		if (names.isEmpty())
			return;
		try (ClientAgents acting = agents.open()) {
			for (ClientAgents.Managed managed : acting.among(names))
				found.add(new Leftover(Kind.AGENT, "", Optional.of(new ObjectRef(ObjectKind.CLIENT, managed.client())), "the agent " + managed.agent() + " of client:"
						+ managed.client() + " with its files and its mailbox", Optional.of("'agent uninstall " + managed.agent() + "', then 'agent forget " + managed.agent() + "'"), "", ""));
		}
	}

	private void lookAtProject() throws DroverException {
		for (Topology topology : topologies.project().topologies().list()) {
			if (retirements.isWhole(topology.name()))
				found.add(new Leftover(Kind.PROJECT, topology.name(), Optional.empty(), "what was gathered of " + topology.name() + ", in " + topologies.project().folder(),
						Optional.of("keep it to attach " + topology.name() + " again; it goes with the project's folder"), "", ""));
		}
	}

	/**
	 * Removes leftovers, each by itself; those that are for people are passed over.
	 *
	 * @param which        of {@link #all}
	 * @param irreversible whether those go, too, which nothing brings back
	 * @return what was removed
	 * @throws DroverException where one of them cannot be removed; those before it are
	 */
	public List<Leftover> remove(Collection<Leftover> which, boolean irreversible) throws DroverException {
		List<Leftover> removed = new ArrayList<>();
		Map<String, Set<ObjectRef>> clients = new TreeMap<>();
		for (Leftover leftover : which) {
			if (leftover.byHand().isPresent() || leftover.isIrreversible() && !irreversible)
				continue;
			if (leftover.kind() == Kind.CLIENT)
				clients.computeIfAbsent(leftover.topology(), any -> new TreeSet<>()).add(leftover.object().orElseThrow());
			else
				remove(leftover);
			removed.add(leftover);
		}
		for (Map.Entry<String, Set<ObjectRef>> topology : clients.entrySet())
			open.get(topology.getKey()).connector().decommissioning().orElseThrow().forget(topology.getValue());
		return removed;
	}

	private void remove(Leftover leftover) throws DroverException {
		Connector connector = open.get(leftover.topology()).connector();
		ObjectRef object = leftover.object().orElseThrow();
		Provider provider = connector.provider().orElseThrow(() -> new DroverException(connector.description() + " cannot be written to"));
		switch (leftover.kind()) {
		case SHARING -> unshare(provider, object, leftover.effect());
		case CONTENT -> connector.contentTarget().orElseThrow().withdraw(leftover.effect(), object);
		default -> provider.delete(leftover.effect(), Set.of(object));
		}
		if (!leftover.job().isEmpty())
			store.note(leftover.job(), "leftover removed", leftover.what());
	}

	private static void unshare(Provider provider, ObjectRef service, String with) throws DroverException {
		ManagedObject now = provider.read(Set.of(service)).get(service);
		Set<String> topologies = now == null ? new TreeSet<>() : new TreeSet<>(List.of(now.attribute(Attributes.SHARED_WITH).split(",")));
		if (topologies.remove(with))
			provider.configure(service, Map.of(Attributes.SHARED_WITH, String.join(",", topologies)));
	}

	@Override
	public void close() {
		open.values().forEach(each -> each.connector().close());
	}
}
