package org.drover.ui.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectBusyException;
import org.drover.store.backup.Backup;
import org.drover.store.backup.BackupListener;
import org.drover.store.backup.Restore;
import org.drover.ui.internal.demo.CommandLine;
import org.drover.ui.internal.demo.Folders;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.LoggerFactory;

/** A copy of a project in a folder that only this user can enter: all rows as they were at one moment, without content and without the key. */
final class ProjectCopy {

	/** What others are told that ask who has the project open. */
	private static final String HOLDER = "console, looking"; //$NON-NLS-1$
	private static final long LOOK_AGAIN_MILLIS = 200;

	private final Path root;

	private ProjectCopy(Path root) {
		this.root = root;
	}

	/** For a background thread. Where another process has the project open, that one is asked for its rows. */
	static ProjectCopy of(Path original, IProgressMonitor monitor) throws DroverException {
		ProjectCopy copy = new ProjectCopy(newFolder());
		boolean made = false;
		try {
			copy.make(original, monitor);
			made = true;
			return copy;
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.ProjectCopy_notCopied, original, copy.root), e);
		} finally {
			if (!made)
				copy.delete();
		}
	}

	private static Path newFolder() throws DroverException {
		try {
			return Files.createTempDirectory("drover-look");
		} catch (IOException e) {
			throw new DroverException(Messages.ProjectCopy_noFolder, e);
		}
	}

	private void make(Path original, IProgressMonitor monitor) throws DroverException, IOException {
		Path file = root.resolve("backup");
		monitor.beginTask(Words.say(Messages.ProjectCopy_copying, original), IProgressMonitor.UNKNOWN);
		BackupListener stop = (done, items, current) -> stopIfCancelled(monitor);
		try (Project project = Project.open(original, HOLDER)) {
			Backup.write(project, new Backup.Request(file, false, Optional.empty(), "console"), stop);
		} catch (ProjectBusyException e) {
			askOwner(original, file, monitor);
		}
		Restore.restore(new Restore.Request(file, folder(), Optional.empty(), HOLDER), stop);
		Files.writeString(folder().resolve(ProjectSession.LOOKING), Instant.now().toString());
		Files.delete(file);
	}

	private void askOwner(Path original, Path file, IProgressMonitor monitor) throws DroverException, IOException {
		List<String> words = CommandLine.words(root.resolve("configuration"));
		words.addAll(List.of("backup", "--project", original.toString(), "--out", file.toString(), "--without-content", "--without-key"));
		Path said = root.resolve("said");
		Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			while (!process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS))
				stopIfCancelled(monitor);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} finally {
			process.destroy();
		}
		if (process.exitValue() != 0)
			throw new DroverException(Words.say(Messages.ProjectCopy_refused, original, Files.readString(said).strip()));
	}

	private static void stopIfCancelled(IProgressMonitor monitor) {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}

	/** The copy's own; a project like others. */
	Path folder() {
		return root.resolve("project");
	}

	/** To be closed before. */
	void delete() {
		try {
			Folders.delete(root);
		} catch (IOException e) {
			LoggerFactory.getLogger(ProjectCopy.class).warn("{} is left behind", root, e); //$NON-NLS-1$
		}
	}
}
