package org.drover.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Query;
import org.drover.plan.SavedQueries;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.JobStore;

/**
 * Reads what a person typed to choose what is to move from one topology to another: besides what {@link Selection#parse} reads, the queries of the project, and
 * what has changed since it was migrated between the two.
 */
public final class Selections {

	/** Chooses what was migrated and has changed in the topology that is left since then. */
	public static final String MODIFIED = "modified-since-migrated";

	private static final String QUERY_PREFIX = "query:";

	/** @param modified what is among it for having changed since it was migrated */
	public record Chosen(Selection selection, Set<ObjectRef> modified) {
	}

	private final Project project;
	private final String sourceName;
	private final String targetName;

	/** @param sourceName names of the topologies in the project */
	public Selections(Project project, String sourceName, String targetName) {
		this.project = project;
		this.sourceName = sourceName;
		this.targetName = targetName;
	}

	/** The text that chooses what a query of the project picks. */
	public static String query(String name) {
		return QUERY_PREFIX + name;
	}

	/**
	 * @param source what was last gathered from the topology that is left
	 * @throws DroverException also where a query picks nothing, or nothing has changed
	 */
	public Chosen read(Inventory source, List<String> texts) throws DroverException {
		List<String> names = new ArrayList<>();
		List<ObjectRef> picked = new ArrayList<>();
		Set<ObjectRef> modified = new TreeSet<>();
		for (String text : texts) {
			if (text.equals(MODIFIED))
				modified.addAll(modified(source));
			else if (text.startsWith(QUERY_PREFIX))
				picked.addAll(pick(source, text.substring(QUERY_PREFIX.length())));
			else
				names.add(text);
		}
		return new Chosen(Selection.parse(source, names).and(picked).and(modified), modified);
	}

	private List<ObjectRef> pick(Inventory source, String name) throws DroverException {
		List<ObjectRef> picked = Query.parse(new SavedQueries(project).get(name).body()).pick(source);
		if (picked.isEmpty())
			throw new DroverException("the query '" + name + "' picks nothing of what was gathered from " + sourceName);
		return picked;
	}

	/** Clients are where they moved to, and what becomes obsolete or is gone is not to be carried over again. */
	private List<ObjectRef> modified(Inventory source) throws DroverException {
		Estate estate = source.estate();
		MigratedObjects migrated = MigratedObjects.between(new JobStore(project), sourceName, targetName);
		List<ObjectRef> modified = Drift.of(migrated, Optional.of(estate), Optional.empty()).objects().stream()
				.filter(object -> object.fields().stream().anyMatch(FieldDrift::isChangedInSource)).map(Drift.Drifted::ref)
				.filter(ref -> ref.kind() != ObjectKind.CLIENT && estate.indexOf(ref) >= 0 && !source.obsolete(estate.indexOf(ref))).toList();
		if (modified.isEmpty())
			throw new DroverException("nothing that was migrated from " + sourceName + " to " + targetName + " had changed in " + sourceName + " since when that was last gathered ("
					+ estate.gatheredAt() + "): 'gather' reads it anew");
		return modified;
	}
}
