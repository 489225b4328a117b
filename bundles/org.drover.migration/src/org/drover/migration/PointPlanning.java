package org.drover.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.TargetPowers;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.PointChange;
import org.drover.plan.PointPlanner;
import org.drover.plan.VersionGuard;
import org.drover.store.Estate;
import org.eclipse.core.runtime.IProgressMonitor;

/** Plans what becomes of distribution points, and looks at updates of content, against both topologies as they are now. */
public final class PointPlanning {

	/** What can be set of a distribution point. */
	public static final SortedSet<String> SETTABLE = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(Attributes.PLACEMENT, Attributes.SHARE, Attributes.CONTENT_LIMIT,
			Attributes.CAPACITY, Attributes.BITS, Attributes.BITS_WINDOW, Attributes.PROTECTED, Attributes.MOBILE, Attributes.INTERNET, Attributes.FQDN,
			Attributes.STREAMING, Attributes.MULTICAST)));

	private final Topologies topologies;

	public PointPlanning(Topologies topologies) {
		this.topologies = topologies;
	}

	/**
	 * Gathers both topologies, since what points hold changes by the hour, and plans.
	 *
	 * @param points of the topology of the first name
	 * @param atOnce the most that are changed at the same time
	 */
	public MigrationPlan plan(List<ObjectRef> points, PointChange change, int atOnce, String sourceName, String targetName, IProgressMonitor monitor)
			throws DroverException {
		if (topologies.readsOnly(sourceName))
			throw new DroverException(sourceName + " is only read: nothing of it can be shared or reassigned");
		gather(sourceName, targetName, monitor);
		MigrationPlan plan = PointPlanner.plan(points, change, atOnce, inventory(sourceName), inventory(targetName), topologies.get(sourceName).code(),
				topologies.get(targetName).code(), PlanOptions.DEFAULT.continuityBudget());
		try (Connector target = topologies.connect(targetName)) {
			new TargetPowers(target, topologies.estate(targetName), Map.of()).require(plan);
		}
		return plan;
	}

	/** What the job of such a plan is called. */
	public static String name(MigrationPlan plan, PointChange change) {
		String points = plan.selection().size() == 1 ? plan.selection().getFirst().key() : plan.selection().size() + " distribution points";
		return switch (change) {
		case SHARE -> "Share " + points + " with " + plan.target();
		case UNSHARE -> "End that " + plan.target() + " shares " + points;
		case REASSIGN -> "Reassign " + points + " to " + plan.target();
		case REASSIGN_AND_SHARE_BACK -> "Reassign " + points + " to " + plan.target() + ", shared with " + plan.source();
		};
	}

	/**
	 * Gathers both topologies and says who would lose a shared distribution point by an update of content.
	 *
	 * @param version  it is to have; empty for the next number
	 * @param inSource whether the topology of the first name is to be updated
	 */
	public VersionGuard.Answer guard(ObjectRef owner, String version, boolean inSource, String sourceName, String targetName, IProgressMonitor monitor)
			throws DroverException {
		gather(sourceName, targetName, monitor);
		return VersionGuard.of(owner, version, inSource, inventory(sourceName), inventory(targetName), topologies.get(sourceName).code(),
				topologies.get(targetName).code());
	}

	/**
	 * Gathers a topology and saves a job that sets attributes of one of its distribution points.
	 *
	 * @param values by name, of {@link #SETTABLE}; an empty one removes
	 * @return the job's id
	 */
	public String set(TopologyChanges changes, ObjectRef point, Map<String, String> values, String topologyName, IProgressMonitor monitor) throws DroverException {
		gather(topologyName, monitor);
		Estate estate = topologies.estate(topologyName);
		int index = estate.indexOf(point);
		if (index < 0)
			throw new DroverException("no " + point + " in " + topologyName);
		ManagedObject after = estate.object(index);
		List<String> words = new ArrayList<>();
		for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
			if (!SETTABLE.contains(value.getKey()))
				throw new DroverException("'" + value.getKey() + "' is nothing to set of a distribution point: take one of " + String.join(", ", SETTABLE));
			after = after.with(value.getKey(), value.getValue());
			words.add(value.getValue().isEmpty() ? "no " + value.getKey() : value.getKey() + ' ' + value.getValue());
		}
		List<Dependency> dependencies = dependencies(estate, index);
		Edit edit = new Edit(new NewObject(estate.object(index), dependencies), new NewObject(after, dependencies));
		return changes.create(topologyName, List.of(edit), List.of("give " + point + ' ' + String.join(", ", words)));
	}

	private static List<Dependency> dependencies(Estate estate, int object) {
		List<Dependency> dependencies = new ArrayList<>();
		int[] from = estate.edgeFrom();
		int[] to = estate.edgeTo();
		byte[] kind = estate.edgeKind();
		for (int edge = 0; edge < from.length; edge++) {
			if (from[edge] == object)
				dependencies.add(new Dependency(estate.ref(object), estate.ref(to[edge]), DependencyKind.ofCode(kind[edge])));
		}
		return dependencies;
	}

	private void gather(String sourceName, String targetName, IProgressMonitor monitor) throws DroverException {
		gather(sourceName, monitor);
		gather(targetName, monitor);
	}

	private void gather(String name, IProgressMonitor monitor) throws DroverException {
		try (Connector connector = topologies.connect(name)) {
			topologies.gather(name, connector, monitor);
		}
	}

	private Inventory inventory(String name) throws DroverException {
		return new Inventory(topologies.estate(name));
	}
}
