package org.drover.ui.internal.app;

import java.util.Optional;

import org.drover.ui.ConsoleIds;
import org.drover.ui.internal.project.Projects;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Shows the start page alone while no project is open, and the estate when one is. */
final class Perspectives {

	private final IWorkbenchWindowConfigurer configurer;

	Perspectives(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
	}

	void followProject() {
		CurrentProject.get().addListener(this::show);
		show();
	}

	private void show() {
		IWorkbenchWindow window = configurer.getWindow();
		if (window.getShell() == null || window.getShell().isDisposed())
			return; // the console ends
		Optional<ProjectSession> session = CurrentProject.get().session();
		window.getShell().setText(session.map(Perspectives::title).orElse(ConsoleApplication.NAME));
		if (session.isEmpty())
			window.getActivePage().closeAllEditors(false);
		swap(window.getActivePage(), session.isPresent());
		showTools(window, session.isPresent());
	}

	private static String title(ProjectSession session) {
		return Words.say(session.lookingOnly() ? Messages.Perspectives_title_looking : Messages.Perspectives_title, Projects.name(session.project().folder()));
	}

	/** The start page needs neither tool bar nor perspective switcher. */
	private static void showTools(IWorkbenchWindow window, boolean shown) {
		MWindow model = window.getService(MWindow.class);
		if (model instanceof MTrimmedWindow trimmed)
			trimmed.getTrimBars().stream().filter(bar -> bar.getSide() == SideValue.TOP).forEach(bar -> bar.setVisible(shown));
	}

	private static void swap(IWorkbenchPage page, boolean work) {
		IPerspectiveRegistry registry = PlatformUI.getWorkbench().getPerspectiveRegistry();
		IPerspectiveDescriptor start = registry.findPerspectiveWithId(ConsoleIds.START_PERSPECTIVE);
		page.setPerspective(work ? registry.findPerspectiveWithId(ConsoleIds.ESTATE_PERSPECTIVE) : start);
		if (work)
			page.closePerspective(start, false, false); // else it stays in the switcher
	}
}
