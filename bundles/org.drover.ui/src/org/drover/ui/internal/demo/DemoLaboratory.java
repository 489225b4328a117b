package org.drover.ui.internal.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The laboratory behind the demo estate: a process of its own, which goes on when the console ends, however that ends, and is found again by
 * the next one.
 */
final class DemoLaboratory {

	/** Gives the words that start the command line. */
	interface Command {
		List<String> words() throws DroverException;
	}

	/** Often enough to see a move at once, and seldom enough to leave the machine to its user. */
	private static final String INTERVAL_SECONDS = "2";
	private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final DemoFolder folder;
	private final Command command;

	DemoLaboratory(DemoFolder folder, Command command) {
		this.folder = folder;
		this.command = command;
	}

	boolean runs() {
		return process().isPresent();
	}

	private Optional<ProcessHandle> process() {
		return KnownProcess.load(folder.process()).flatMap(KnownProcess::alive);
	}

	/** @return empty where it does not run, or not yet */
	Optional<LaboratoryStatus> status() {
		return runs() ? LaboratoryStatus.read(folder.status()) : Optional.empty();
	}

	/**
	 * Starts it, and waits until its clients have had their first policy and content. Cancelled, it is ended again.
	 *
	 * @throws DroverException where it ends instead; with what it says about that
	 */
	LaboratoryStatus start(IProgressMonitor monitor) throws DroverException {
		folder.take();
		awaitEnded();
		try {
			Files.deleteIfExists(folder.status());
			launch();
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.DemoLaboratory_notStarted, folder.root(), e.getMessage()), e);
		}
		return awaitStatus(monitor);
	}

	private void launch() throws IOException, DroverException {
		List<String> words = new ArrayList<>(command.words());
		words.addAll(List.of("lab", "--dir", folder.laboratory().toString(), "--size", "small", "--interval", INTERVAL_SECONDS, "--status", folder.status().toString()));
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.root().toFile());
		builder.environment().merge(CommandLine.JAVA_ARGUMENTS, CommandLine.MEMORY, (theirs, ours) -> theirs + ' ' + ours);
		builder.redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
		builder.redirectOutput(folder.output().toFile()).redirectError(folder.errors().toFile());
		KnownProcess.of(builder.start().toHandle()).save(folder.process());
	}

	/** Waits for a laboratory that has been started. */
	LaboratoryStatus awaitStatus(IProgressMonitor monitor) throws DroverException {
		while (true) {
			boolean runs = runs();
			Optional<LaboratoryStatus> status = LaboratoryStatus.read(folder.status());
			if (!runs)
				throw new DroverException(reason());
			if (status.isPresent())
				return status.get();
			if (monitor.isCanceled()) {
				stop();
				throw new OperationCanceledException();
			}
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
		}
	}

	/** Why it has ended. */
	private String reason() {
		String last = lastLine(folder.errors()).replaceFirst("^drover: ", "");
		return last.isEmpty() ? Words.say(Messages.DemoLaboratory_ended_silently, folder.output(), folder.errors()) : Words.say(Messages.DemoLaboratory_ended, last);
	}

	/** @return what its clients saw, in a sentence; empty where it cannot tell */
	String stop() throws DroverException {
		Optional<ProcessHandle> process = process();
		if (process.isPresent())
			end(process.get());
		forget();
		return lastLine(folder.output());
	}

	/** Tells it to end, and does not wait for that; the next start will. */
	void stopSoon() throws DroverException {
		Optional<ProcessHandle> process = process();
		if (process.isEmpty())
			return;
		KnownProcess.of(process.get()).save(folder.ending());
		process.get().destroy();
		forget();
	}

	private void awaitEnded() {
		KnownProcess.load(folder.ending()).flatMap(KnownProcess::alive).ifPresent(DemoLaboratory::end);
	}

	private static void end(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException | ExecutionException e) {
			process.destroyForcibly();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void forget() throws DroverException {
		try {
			Files.deleteIfExists(folder.process());
			Files.deleteIfExists(folder.status());
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.DemoLaboratory_notForgotten, folder.root()), e);
		}
	}

	private static String lastLine(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			return lines.isEmpty() ? "" : lines.getLast().strip();
		} catch (IOException e) {
			return "";
		}
	}
}
