package org.drover.ui.jobs.internal.exclusions;

import java.util.List;
import java.util.Optional;

import org.drover.ui.MainWindow;
import org.drover.ui.jobs.internal.widgets.TopologyChoice;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the list of what no plan moves from a topology, with what is selected for it. */
public final class ExclusionsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		CurrentProject.get().session().ifPresent(session -> open(shell, session, selection));
		return null;
	}

	private static void open(Shell shell, ProjectSession session, ISelection selection) {
		List<EstateObject> objects = PointCheck.objects(selection);
		List<TopologySnapshot> meant = objects.stream().map(EstateObject::snapshot).distinct().toList();
		List<TopologySnapshot> gathered = session.topologies().stream().filter(topology -> topology.inventory().isPresent()).toList();
		if (meant.size() > 1)
			MessageDialog.openInformation(shell, Messages.ExclusionsHandler_title, Messages.ExclusionsHandler_mixed);
		else if (gathered.isEmpty())
			MessageDialog.openInformation(shell, Messages.ExclusionsHandler_title, Messages.ExclusionsHandler_nothing);
		else
			meant.stream().findFirst().or(() -> topology(selection, gathered))
					.or(() -> TopologyChoice.among(shell, Messages.ExclusionsHandler_title, Messages.ExclusionsHandler_which, gathered))
					.ifPresent(topology -> new ExclusionsDialog(shell, session, topology, objects.stream().map(EstateObject::ref).toList()).open());
	}

	private static Optional<TopologySnapshot> topology(ISelection selection, List<TopologySnapshot> gathered) {
		return selection instanceof IStructuredSelection chosen && chosen.getFirstElement() instanceof TopologySnapshot topology
				? Optional.of(topology).filter(gathered::contains) : Optional.empty();
	}
}
