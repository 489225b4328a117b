package org.drover.ui.internal.app;

import org.drover.ui.ConsoleIds;
import org.drover.ui.internal.project.Leaving;
import org.drover.ui.internal.project.Looking;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

final class ConsoleWorkbenchAdvisor extends WorkbenchAdvisor {

	private final ConsoleOptions options;
	private volatile boolean silent;
	private final StartedFile startedFile = new StartedFile();

	ConsoleWorkbenchAdvisor(ConsoleOptions options) {
		this.options = options;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new ConsoleWindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ConsoleIds.START_PERSPECTIVE;
	}

	@Override
	public void postStartup() {
		FirstSteps.take(options, getWorkbenchConfigurer().getWindowConfigurer(PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
	}

	@Override
	public boolean preShutdown() {
		return silent || Leaving.mayExit(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
	}

	@Override
	public void postShutdown() {
		CurrentProject.get().closeNow(Display.getCurrent(), new NullProgressMonitor());
		Looking.end();
	}

	/** Asks nobody: the process has been told to end. */
	void leaveSilently() {
		silent = true;
	}

	@Override
	public void eventLoopIdle(Display display) {
		startedFile.write();
		super.eventLoopIdle(display);
	}
}
