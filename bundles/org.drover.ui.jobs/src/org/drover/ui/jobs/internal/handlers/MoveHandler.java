package org.drover.ui.jobs.internal.handlers;

import java.util.List;
import java.util.Optional;

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
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that moves the selected collections, clients and other objects. */
public final class MoveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		Optional<String> objection = MoveCheck.objection(selection);
		if (objection.isPresent())
			MessageDialog.openInformation(shell, Messages.MoveHandler_title, objection.get());
		else
			move(shell, (IStructuredSelection) selection, event.getParameter(ConsoleIds.TARGET));
		return null;
	}

	private static void move(Shell shell, IStructuredSelection objects, String targetName) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		TopologySnapshot source = ((EstateObject) objects.getFirstElement()).snapshot();
		List<TopologySnapshot> others = session.topologies().stream().filter(topology -> !topology.name().equals(source.name()))
				.filter(topology -> targetName == null || topology.name().equals(targetName)).toList();
		if (others.isEmpty())
			MessageDialog.openInformation(shell, Messages.MoveHandler_title, targetName == null || targetName.equals(source.name())
					? Words.say(Messages.MoveHandler_already, source.name())
					: Words.say(Messages.MoveHandler_noTopology, targetName));
		else
			TopologyChoice.among(shell, Messages.MoveHandler_title, Messages.MoveHandler_which, others).ifPresent(target -> open(shell, session, source, objects, target));
	}

	/** There may be as many objects as a topology has clients: they are sorted beside the UI thread. */
	private static void open(Shell shell, ProjectSession session, TopologySnapshot source, IStructuredSelection objects, TopologySnapshot target) {
		Background.run(Words.say(Messages.MoveHandler_work, MoveCheck.words(objects)), monitor -> new MoveRequest(session, source, selection(objects), target),
				request -> new MoveDialog(shell, request).open());
	}

	private static Selection selection(IStructuredSelection objects) {
		return new Selection(((List<?>) objects.toList()).stream().map(object -> ((EstateObject) object).ref()).toList());
	}
}
