package org.drover.ui.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/**
 * A process as a file remembers it: a number alone may be another process's by now.
 *
 * @param pid     its number
 * @param started when it began
 */
record KnownProcess(long pid, Instant started) {

	/** The system counts in ticks since it was booted, and its idea of when that was may be set right meanwhile. */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	static KnownProcess of(ProcessHandle process) {
		return new KnownProcess(process.pid(), process.info().startInstant().orElse(Instant.now()));
	}

	void save(Path file) throws DroverException {
		try {
			Files.write(file, List.of(Long.toString(pid), started.toString()));
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.KnownProcess_notWritten, file), e);
		}
	}

	/** @return empty where the file is missing or damaged */
	static Optional<KnownProcess> load(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			return Optional.of(new KnownProcess(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		}
	}

	/** @return empty where it has ended */
	Optional<ProcessHandle> alive() {
		return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::same);
	}

	private boolean same(ProcessHandle process) {
		return process.info().startInstant().map(at -> Duration.between(at, started).abs().compareTo(TOLERANCE) <= 0).orElse(false);
	}
}
