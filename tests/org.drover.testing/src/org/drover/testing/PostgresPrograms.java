package org.drover.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of an installed PostgreSQL. They refuse to be run by root, who runs them as the user postgres. */
record PostgresPrograms(Path binaries) {

	/** Debian keeps a folder for each major version; which does not matter here. */
	private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
	private static final List<String> AS_POSTGRES = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups");

	static Optional<PostgresPrograms> find() {
		if (!Files.isDirectory(VERSIONS))
			return Optional.empty();
		try (Stream<Path> versions = Files.list(VERSIONS)) {
			return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb"))).max(Comparator.naturalOrder())
					.map(PostgresPrograms::new);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** A new folder that the programs may write to. */
	Path folder() throws IOException {
		Path folder = Files.createTempDirectory("scratch-postgres");
		return ROOT ? Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx")) : folder;
	}

	Process start(String program, String... arguments) throws IOException {
		return command(program, arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
	}

	/** Runs a program to its end. */
	void run(String program, String... arguments) throws IOException, InterruptedException {
		Process process = command(program, arguments).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException(program + " failed: " + output);
	}

	private ProcessBuilder command(String program, String... arguments) {
		List<String> command = new ArrayList<>(ROOT ? AS_POSTGRES : List.of());
		command.addAll(List.of("env", "-i", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", binaries.resolve(program).toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true);
	}
}
