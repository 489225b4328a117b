package org.drover.migration;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.migration.Dashboard.Count;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.TaskInput;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.store.Estate;
import org.drover.task.Job;
import org.drover.task.Task;
import org.drover.task.TaskState;

/**
 * Counts migrated versus total of one estate, again and again while jobs go on: the estate is looked through once, and what a job has carried is read again
 * only where the job has gone on. Used by one thread at a time.
 */
public final class DashboardCounter {

	/** Reads the tasks of a job. */
	@FunctionalInterface
	public interface Tasks {
		List<Task> of(Job job) throws DroverException;
	}

	/**
	 * What a job has carried and not taken back, by the numbers that objects have in the estate.
	 *
	 * @param here  whether it carries from this topology
	 * @param sites clients by the code of the site that they have left, where the estate says another one of them
	 */
	private record Carried(Job job, boolean here, BitSet objects, Map<String, BitSet> sites) {
	}

	private final String source;
	private final Estate estate;
	/** By number of the set of attributes. */
	private final String[] sites;
	private final BitSet counting = new BitSet();
	private final Map<ObjectKind, Integer> byKind = new EnumMap<>(ObjectKind.class);
	private final Map<String, Integer> bySite = new HashMap<>();
	private final Map<String, Carried> known = new HashMap<>();

	/** Looks at each object once. @param sourceName of the topology that the inventory is of */
	public DashboardCounter(String sourceName, Inventory inventory) {
		this.source = sourceName;
		this.estate = inventory.estate();
		this.sites = new String[estate.attributeSets()];
		for (int object = 0; object < estate.size(); object++) {
			ObjectKind kind = estate.kind(object);
			if (kind.family() != Family.CONFIGURATION && kind != ObjectKind.CLIENT || inventory.obsolete(object))
				continue;
			counting.set(object);
			if (kind == ObjectKind.CLIENT)
				bySite.merge(site(object), 1, Integer::sum);
			else
				byKind.merge(kind, 1, Integer::sum);
		}
	}

	/** Each set is read once. */
	private String site(int object) {
		int set = estate.attributeSet(object);
		if (sites[set] == null)
			sites[set] = estate.attributes(set).getOrDefault(Attributes.SITE, "");
		return sites[set];
	}

	/**
	 * @param jobs  all of the project, oldest first
	 * @param tasks asked for those of jobs only that have changed since the last count
	 */
	public Dashboard count(List<Job> jobs, Tasks tasks) throws DroverException {
		BitSet carried = new BitSet();
		Map<Integer, String> left = new HashMap<>();
		Set<String> there = new HashSet<>();
		for (Job job : jobs) {
			if (JobKind.of(job) != JobKind.MIGRATION)
				continue;
			there.add(job.id());
			Carried before = known.get(job.id());
			Carried now = before != null && before.job().equals(job) ? before : carried(job, before, tasks);
			known.put(job.id(), now);
			carried.or(now.objects());
			now.objects().stream().forEach(left::remove);
			now.sites().forEach((site, clients) -> clients.stream().forEach(client -> left.put(client, site)));
		}
		known.keySet().retainAll(there);
		carried.and(counting);
		return dashboard(carried, left);
	}

	/** @param before what it had carried earlier; null where nothing was read of it yet */
	private Carried carried(Job job, Carried before, Tasks tasks) throws DroverException {
		boolean here = before != null ? before.here() : Json.read(job.description(), JobDescription.class).sourceName().equals(source);
		Carried carried = new Carried(job, here, new BitSet(), new HashMap<>());
		if (!here)
			return carried;
		for (Task task : tasks.of(job)) {
			if (task.state() != TaskState.DONE)
				continue;
			TaskInput input = Json.read(task.spec().input(), TaskInput.class);
			if (input.action() == Action.CREATE || input.action() == Action.CHANGE || input.action() == Action.MOVE)
				add(input, carried);
		}
		return carried;
	}

	private void add(TaskInput input, Carried carried) {
		for (ObjectRef item : input.items()) {
			int object = estate.indexOf(item);
			if (object < 0)
				continue;
			carried.objects().set(object);
			String left = item.kind() == ObjectKind.CLIENT ? input.sites().get(item.key()) : null;
			if (left != null && !left.equals(site(object)))
				carried.sites().computeIfAbsent(left, site -> new BitSet()).set(object);
		}
	}

	/** @param left the sites that clients have left, where the estate says another one */
	private Dashboard dashboard(BitSet carried, Map<Integer, String> left) {
		Map<ObjectKind, Count> kinds = new EnumMap<>(ObjectKind.class);
		byKind.forEach((kind, total) -> kinds.put(kind, new Count(total, 0)));
		Map<String, Count> clients = new HashMap<>();
		bySite.forEach((site, total) -> clients.put(site, new Count(total, 0)));
		left.forEach((client, site) -> {
			if (!counting.get(client))
				return;
			clients.merge(site(client), new Count(-1, 0), Count::plus);
			clients.merge(site, new Count(1, 0), Count::plus);
		});
		carried.stream().forEach(object -> {
			if (estate.kind(object) == ObjectKind.CLIENT)
				clients.merge(left.getOrDefault(object, site(object)), new Count(0, 1), Count::plus);
			else
				kinds.merge(estate.kind(object), new Count(0, 1), Count::plus);
		});
		clients.values().removeIf(count -> count.total() == 0);
		return Dashboard.of(clients, kinds);
	}
}
