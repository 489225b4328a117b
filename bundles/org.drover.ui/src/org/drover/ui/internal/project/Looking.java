package org.drover.ui.internal.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.drover.ui.Background;
import org.drover.ui.internal.Services;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Opens projects for looking only. What is shown is a copy, as the project was at one moment, without its key: nothing that is done to
 * the copy changes the project, nor anything that it manages. So a project can be looked at while another process works on it. For the UI thread.
 */
public final class Looking {

	/** @param taken when the copy was made */
	private record Look(Path original, Instant taken, ProjectCopy copy) {
	}

	private static Look look;

	private Looking() {
	}

	/** From now on, a copy that is no longer open is deleted. */
	public static void follow() {
		CurrentProject.get().addListener(Looking::forgetClosed);
	}

	/** The folder of the project that is looked at; empty where no project is open, or one that may be changed. */
	public static Optional<Path> original() {
		return current().map(Look::original);
	}

	/** The moment that is shown. */
	public static Optional<Instant> taken() {
		return current().map(Look::taken);
	}

	private static Optional<Look> current() {
		return Optional.ofNullable(look).filter(known -> isOpen(known.copy()));
	}

	/** Looks anew at what is looked at already. */
	public static void again() {
		original().ifPresent(Looking::at);
	}

	/** Opens for changing what is looked at. */
	public static void change() {
		original().ifPresent(Projects::open);
	}

	/** Opens a copy of the project in a folder; a copy that is open is replaced by a newer one. */
	public static void at(Path original) {
		if (!Leaving.mayClose(Projects.shell()))
			return;
		Job job = Background.prepare(Words.say(Messages.Looking_look, Projects.name(original)), monitor -> ProjectCopy.of(original, monitor),
				copy -> open(original, copy));
		job.setRule(CurrentProject.get().turn()); // it may be closed just now
		Projects.follow(original, job);
		job.schedule();
	}

	private static void open(Path original, ProjectCopy copy) {
		Instant now = Instant.now();
		CurrentProject.get().close();
		look = new Look(original, now, copy);
		Projects.follow(original, CurrentProject.get().openExisting(copy.folder(), Services.connectors(), () -> Projects.opened(original)));
	}

	private static boolean isOpen(ProjectCopy copy) {
		return CurrentProject.get().session().filter(session -> session.project().folder().equals(copy.folder())).isPresent();
	}

	private static void forgetClosed() {
		if (look == null || isOpen(look.copy()))
			return;
		ProjectCopy left = look.copy();
		look = null;
		Display.getCurrent().asyncExec(() -> deleteOnceClosed(left)); // the closing of it takes its turn first
	}

	private static void deleteOnceClosed(ProjectCopy copy) {
		Job job = Job.createSystem(Messages.Looking_delete, monitor -> {
			copy.delete();
		});
		job.setRule(CurrentProject.get().turn());
		job.schedule();
	}

	/** As the console ends, with no project open any more. */
	public static void end() {
		if (look != null)
			look.copy().delete();
	}
}
