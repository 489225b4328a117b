package org.drover.ui.jobs.internal.points;

import java.util.List;
import java.util.Optional;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog that sets what the selected distribution point is and can. */
public final class PointSetHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		List<EstateObject> points = PointCheck.objects(selection);
		Optional<String> objection = PointCheck.objection(selection).or(() -> points.size() == 1 ? Optional.empty() : Optional.of(Messages.PointSetHandler_one));
		if (objection.isPresent()) {
			MessageDialog.openInformation(shell, Messages.PointSetHandler_title, objection.get());
			return null;
		}
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		TopologySnapshot home = PointCheck.home(points.getFirst(), session.topologies());
		int there = home.inventory().orElseThrow().estate().indexOf(points.getFirst().ref());
		new PointSetDialog(shell, session, new EstateObject(home, there)).open();
		return null;
	}
}
