package org.drover.agent.internal.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.agent.internal.process.BoundedProcess;
import org.drover.agent.internal.process.Ended;

/** Where a survey reads: the machine's files, and what its commands say. With another root than "/" it reads a tree of fixtures, and runs nothing. */
public final class Machine {

	private static final Path SLASH = Path.of("/");
	private static final Duration LIMIT = Duration.ofSeconds(20);
	private static final int LONGEST = 4 << 20;
	private static final List<Path> PROGRAMS = Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin").map(Path::of).toList();

	private final Path root;

	public Machine(Path root) {
		this.root = root;
	}

	/** This machine. */
	public static Machine here() {
		return new Machine(SLASH);
	}

	Path at(String path) {
		return root.resolve(path.substring(1));
	}

	boolean has(String path) {
		return Files.exists(at(path));
	}

	/**
	 * The text of a file, at most 4 MB of it.
	 *
	 * @throws NoSuchFileException   where there is none
	 * @throws AccessDeniedException where it may not be read
	 */
	String text(String path) throws IOException {
		try (InputStream in = Files.newInputStream(at(path))) {
			return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
		}
	}

	List<String> lines(String path) throws IOException {
		return text(path).lines().toList();
	}

	/** One short fact, such as those under /sys: trimmed, and empty where it is not there or cannot be read. */
	String fact(String path) {
		try {
			return text(path).strip();
		} catch (FileSystemException e) {
			return "";
		} catch (IOException e) {
			// a driver that answers a read of its attribute with an error: it has no such fact
			return "";
		}
	}

	/** @return 0 where the fact is no number */
	long number(String path) {
		return Numbers.of(fact(path));
	}

	/** The names in a folder, in order; none where there is no such folder. */
	List<String> names(String folder) throws IOException {
		try (Stream<Path> paths = Files.list(at(folder))) {
			return paths.map(path -> path.getFileName().toString()).sorted().toList();
		} catch (NoSuchFileException e) {
			return List.of();
		}
	}

	/** Where a link leads, as it is written; empty where it is none. */
	Optional<String> link(String path) {
		try {
			return Optional.of(Files.readSymbolicLink(at(path)).toString());
		} catch (IOException | UnsupportedOperationException e) {
			return Optional.empty();
		}
	}

	/** Whether there is a program of this name. */
	boolean can(String program) {
		return program(program).isPresent();
	}

	/** @throws IOException where it cannot be run, ends with an error, or does not end in time */
	List<String> run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(program(program).orElseThrow(() -> new NoSuchFileException(program)).toString());
		command.addAll(List.of(arguments));
		Ended ended = BoundedProcess.run(command, LIMIT, LONGEST);
		if (ended.timedOut())
			throw new IOException(program + " did not end within " + LIMIT.toSeconds() + " s");
		if (ended.exit() != 0)
			throw new IOException(program + " ended with " + ended.exit() + ": " + ended.errors().lines().findFirst().orElse(""));
		return ended.output().lines().toList();
	}

	private Optional<Path> program(String name) {
		if (!root.equals(SLASH))
			return Optional.empty();
		return PROGRAMS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
	}
}
