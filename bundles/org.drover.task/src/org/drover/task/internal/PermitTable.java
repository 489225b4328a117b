package org.drover.task.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** How many tasks may load a resource at once, whatever their jobs; and which do now. */
public final class PermitTable {

	private final Jdbc jdbc;

	public PermitTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @param most 0 = as many as like to */
	public void limit(String resource, int most) throws DroverException {
		jdbc.transaction(tx -> {
			int known = most == 0 ? tx.update("DELETE FROM resource_limit WHERE name = ?", resource)
					: tx.update("UPDATE resource_limit SET most = ? WHERE name = ?", most, resource);
			return known > 0 || most == 0 ? known : tx.update("INSERT INTO resource_limit (name, most) VALUES (?, ?)", resource, most);
		});
	}

	/** By the name of the resource. */
	public Map<String, Integer> limits() throws DroverException {
		Map<String, Integer> limits = new TreeMap<>();
		for (Map.Entry<String, Integer> limit : jdbc.list("SELECT name, most FROM resource_limit", row -> Map.entry(row.getString(1), row.getInt(2))))
			limits.put(limit.getKey(), limit.getValue());
		return limits;
	}

	/** How many may load a resource at once, of those that so many do. */
	public Map<String, Integer> full() throws DroverException {
		Map<String, Integer> full = new TreeMap<>();
		for (Map.Entry<String, Integer> limit : jdbc.list("SELECT name, most FROM resource_limit WHERE most <="
				+ " (SELECT COUNT(*) FROM permit WHERE permit.resource = resource_limit.name)", row -> Map.entry(row.getString(1), row.getInt(2))))
			full.put(limit.getKey(), limit.getValue());
		return full;
	}

	/**
	 * Takes a place at each resource, or at none. In the order of their names, so that two do not wait for each other.
	 *
	 * @return the first one that is taken by others; empty where the task may start
	 */
	public Optional<String> take(long job, int task, Set<String> resources) throws DroverException {
		return jdbc.transaction(tx -> {
			for (String resource : new TreeSet<>(resources)) {
				if (!new PermitTable(tx).takeOne(job, task, resource)) {
					new PermitTable(tx).giveBack(job, task);
					return Optional.of(resource);
				}
			}
			return Optional.empty();
		});
	}

	public void giveBack(long job, int task) throws DroverException {
		jdbc.update("DELETE FROM permit WHERE job = ? AND task = ?", job, task);
	}

	/** What a manager that ended left behind. */
	public void giveBackAll(long job) throws DroverException {
		jdbc.update("DELETE FROM permit WHERE job = ?", job);
	}

	/** The limit's row is locked meanwhile: of two who ask for the last place one waits for the other. */
	private boolean takeOne(long job, int task, String resource) throws DroverException {
		List<Integer> most = jdbc.list("SELECT most FROM resource_limit WHERE name = ? FOR UPDATE", row -> row.getInt(1), resource);
		if (most.isEmpty())
			return true;
		int taken = jdbc.first("SELECT COUNT(*) FROM permit WHERE resource = ?", row -> row.getInt(1), resource).orElse(0);
		if (taken >= most.getFirst())
			return false;
		jdbc.update("INSERT INTO permit (resource, job, task) VALUES (?, ?, ?)", resource, job, task);
		return true;
	}
}
