package org.drover.ui.jobs.internal.exchange;

import java.util.List;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog that writes the selected topology, or the selected objects of one with what they need, to an exchange package. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		List<EstateObject> objects = PointCheck.objects(selection);
		if (selection instanceof IStructuredSelection selected && selected.size() == 1 && selected.getFirstElement() instanceof TopologySnapshot topology)
			open(shell, topology, List.of());
		else if (!objects.isEmpty() && objects.stream().allMatch(object -> object.snapshot() == objects.getFirst().snapshot()))
			open(shell, objects.getFirst().snapshot(), objects);
		else
			MessageDialog.openInformation(shell, Messages.ExportHandler_title, Messages.ExportHandler_nothing);
		return null;
	}

	private static void open(Shell shell, TopologySnapshot topology, List<EstateObject> objects) {
		if (topology.inventory().isEmpty())
			MessageDialog.openInformation(shell, Messages.ExportHandler_title, Messages.ExportHandler_nothing);
		else
			CurrentProject.get().session()
					.ifPresent(session -> new ExportDialog(shell, session, topology, objects.stream().map(EstateObject::ref).toList()).open());
	}
}
