package org.drover.ui.jobs.internal.points;

import java.util.List;
import java.util.Optional;

import org.drover.plan.PointChange;
import org.drover.ui.ConsoleIds;
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
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog that shares the selected distribution points, stops that, or reassigns them. */
public final class PointsHandler extends AbstractHandler {

	/** Parameter: what to begin with, a {@link PointChange}. */
	private static final String CHANGE = "org.drover.ui.points.change";

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		Optional<String> objection = PointCheck.objection(selection);
		if (objection.isPresent()) {
			MessageDialog.openInformation(shell, Messages.PointsHandler_title, objection.get());
			return null;
		}
		String change = event.getParameter(CHANGE);
		open(shell, PointCheck.objects(selection), change == null ? PointChange.SHARE : PointChange.valueOf(change), event.getParameter(ConsoleIds.POINTS_TARGET));
		return null;
	}

	private static void open(Shell shell, List<EstateObject> points, PointChange change, String targetName) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		TopologySnapshot selected = points.getFirst().snapshot();
		List<TopologySnapshot> homes = points.stream().map(point -> PointCheck.home(point, session.topologies())).distinct().toList();
		if (homes.size() > 1) {
			MessageDialog.openInformation(shell, Messages.PointsHandler_title, Messages.PointsHandler_homes);
			return;
		}
		TopologySnapshot source = homes.getFirst();
		List<TopologySnapshot> others = session.topologies().stream().filter(each -> !each.name().equals(source.name()) && !each.isRetired())
				.filter(each -> targetName == null || each.name().equals(targetName))
				.filter(each -> selected.name().equals(source.name()) || each.name().equals(selected.name())).toList();
		if (others.isEmpty())
			MessageDialog.openInformation(shell, Messages.PointsHandler_title, Words.say(Messages.PointsHandler_noOther, source.name()));
		TopologyChoice.among(shell, Messages.PointsHandler_title, Messages.PointsHandler_which, others)
				.ifPresent(target -> new PointsDialog(shell, new PointsRequest(session, source, target, points.stream().map(EstateObject::ref).toList()), change).open());
	}
}
