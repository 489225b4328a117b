package org.drover.ui.jobs.internal.handlers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.plan.Selection;
import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.MainWindow;
import org.drover.ui.jobs.internal.widgets.TopologyChoice;
import org.drover.ui.jobs.internal.wizard.MoveDialog;
import org.drover.ui.jobs.internal.wizard.MoveRequest;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.MoveCheck;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that moves the selected collections, clients, services and other objects; for a topology, one in which these are still to be chosen. */
public final class MoveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		String target = event.getParameter(ConsoleIds.TARGET);
		Optional<TopologySnapshot> topology = topology(selection);
		Optional<String> objection = topology.isPresent() ? Optional.empty() : MoveCheck.objection(selection);
		if (objection.isPresent())
			MessageDialog.openInformation(shell, Messages.MoveHandler_title, objection.get());
		else if (topology.isPresent())
			move(shell, topology.get(), Words.say(Messages.MoveHandler_open, topology.get().name()), () -> new Selection(List.of()), target);
		else
			move(shell, (IStructuredSelection) selection, target);
		return null;
	}

	/** The topology in use that is selected by itself. */
	private static Optional<TopologySnapshot> topology(ISelection selection) {
		if (selection instanceof IStructuredSelection selected && selected.size() == 1 && selected.getFirstElement() instanceof TopologySnapshot topology)
			return Optional.of(topology).filter(each -> each.inventory().isPresent() && !each.isRetired());
		return Optional.empty();
	}

	private static void move(Shell shell, IStructuredSelection objects, String targetName) {
		TopologySnapshot source = Adapters.adapt(objects.getFirstElement(), EstateObject.class).snapshot();
		move(shell, source, Words.say(Messages.MoveHandler_work, MoveCheck.words(objects)),
				() -> new Selection(PointCheck.objects(objects).stream().map(EstateObject::ref).toList()), targetName);
	}

	/** @param selection there may be as many objects as a topology has clients: they are sorted beside the UI thread */
	private static void move(Shell shell, TopologySnapshot source, String work, Supplier<Selection> selection, String targetName) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		List<TopologySnapshot> others = session.topologies().stream().filter(topology -> !topology.name().equals(source.name()))
				.filter(topology -> targetName == null || topology.name().equals(targetName)).toList();
		if (others.isEmpty())
			MessageDialog.openInformation(shell, Messages.MoveHandler_title, targetName == null || targetName.equals(source.name())
					? Words.say(Messages.MoveHandler_already, source.name())
					: Words.say(Messages.MoveHandler_noTopology, targetName));
		else
			TopologyChoice.among(shell, Messages.MoveHandler_title, Messages.MoveHandler_which, others).ifPresent(target ->
					Background.run(work, monitor -> MoveRequest.of(session, source, selection.get(), target), request -> new MoveDialog(shell, request).open()));
	}
}
