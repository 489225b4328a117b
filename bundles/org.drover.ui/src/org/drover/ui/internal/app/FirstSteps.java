package org.drover.ui.internal.app;

import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.internal.notice.DependencyNotices;
import org.drover.ui.internal.notice.GatherNotices;
import org.drover.ui.internal.notice.JobNotices;
import org.drover.ui.internal.notice.Notices;
import org.drover.ui.internal.problem.ProblemLog;
import org.drover.ui.internal.project.Gathering;
import org.drover.ui.internal.project.Looking;
import org.drover.ui.internal.project.Projects;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** What happens once the window is open: the project that was asked for, or the start page. */
final class FirstSteps {

	private FirstSteps() {
	}

	static void take(ConsoleOptions options, IWorkbenchWindowConfigurer window) {
		Labels.renew(window.getWindow().getService(MWindow.class), PlatformUI.getWorkbench());
		Theme.show(ThemeChoice.current());
		Platform.addLogListener(ProblemLog.ofConsole()::logged);
		Looking.follow();
		Gathering.follow();
		ShownPerspective.follow(window.getWindow());
		new Perspectives(window).followProject();
		Notices notices = new Notices(window.getWindow().getShell());
		new JobNotices(notices).follow();
		new GatherNotices(notices).follow();
		new DependencyNotices(notices).follow();
		DemoEstate.get().find();
		if (options.project().isPresent())
			Projects.open(options.project().get());
		else if (options.demo())
			Projects.openDemo();
	}
}
