package org.drover.ui.dashboard.internal.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.migration.Dashboard;
import org.drover.migration.JobKind;
import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/** Reads what the dashboard shows, and keeps what cannot have changed for the next time. For one background thread at a time. */
public final class FiguresReader {

	private final ProjectSession session;
	private final Map<String, JobFigures> known = new HashMap<>();
	private Inventory counted;
	private int obsolete;

	public FiguresReader(ProjectSession session) {
		this.session = session;
	}

	/** Empty where nothing has been gathered that could be left. */
	public Optional<Figures> read() throws DroverException {
		Optional<TopologySnapshot> source = session.topologies().stream().filter(topology -> topology.inventory().isPresent()).findFirst();
		return source.isPresent() ? Optional.of(read(source.get())) : Optional.empty();
	}

	private Figures read(TopologySnapshot source) throws DroverException {
		Inventory inventory = source.inventory().orElseThrow();
		Dashboard migrated = session.migrations().dashboard(source.name(), inventory);
		return new Figures(source.name(), source.gatheredAt().orElseThrow(), migrated, obsolete(inventory),
				inventory.estate().dangling().size(), jobs(source.name()));
	}

	private List<JobFigures> jobs(String source) throws DroverException {
		List<JobFigures> read = new ArrayList<>();
		for (Job job : session.migrations().store().jobs()) {
			if (JobKind.of(job) != JobKind.MIGRATION)
				continue;
			JobFigures before = known.get(job.id());
			JobFigures figures = before != null && before.job().equals(job) ? before : JobFigures.read(session.migrations(), job);
			known.put(job.id(), figures);
			if (figures.description().sourceName().equals(source))
				read.add(figures);
		}
		return List.copyOf(read);
	}

	private int obsolete(Inventory inventory) {
		if (inventory != counted) {
			int found = 0;
			for (int object = 0; object < inventory.estate().size(); object++)
				found += inventory.obsolete(object) ? 1 : 0;
			obsolete = found;
			counted = inventory;
		}
		return obsolete;
	}
}
