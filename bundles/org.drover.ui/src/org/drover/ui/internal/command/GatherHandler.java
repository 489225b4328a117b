package org.drover.ui.internal.command;

import java.util.List;
import java.util.function.Predicate;

import org.drover.ui.internal.project.Gathering;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gathers the selected topologies anew, or all that are in use where none is selected. */
public final class GatherHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		CurrentProject.get().session().ifPresent(session -> gather(session, HandlerUtil.getCurrentSelection(event)));
		return null;
	}

	private static void gather(ProjectSession session, ISelection selection) {
		List<String> chosen = chosen(selection);
		List<String> names = chosen.isEmpty() ? session.topologies().stream().filter(Predicate.not(TopologySnapshot::isRetired)).map(TopologySnapshot::name).toList() : chosen;
		Gathering.start(session, names);
	}

	private static List<String> chosen(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured))
			return List.of();
		return structured.stream().filter(TopologySnapshot.class::isInstance).map(element -> ((TopologySnapshot) element).name()).toList();
	}
}
