package org.drover.ui.internal.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.drover.ui.look.Look;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the console; ends with its last window. */
public final class ConsoleApplication implements IApplication {

	/** The same in all languages. */
	public static final String NAME = "Drover"; //$NON-NLS-1$

	/** A project is closed in milliseconds, on a machine that is very busy in seconds. */
	private static final long CLOSING_SECONDS = 60;

	private final CountDownLatch ended = new CountDownLatch(1);
	/** Where the process is told to end, the framework tells nobody: the project would be left as by a kill. */
	private final Thread hook = new Thread(this::stop, "end in order"); //$NON-NLS-1$
	private volatile ConsoleWorkbenchAdvisor advisor;

	@Override
	public Object start(IApplicationContext context) throws IOException {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Look.prepare();
		Display.setAppName(NAME);
		Display display = PlatformUI.createDisplay();
		try {
			if (!workspaceIsOurs()) {
				MessageDialog.openInformation(null, Messages.ConsoleApplication_open, Messages.ConsoleApplication_open_how);
				return EXIT_OK;
			}
			Defaults.set(display);
			advisor = new ConsoleWorkbenchAdvisor(ConsoleOptions.of(List.of(arguments)));
			Runtime.getRuntime().addShutdownHook(hook);
			int outcome = PlatformUI.createAndRunWorkbench(display, advisor);
			return outcome == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
			leaveWorkspace();
			ended.countDown();
			removeHook();
		}
	}

	private void removeHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending: the hook has started and goes its way
		}
	}

	/** The JVM may have something to do yet, and another window need not wait for it. */
	private static void leaveWorkspace() {
		Location workspace = Platform.getInstanceLocation();
		if (workspace != null)
			workspace.release();
	}

	/** Two windows would write over each other's layout and settings. The lock goes with the process, if not before. */
	private static boolean workspaceIsOurs() throws IOException {
		Location workspace = Platform.getInstanceLocation();
		return workspace == null || !workspace.isSet() || workspace.lock();
	}

	/** Returns when the project is closed: a process that has been told to end does so after this, whatever its other threads are about. */
	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning())
			return;
		advisor.leaveSilently();
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().syncExec(workbench::close);
		try {
			ended.await(CLOSING_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
