package org.drover.migration;

import java.util.List;

import org.drover.plan.DecommissionOptions;
import org.drover.plan.Going;

/**
 * What a job that retires a site or a topology keeps of its plan.
 *
 * @param kind         always {@link JobKind#DECOMMISSION}; stays the first, as {@link JobKind#of} looks no further
 * @param plan         waves, continuity and the names of both topologies, as of a migration that moves nothing
 * @param sites        codes of the sites
 * @param whole        whether that is all of the topology
 * @param going        what will be gone
 * @param irreversible titles of the tasks that cannot be taken back
 * @param byHand       what is left for people to do
 * @param options      what the person decided who planned it
 */
public record DecommissionDescription(JobKind kind, JobDescription plan, List<String> sites, boolean whole, List<Going> going, List<String> irreversible,
		List<String> byHand, DecommissionOptions options) {

	public DecommissionDescription {
		sites = List.copyOf(sites);
		going = List.copyOf(going);
		irreversible = List.copyOf(irreversible);
		byHand = List.copyOf(byHand);
	}
}
