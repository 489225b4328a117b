package org.drover.bench.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** The console's window, from within its process. For any thread but that of the user interface. */
final class Window {

	private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
	/** How long nothing must be going on to say that all is done. */
	private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
	private static final String LASTING = "Watch ";

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	Display display() {
		return display;
	}

	/** The answer of the user interface's thread. */
	<T> T ask(Callable<T> question) {
		return display.syncCall(() -> {
			try {
				return question.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** Has it done, and waits for its end: it must open no dialog. */
	void tell(Runnable order) {
		display.syncExec(order);
	}

	void until(String what, BooleanSupplier so) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!ask(so::getAsBoolean)) {
			if (System.nanoTime() > end)
				throw new AssertionError("did not happen: " + what);
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	/** Waits until nothing has been worked on for a while. */
	void settle() {
		long end = System.nanoTime() + PATIENCE_NANOS;
		long calmSince = System.nanoTime();
		while (System.nanoTime() - calmSince < CALM_NANOS) {
			tell(() -> {
			});
			if (isBusy())
				calmSince = System.nanoTime();
			if (System.nanoTime() > end)
				throw new AssertionError("it does not come to rest: " + Arrays.toString(Job.getJobManager().find(null)));
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	/** With our work of any kind, but for what goes on as long as a project is open, or with other work that is shown to people. */
	private static boolean isBusy() {
		return Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getState() == Job.RUNNING || job.getState() == Job.WAITING)
				.filter(job -> !job.getName().startsWith(LASTING)).anyMatch(job -> !job.isSystem() || job.getClass().getName().startsWith("org.drover."));
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** For the user interface's thread. */
	IWorkbenchPage page() {
		return window().getActivePage();
	}

	void perspective(String id) {
		tell(() -> page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id)));
	}

	/** @param mode of {@link IWorkbenchPage} */
	void show(String view, int mode) {
		tell(() -> {
			try {
				page().showView(view, null, mode);
			} catch (PartInitException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	void hide(String view) {
		tell(() -> {
			IViewReference open = page().findViewReference(view);
			if (open != null)
				page().hideView(open);
		});
	}

	/** Selects in a view, which becomes the active one. */
	void select(String view, Object what) {
		show(view, IWorkbenchPage.VIEW_ACTIVATE);
		tell(() -> page().findView(view).getSite().getSelectionProvider().setSelection(new StructuredSelection(what)));
	}

	/** Runs a command as a menu would, and does not wait for its end: it may open a dialog. */
	void run(String command) {
		display.asyncExec(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand(command, null);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** Runs a command that opens a window of its own, and closes that when all is there. */
	void lookInto(String command) {
		run(command);
		until(command + " opens a window", () -> other().isPresent());
		settle();
		tell(() -> other().ifPresent(Shell::close));
		until("it is closed", () -> other().isEmpty());
	}

	/** Notices and tips are tools, and no windows of their own. */
	private Optional<Shell> other() {
		return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell != window().getShell())
				.filter(shell -> !shell.getText().isEmpty() && (shell.getStyle() & SWT.TOOL) == 0).findFirst();
	}

	/** Waits for the first visible control of the type that is as wanted. */
	<T extends Control> T the(String what, Class<T> type, Predicate<T> wanted) {
		until(what + " is there", () -> find(type, wanted).isPresent());
		return ask(() -> find(type, wanted).orElseThrow());
	}

	private <T extends Control> Optional<T> find(Class<T> type, Predicate<T> wanted) {
		List<Control> all = new ArrayList<>();
		collect(window().getShell(), all);
		return all.stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
	}

	private static void collect(Control control, List<Control> all) {
		if (!control.isVisible())
			return;
		all.add(control);
		if (control instanceof Composite composite)
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, all));
	}
}
