package org.drover.ui.diagram.internal.topology;

import org.drover.ui.ConsoleIds;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the diagram of the topology that is selected, or that what is selected belongs to. */
public final class OpenTopologyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		TopologySnapshot snapshot = chosen(HandlerUtil.getCurrentStructuredSelection(event));
		if (snapshot != null)
			open(HandlerUtil.getActiveWorkbenchWindowChecked(event), snapshot);
		return null;
	}

	/** Without a selection the topology that was added last: the new one. */
	private static TopologySnapshot chosen(IStructuredSelection selection) {
		if (selection.getFirstElement() instanceof TopologySnapshot snapshot)
			return snapshot;
		if (selection.getFirstElement() instanceof EstateObject object)
			return object.snapshot();
		return CurrentProject.get().session().map(session -> session.topologies()).filter(all -> !all.isEmpty()).map(all -> all.getLast()).orElse(null);
	}

	private static void open(IWorkbenchWindow window, TopologySnapshot snapshot) throws ExecutionException {
		try {
			window.getWorkbench().showPerspective(ConsoleIds.TOPOLOGY_PERSPECTIVE, window);
			window.getActivePage().openEditor(TopologyInput.of(snapshot), ConsoleIds.TOPOLOGY_EDITOR);
		} catch (PartInitException e) {
			throw new ExecutionException(Words.say(Messages.OpenTopologyHandler_fails, snapshot.name()), e);
		} catch (WorkbenchException e) {
			throw new ExecutionException(Messages.OpenTopologyHandler_noPerspective, e);
		}
	}
}
