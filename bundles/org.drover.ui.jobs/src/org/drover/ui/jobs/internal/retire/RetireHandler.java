package org.drover.ui.jobs.internal.retire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
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
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog that decommissions the selected topology, or the selected sites of one. */
public final class RetireHandler extends AbstractHandler {

	/** What was selected: sites of a topology, or all of it. */
	private record Chosen(TopologySnapshot source, Set<String> sites) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		Optional<Chosen> chosen = chosen(HandlerUtil.getCurrentSelection(event)).filter(each -> each.source().inventory().isPresent());
		if (chosen.isPresent())
			open(shell, chosen.get());
		else
			MessageDialog.openInformation(shell, Messages.RetireHandler_title, Messages.RetireHandler_nothing);
		return null;
	}

	private static Optional<Chosen> chosen(ISelection selection) {
		if (selection instanceof IStructuredSelection selected && selected.size() == 1 && selected.getFirstElement() instanceof TopologySnapshot topology)
			return Optional.of(new Chosen(topology, Set.of()));
		List<EstateObject> sites = PointCheck.objects(selection);
		boolean together = !sites.isEmpty() && sites.stream().allMatch(site -> site.kind() == ObjectKind.SITE && site.snapshot() == sites.getFirst().snapshot());
		return together ? Optional.of(new Chosen(sites.getFirst().snapshot(), sites.stream().map(site -> site.ref().key()).collect(Collectors.toSet())))
				: Optional.empty();
	}

	private static boolean canTakeOver(ProjectSession session, TopologySnapshot other) {
		try {
			return !other.isRetired() && session.migrations().decommissions().canTakeOver(other.topology());
		} catch (DroverException e) {
			// its address says nothing any more: whoever chooses it is told so by the dialog
			return true;
		}
	}

	private static void open(Shell shell, Chosen chosen) {
		ProjectSession session = CurrentProject.get().session().orElseThrow();
		TopologySnapshot source = chosen.source();
		List<TopologySnapshot> others = session.topologies().stream().filter(each -> !each.name().equals(source.name()) && canTakeOver(session, each)).toList();
		if (source.isRetired())
			MessageDialog.openInformation(shell, Messages.RetireHandler_title, Words.say(Messages.RetireHandler_already, source.name()));
		else if (others.isEmpty())
			MessageDialog.openInformation(shell, Messages.RetireHandler_title, Words.say(Messages.RetireHandler_noOther, source.name()));
		else
			TopologyChoice.among(shell, Messages.RetireHandler_title, Messages.RetireHandler_which, others)
					.ifPresent(target -> new RetireDialog(shell, new RetireRequest(session, source, chosen.sites(), target)).open());
	}
}
