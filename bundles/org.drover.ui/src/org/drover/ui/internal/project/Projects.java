package org.drover.ui.internal.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.drover.store.Project;
import org.drover.ui.internal.Services;
import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Opens, makes and closes projects on the user's behalf. For the UI thread. */
public final class Projects {

	/** Told in the UI thread that a project is being opened, or no longer. */
	public interface Listener {
		void openingChanged();
	}

	private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
	private static Path folder;
	private static Job job;

	private Projects() {
	}

	/** Opens the project in a folder; the user is told where there is none. */
	public static void open(Path chosen) {
		if (!Leaving.mayClose(shell()))
			return;
		if (DemoEstate.get().owns(chosen))
			openDemo();
		else
			follow(chosen, CurrentProject.get().openExisting(chosen, Services.connectors(), () -> opened(chosen)));
	}

	/** The folder that is being opened. */
	public static Optional<Path> opening() {
		return Optional.ofNullable(folder);
	}

	public static void cancelOpening() {
		if (job != null)
			job.cancel();
	}

	/** Asks for a folder, and opens the project in it. */
	public static void choose(Shell shell) {
		ask(shell, Messages.Projects_open, Messages.Projects_open_how).ifPresent(Projects::open);
	}

	/** Asks for a folder, and makes a project in it. */
	public static void create(Shell shell) {
		Optional<Path> chosen = ask(shell, Messages.Projects_new, Messages.Projects_new_how);
		if (chosen.isEmpty())
			return;
		if (Files.exists(chosen.get()) && Project.isProject(chosen.get()))
			open(chosen.get());
		else if (Leaving.mayClose(shell))
			follow(chosen.get(), CurrentProject.get().open(chosen.get(), Services.connectors(), () -> opened(chosen.get())));
	}

	private static Optional<Path> ask(Shell shell, String title, String text) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SHEET);
		dialog.setText(title);
		dialog.setMessage(text);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private static boolean demoIsOpen() {
		DemoEstate demo = DemoEstate.get();
		boolean runs = demo.state() == DemoEstate.State.RUNNING;
		return runs && CurrentProject.get().session().filter(session -> demo.owns(session.project().folder())).isPresent();
	}

	/** Asks for a folder, and opens the project in it for looking only. */
	public static void chooseToLook(Shell shell) {
		ask(shell, Messages.Projects_look, Messages.Projects_look_how).ifPresent(Looking::at);
	}

	private static boolean isOpen(Path project) {
		return CurrentProject.get().session().filter(session -> session.project().folder().equals(project)).isPresent();
	}

	/** What the window calls a project. */
	public static String name(Path project) {
		Path original = Looking.original().filter(looked -> isOpen(project)).orElse(project);
		return DemoEstate.get().owns(original) ? Messages.Projects_demo : original.getFileName().toString();
	}

	static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	static void opened(Path chosen) {
		RecentProjects.ofUser().opened(chosen);
	}

	static void follow(Path chosen, Job opening) {
		folder = chosen;
		job = opening;
		Display display = Display.getCurrent();
		opening.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed())
					display.asyncExec(() -> ended(opening));
			}
		});
		LISTENERS.forEach(Listener::openingChanged);
		if (opening.getState() == Job.NONE)
			ended(opening); // too quick for the listener
	}

	private static void ended(Job opening) {
		if (job != opening)
			return;
		folder = null;
		job = null;
		LISTENERS.forEach(Listener::openingChanged);
	}

	/** Starts the demo estate unless it runs, opens its project, and shows the collection that demonstrations move. */
	public static void openDemo() {
		if (demoIsOpen() || !Leaving.mayClose(shell()))
			return;
		DemoEstate demo = DemoEstate.get();
		demo.open(() -> {
			opened(demo.project());
			demo.figures().ifPresent(figures -> Reveal.collection(figures.collection()));
		});
	}

	public static void addListener(Listener listener) {
		LISTENERS.add(listener);
	}

	public static void removeListener(Listener listener) {
		LISTENERS.remove(listener);
	}
}
