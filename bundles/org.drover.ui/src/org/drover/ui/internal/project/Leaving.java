package org.drover.ui.internal.project;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.drover.ui.Problems;
import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Asks before work is cut short. For the UI thread. */
public final class Leaving {

	private static final int STOP_BUTTON = 1_001;
	private static final int LEAVE_BUTTON = 1_002;
	private static final int CANCEL_BUTTON = 1_003;

	private Leaving() {
	}

	/** Whether the project that is open, if any, may be closed now. */
	public static boolean mayClose(Shell shell) {
		return savedEditors() && mayStopJobs(shell);
	}

	private static boolean savedEditors() {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			if (window.getActivePage() != null && !window.getActivePage().closeAllEditors(true))
				return false;
		}
		return true;
	}

	private static boolean mayStopJobs(Shell shell) {
		Optional<ProjectSession> session = CurrentProject.get().session();
		if (session.isEmpty() || !session.get().runs().anyRunning())
			return true;
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Leaving_job, Messages.Leaving_job_what, 0, Messages.Leaving_job_stop,
				Messages.Leaving_cancel) == 0;
	}

	/** Whether the console may end; stops what the user agrees to. */
	public static boolean mayExit(Shell shell) {
		if (!mayStopJobs(shell) || !settledDemo(shell))
			return false;
		DemoEstate.get().cancelOpening();
		if (CurrentProject.get().session().filter(session -> session.runs().anyRunning()).isPresent())
			closeBusily();
		return true;
	}

	private static void closeBusily() {
		Display display = Display.getCurrent();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				monitor.beginTask(Messages.Leaving_job_stops, -1);
				CurrentProject.get().closeNow(display, monitor);
			});
		} catch (InvocationTargetException e) {
			Problems.show(Messages.Leaving_close, e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** @return false where the user would rather stay */
	private static boolean settledDemo(Shell shell) {
		if (DemoEstate.get().state() != DemoEstate.State.RUNNING)
			return true;
		String kept = Settings.store().getString(Settings.DEMO_ON_EXIT);
		int answer = switch (kept) {
			case Settings.STOP -> STOP_BUTTON;
			case Settings.LEAVE -> LEAVE_BUTTON;
			default -> askAboutDemo(shell);
		};
		if (answer == STOP_BUTTON)
			DemoEstate.get().stopSoon();
		return answer == STOP_BUTTON || answer == LEAVE_BUTTON;
	}

	private static int askAboutDemo(Shell shell) {
		LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
		buttons.put(Messages.Leaving_demo_stop, STOP_BUTTON);
		buttons.put(Messages.Leaving_demo_leave, LEAVE_BUTTON);
		buttons.put(Messages.Leaving_cancel, CANCEL_BUTTON);
		MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, Messages.Leaving_demo, null, Messages.Leaving_demo_what, MessageDialog.QUESTION,
				buttons, 0, Messages.Leaving_demo_always, false);
		int answer = dialog.open();
		if (dialog.getToggleState() && answer != CANCEL_BUTTON)
			Settings.store().setValue(Settings.DEMO_ON_EXIT, answer == STOP_BUTTON ? Settings.STOP : Settings.LEAVE);
		return answer;
	}
}
