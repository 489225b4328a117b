package org.drover.ui.jobs.internal.retire;

import java.util.Set;
import java.util.TreeSet;

import org.drover.migration.DecommissionDescription;
import org.drover.migration.Decommissions;
import org.drover.model.DroverException;
import org.drover.plan.DecommissionOptions;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A topology, or some of its sites, that somebody wants to be rid of.
 *
 * @param source was gathered
 * @param sites  codes of the sites; none for all of the topology
 * @param target takes its services over
 */
record RetireRequest(ProjectSession session, TopologySnapshot source, Set<String> sites, TopologySnapshot target) {

	/** What keeps it, what would be gone, what would be done, and whether every client keeps every service meanwhile. */
	record Look(Decommissions.Planned planned, DecommissionDescription description, ContinuityCase continuity) {
	}

	/** Gathers both topologies and looks; for a background thread. */
	Look look(DecommissionOptions options, IProgressMonitor monitor) throws DroverException {
		Decommissions.Planned planned = session.migrations().decommissions().plan(source.name(), target.name(), sites, options, monitor);
		DecommissionDescription description = Decommissions.description(planned);
		return new Look(planned, description, ContinuityCase.of(description.plan(), planned.plan().model(), words()));
	}

	/** Saves what was planned as a job, and answers with its id; for a background thread. */
	String create(Look look) throws DroverException {
		return session.migrations().decommissions().create(look.planned());
	}

	/** What is retired, in words. */
	String what() {
		return sites.isEmpty() ? source.name() : Words.say(Messages.RetireRequest_sites, sites.size(), name(), source.name());
	}

	/** What a person types who agrees that it cannot be taken back. */
	String name() {
		return sites.isEmpty() ? source.name() : String.join(", ", new TreeSet<>(sites));
	}

	RefWords words() {
		return RefWords.of(source.inventory().orElseThrow().estate());
	}
}
