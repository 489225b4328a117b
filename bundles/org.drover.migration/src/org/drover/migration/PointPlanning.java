package org.drover.migration;

import java.util.List;

import org.drover.connector.Connector;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.PointChange;
import org.drover.plan.PointPlanner;
import org.drover.plan.VersionGuard;
import org.eclipse.core.runtime.IProgressMonitor;

/** Plans what becomes of distribution points, and looks at updates of content, against both topologies as they are now. */
public final class PointPlanning {

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
		return PointPlanner.plan(points, change, atOnce, inventory(sourceName), inventory(targetName), topologies.get(sourceName).code(),
				topologies.get(targetName).code(), PlanOptions.DEFAULT.continuityBudget());
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

	private void gather(String sourceName, String targetName, IProgressMonitor monitor) throws DroverException {
		for (String name : List.of(sourceName, targetName)) {
			try (Connector connector = topologies.connect(name)) {
				topologies.gather(name, connector, monitor);
			}
		}
	}

	private Inventory inventory(String name) throws DroverException {
		return new Inventory(topologies.estate(name));
	}
}
