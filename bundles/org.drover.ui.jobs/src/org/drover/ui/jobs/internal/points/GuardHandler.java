package org.drover.ui.jobs.internal.points;

import java.util.List;

import org.drover.ui.MainWindow;
import org.drover.ui.jobs.internal.widgets.TopologyChoice;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog that says who would lose a distribution point if the selected content were updated where it is selected. */
public final class GuardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		List<EstateObject> objects = PointCheck.objects(HandlerUtil.getCurrentSelection(event));
		if (objects.size() == 1)
			open(shell, objects.getFirst());
		else
			MessageDialog.openInformation(shell, Messages.GuardHandler_title, Messages.GuardHandler_one);
		return null;
	}

	private static void open(Shell shell, EstateObject content) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		List<TopologySnapshot> others = session.topologies().stream().filter(each -> !each.name().equals(content.snapshot().name()) && !each.isRetired()).toList();
		if (others.isEmpty())
			MessageDialog.openInformation(shell, Messages.GuardHandler_title, Words.say(Messages.GuardHandler_alone, content.snapshot().name()));
		TopologyChoice.among(shell, Messages.GuardHandler_title, Messages.GuardHandler_which, others)
				.ifPresent(other -> new GuardDialog(shell, new GuardRequest(session, content, other)).open());
	}
}
