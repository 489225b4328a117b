package org.drover.task;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * A handler whose effects are two files each in a folder, so that an effect can be done in part and outlives a killed process. Its main runs
 * a job and says which task it is at.
 */
final class FileEffects implements TaskHandler {

	private final Path folder;

	FileEffects(Path folder) {
		this.folder = folder;
	}

	/** Project folder, folder of effects, {@code run} or {@code undo}. */
	public static void main(String[] arguments) throws DroverException {
		try (Project project = Project.open(Path.of(arguments[0]), "working")) {
			Sequencer sequencer = new Sequencer(new JobStore(project), Clock.systemUTC(), List.of(new FileEffects(Path.of(arguments[1]))));
			if (arguments[2].equals("run"))
				sequencer.run("1", RunOptions.DEFAULT, new NullProgressMonitor(), new Teller());
			else
				sequencer.undo("1", RunOptions.DEFAULT, new NullProgressMonitor(), new Teller());
		}
	}

	@Override
	public String name() {
		return "ledger";
	}

	@Override
	public String run(TaskContext context, String input) throws DroverException {
		write(first(context), input);
		write(second(context), input);
		return "{}";
	}

	@Override
	public void undo(TaskContext context, String input, String outcome) throws DroverException {
		delete(second(context));
		delete(first(context));
	}

	@Override
	public Optional<String> probe(TaskContext context, String input) {
		return Files.exists(second(context)) ? Optional.of("{}") : Optional.empty();
	}

	private Path first(TaskContext context) {
		return folder.resolve(context.effect() + ".1");
	}

	private Path second(TaskContext context) {
		return folder.resolve(context.effect() + ".2");
	}

	private static void write(Path file, String text) throws DroverException {
		try {
			Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
		} catch (FileAlreadyExistsException e) {
			return; // an earlier try did it
		} catch (IOException e) {
			throw new DroverException("cannot write " + file, e);
		}
	}

	private static void delete(Path file) throws DroverException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw new DroverException("cannot delete " + file, e);
		}
	}

	/** Tells the process that started this one. */
	private static final class Teller implements JobListener {

		private final Writer out = new FileWriter(FileDescriptor.out);

		@Override
		public void taskEnded(Task task) {
			try {
				out.write(task.number() + "\n");
				out.flush();
			} catch (IOException e) {
				throw new IllegalStateException("nobody listens", e);
			}
		}
	}
}
