package org.drover.ui.jobs.internal.handlers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.inventory.Inventory;
import org.drover.migration.JobDescription;
import org.drover.migration.JobKind;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.store.Estate;
import org.drover.ui.Background;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.state.Journalled;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Sees to it that nobody runs a job whose plan breaks continuity without having overruled each violation by its name. */
final class Permission {

	/** @param reasons given before, by violation */
	private record Open(Optional<ContinuityCase> found, Map<String, String> reasons) {
	}

	private static final Open NOTHING = new Open(Optional.empty(), Map.of());

	private Permission() {
	}

	/** @param run called at once where there is nothing to overrule, or after all was overruled; not where the user gives up */
	static void ask(Shell shell, ProjectSession session, JobSnapshot job, Deed deed, Consumer<RunRequest> run) {
		Background.run(deed.job(job.id()), monitor -> look(session, job), open -> {
			if (open.found().isEmpty())
				run.accept(RunRequest.PLAIN);
			else
				ask(shell, job, deed, open, run);
		});
	}

	private static Open look(ProjectSession session, JobSnapshot job) throws DroverException {
		Optional<JobDescription> plan = switch (JobKind.of(job.job())) {
			case MIGRATION -> Optional.of(session.migrations().description(job.id()));
			case DECOMMISSION -> Optional.of(session.migrations().decommissions().description(job.id()).plan());
			case TOPOLOGY_CHANGE -> Optional.empty();
		};
		if (plan.isEmpty() || plan.get().violations().isEmpty())
			return NOTHING;
		JobDescription description = plan.get();
		Optional<Estate> source = session.topology(description.sourceName()).flatMap(TopologySnapshot::inventory).map(Inventory::estate);
		return new Open(Optional.of(ContinuityCase.of(description, session.migrations().model(job.id()), source.map(RefWords::of).orElseGet(RefWords::plain))),
				Journalled.overrules(session.migrations().store().journal(job.id())));
	}

	private static void ask(Shell shell, JobSnapshot job, Deed deed, Open open, Consumer<RunRequest> run) {
		ContinuityCase found = open.found().get();
		Overrules overrules = new Overrules();
		open.reasons().keySet().retainAll(found.ids());
		overrules.set(open.reasons().keySet(), true);
		open.reasons().forEach((id, reason) -> overrules.reason(List.of(id), reason));
		boolean settled = overrules.objection(found.ids()).isEmpty();
		if (settled || new OverruleDialog(shell, job.job().name(), deed, found, overrules).open() == Window.OK)
			run.accept(new RunRequest(0, overrules.overruled()));
	}
}
