package org.drover.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * What of a project's topologies is retired: it is not gathered any more, and no job moves anything out of it. What was gathered and what was migrated stays
 * known, so that it can be attached again.
 */
public final class Retirements {

	private static final String SETTING = "retired ";
	private static final String WHOLE = "*";
	private static final String BETWEEN_FIELDS = " ";

	private final Project project;

	public Retirements(Project project) {
		this.project = project;
	}

	/** Oldest first; none where nothing of the topology is retired. */
	public List<Retirement> of(String topology) throws DroverException {
		List<Retirement> all = new ArrayList<>();
		for (String line : project.settings().get(SETTING + topology).orElse("").split("\n")) {
			if (!line.isEmpty())
				all.add(parse(line));
		}
		return all;
	}

	private static Retirement parse(String line) {
		String[] fields = line.split(BETWEEN_FIELDS);
		return new Retirement(fields[0], Instant.parse(fields[1]), fields[2].equals(WHOLE), new TreeSet<>(Arrays.asList(fields).subList(3, fields.length)));
	}

	/** Whether all of the topology is retired. */
	public boolean isWhole(String topology) throws DroverException {
		return of(topology).stream().anyMatch(Retirement::whole);
	}

	/** Codes of retired sites; of a whole topology those it had. */
	public Set<String> sites(String topology) throws DroverException {
		Set<String> sites = new TreeSet<>();
		of(topology).forEach(each -> sites.addAll(each.sites()));
		return sites;
	}

	/** In the place of what the same job has said before. */
	public void add(String topology, Retirement retirement) throws DroverException {
		List<Retirement> all = without(topology, retirement.job());
		all.add(retirement);
		save(topology, all);
	}

	/** Takes back what a job has said; passed over where it has said nothing. */
	public void remove(String topology, String job) throws DroverException {
		save(topology, without(topology, job));
	}

	/** The topology is in use again, all of it. */
	public void clear(String topology) throws DroverException {
		save(topology, List.of());
	}

	private List<Retirement> without(String topology, String job) throws DroverException {
		List<Retirement> all = new ArrayList<>(of(topology));
		all.removeIf(each -> each.job().equals(job));
		return all;
	}

	private void save(String topology, List<Retirement> all) throws DroverException {
		if (all.isEmpty()) {
			project.settings().remove(SETTING + topology);
			return;
		}
		List<String> lines = new ArrayList<>();
		for (Retirement each : all)
			lines.add(each.job() + BETWEEN_FIELDS + each.at() + BETWEEN_FIELDS + (each.whole() ? WHOLE : "sites") + BETWEEN_FIELDS
					+ String.join(BETWEEN_FIELDS, new TreeSet<>(each.sites())));
		project.settings().put(SETTING + topology, String.join("\n", lines));
	}

	/** @throws DroverException where all of the topology is retired, saying what to do */
	public void requireInUse(String topology) throws DroverException {
		for (Retirement each : of(topology)) {
			if (each.whole())
				throw new DroverException("the topology " + topology + " was " + each.words() + ": 'job undo " + each.job()
						+ "' takes that back, 'topology add --again' attaches it again");
		}
	}
}
