package org.drover.ui.dashboard.internal;

import java.util.List;
import java.util.Optional;

import org.drover.model.ObjectRef;
import org.drover.ui.Background;
import org.drover.ui.Background.Work;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.dashboard.internal.cards.Link;
import org.drover.ui.dashboard.internal.rows.Rows;
import org.drover.ui.dashboard.internal.rows.RowsDialog;
import org.drover.ui.session.ClientChoice;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.drover.ui.widgets.PublishedSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

/** Leads from figures to what is behind them: another view where one shows it, or else a window with the rows. */
final class Links {

	private final IWorkbenchPartSite site;
	private final PublishedSelection selection;
	private final ProjectSession session;

	/** @param selection that other views follow */
	Links(IWorkbenchPartSite site, PublishedSelection selection, ProjectSession session) {
		this.site = site;
		this.selection = selection;
		this.session = session;
	}

	ProjectSession session() {
		return session;
	}

	/** The clients of a topology. */
	Link clients(String words, String topology, ClientChoice choice) {
		return new Link(words, () -> session.topology(topology).ifPresent(place -> showClients(place, choice)));
	}

	private void showClients(TopologySnapshot place, ClientChoice choice) {
		selection.publish(List.of(place));
		view(ConsoleIds.CLIENTS_VIEW).ifPresent(view -> show(view, new ShowInContext(choice, new StructuredSelection(place))));
	}

	Link job(String words, String id) {
		return new Link(words, () -> showJob(id));
	}

	private void showJob(String id) {
		List<JobSnapshot> found = session.jobs().stream().filter(job -> job.id().equals(id)).toList();
		selection.publish(found);
		view(ConsoleIds.JOBS_VIEW).ifPresent(view -> show(view, new ShowInContext(null, new StructuredSelection(found))));
	}

	Link view(String words, String id) {
		return new Link(words, () -> view(id));
	}

	/** Rows that are read in the background when they are wanted. */
	Link rows(String words, Work<Rows> reading) {
		return new Link(words, () -> Background.run(words, reading, this::show));
	}

	private void show(Rows rows) {
		if (!site.getShell().isDisposed())
			new RowsDialog(site.getShell(), rows, this::showDependencies).open();
	}

	private void showDependencies(String topology, ObjectRef ref) {
		Optional<EstateObject> object = session.topology(topology).filter(place -> place.inventory().isPresent()).flatMap(place -> object(place, ref));
		if (object.isEmpty())
			return;
		selection.publish(List.of(object.get()));
		view(ConsoleIds.DEPENDENCIES_VIEW);
	}

	private static Optional<EstateObject> object(TopologySnapshot topology, ObjectRef ref) {
		int index = topology.inventory().orElseThrow().estate().indexOf(ref);
		return index < 0 ? Optional.empty() : Optional.of(new EstateObject(topology, index));
	}

	private Optional<IViewPart> view(String id) {
		try {
			return Optional.of(site.getPage().showView(id));
		} catch (PartInitException e) {
			Problems.show(Messages.Links_show, e);
			return Optional.empty();
		}
	}

	/** Views that cannot be told what to show follow the selection. */
	private static void show(IViewPart view, ShowInContext context) {
		IShowInTarget target = view.getAdapter(IShowInTarget.class);
		if (view instanceof IShowInTarget itself)
			itself.show(context);
		else if (target != null)
			target.show(context);
	}
}
