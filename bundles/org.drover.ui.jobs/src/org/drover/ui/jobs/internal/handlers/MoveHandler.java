package org.drover.ui.jobs.internal.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.ObjectKind;
import org.drover.plan.Selection;
import org.drover.ui.ConsoleIds;
import org.drover.ui.jobs.internal.wizard.MoveDialog;
import org.drover.ui.jobs.internal.wizard.MoveRequest;
import org.drover.ui.look.KindWords;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that moves the selected collections and clients. */
public final class MoveHandler extends AbstractHandler {

	private static final String TITLE = "Move";

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		List<EstateObject> objects = objects(HandlerUtil.getCurrentSelection(event));
		Optional<String> objection = objection(objects);
		if (objection.isPresent())
			MessageDialog.openInformation(shell, TITLE, objection.get());
		else
			move(shell, objects, event.getParameter(ConsoleIds.TARGET));
		return null;
	}

	private static List<EstateObject> objects(ISelection selection) {
		List<EstateObject> objects = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured) {
				if (element instanceof EstateObject object)
					objects.add(object);
			}
		}
		return objects;
	}

	/** Why these cannot be moved, in words; empty where they can. */
	static Optional<String> objection(List<EstateObject> objects) {
		if (objects.isEmpty())
			return Optional.of("Select the collections or clients to move, or drag them onto a topology.");
		Optional<EstateObject> other = objects.stream().filter(object -> !isChoice(object.kind())).findFirst();
		if (other.isPresent())
			return Optional.of(KindWords.names(other.get().kind()) + " move with the clients that need them: move a collection or clients that need \""
					+ other.get().name() + "\".");
		if (objects.stream().map(EstateObject::snapshot).distinct().count() > 1)
			return Optional.of("These come from different topologies: move those of one topology at a time.");
		return Optional.empty();
	}

	private static boolean isChoice(ObjectKind kind) {
		return kind == ObjectKind.COLLECTION || kind == ObjectKind.CLIENT;
	}

	private static void move(Shell shell, List<EstateObject> objects, String targetName) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		TopologySnapshot source = objects.get(0).snapshot();
		List<TopologySnapshot> others = session.topologies().stream().filter(topology -> !topology.name().equals(source.name()))
				.filter(topology -> targetName == null || topology.name().equals(targetName)).toList();
		if (others.isEmpty())
			MessageDialog.openInformation(shell, TITLE, targetName == null || targetName.equals(source.name())
					? "These are in " + source.name() + " already. Drop them on another topology, or add one to the project first."
					: "The project has no topology " + targetName + ". Add it to the project first.");
		else
			choose(shell, others).ifPresent(target -> open(shell, session, source, objects, target));
	}

	private static Optional<TopologySnapshot> choose(Shell shell, List<TopologySnapshot> targets) {
		if (targets.size() == 1)
			return Optional.of(targets.get(0));
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(each -> ((TopologySnapshot) each).name()));
		dialog.setTitle(TITLE);
		dialog.setMessage("Which topology do they move to?");
		dialog.setElements(targets.toArray());
		return dialog.open() == Window.OK ? Optional.of((TopologySnapshot) dialog.getFirstResult()) : Optional.empty();
	}

	private static void open(Shell shell, ProjectSession session, TopologySnapshot source, List<EstateObject> objects, TopologySnapshot target) {
		Selection selection = new Selection(objects.stream().map(EstateObject::ref).toList());
		new MoveDialog(shell, new MoveRequest(session, source, selection, target)).open();
	}
}
