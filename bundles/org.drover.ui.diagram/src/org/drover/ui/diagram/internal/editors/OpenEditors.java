package org.drover.ui.diagram.internal.editors;

import java.util.List;
import java.util.Optional;

import org.drover.ui.ConsoleIds;
import org.drover.ui.diagram.internal.editors.KeptEditors.Kept;
import org.drover.ui.diagram.internal.job.JobInput;
import org.drover.ui.diagram.internal.topology.TopologyInput;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the editors again that a person had open on a project when it was closed, or the console ended: as soon as a perspective is shown that has a place for
 * them, and behind what he looks at.
 */
public final class OpenEditors implements IStartup {

	private static final Logger LOG = LoggerFactory.getLogger(OpenEditors.class);
	private static final String NODE = "org.drover.ui.diagram";

	/** Whose editors have been opened again, as long as it is open; for the UI thread. */
	private ProjectSession done;

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> List.of(PlatformUI.getWorkbench().getWorkbenchWindows()).forEach(this::follow));
	}

	private void follow(IWorkbenchWindow window) {
		CurrentProject.get().addListener(() -> later(window));
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				later(window);
			}
		});
		later(window);
	}

	/** After whatever else is done about it. */
	private void later(IWorkbenchWindow window) {
		if (!window.getWorkbench().isClosing())
			window.getShell().getDisplay().asyncExec(() -> again(window.getActivePage()));
	}

	/** A person has opened one, or it was opened again. */
	public static void opened(ProjectSession session, ProjectInput input) {
		kept().add(session.project().id(), kept(input));
	}

	/** One goes. Where the project goes, or the whole console does, it is not forgotten. */
	public static void closed(ProjectSession session, ProjectInput input) {
		boolean stays = CurrentProject.get().session().filter(open -> open == session).isPresent() && !PlatformUI.getWorkbench().isClosing();
		if (stays)
			kept().remove(session.project().id(), kept(input));
	}

	private static KeptEditors kept() {
		return new KeptEditors(InstanceScope.INSTANCE.getNode(NODE).node("open"));
	}

	private static Kept kept(ProjectInput input) {
		return new Kept(input.editor(), input.key());
	}

	private void again(IWorkbenchPage page) {
		ProjectSession session = CurrentProject.get().session().orElse(null);
		if (session == done)
			return;
		done = null;
		if (session == null || page == null || !page.isEditorAreaVisible() || PlatformUI.getWorkbench().isClosing())
			return;
		done = session;
		for (Kept kept : kept().of(session.project().id()))
			input(kept, session).ifPresentOrElse(input -> open(page, input), () -> kept().remove(session.project().id(), kept));
	}

	private static Optional<? extends ProjectInput> input(Kept kept, ProjectSession session) {
		return switch (kept.editor()) {
			case ConsoleIds.JOB_EDITOR -> Optional.of(JobInput.again(kept.key(), session));
			case ConsoleIds.TOPOLOGY_EDITOR -> TopologyInput.again(kept.key(), session);
			default -> Optional.empty();
		};
	}

	private static void open(IWorkbenchPage page, ProjectInput input) {
		try {
			if (page.findEditor(input) == null)
				page.openEditor(input, input.editor(), false);
		} catch (PartInitException e) {
			LOG.warn("{} cannot be opened again", input.getName(), e);
		}
	}
}
