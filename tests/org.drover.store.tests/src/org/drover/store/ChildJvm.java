package org.drover.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A second Java process with the store on its class path. The class path is made of the places that classes were really loaded from, so that
 * it is right under OSGi too, where this process has none.
 */
final class ChildJvm implements AutoCloseable {

	/** A class of each bundle and library that the store sees. */
	private static final List<String> STORE = List.of("org.drover.model.DroverException", "org.drover.secret.SecretVault",
			"org.drover.content.FolderContentStore", "org.drover.store.Project", "org.h2.jdbcx.JdbcDataSource",
			"org.postgresql.ds.PGSimpleDataSource", "com.zaxxer.hikari.HikariDataSource", "com.fasterxml.jackson.core.JsonFactory",
			"com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.annotation.JsonProperty", "org.slf4j.LoggerFactory", "org.drover.testing.Boundaries");
	private static final String FLYWAY = "org.flywaydb.core.Flyway";
	/** A class of each library that Flyway sees. */
	private static final List<String> OF_FLYWAY = List.of(FLYWAY, "org.flywaydb.database.postgresql.PostgreSQLDatabaseType", "com.fasterxml.jackson.databind.ObjectMapper",
			"com.fasterxml.jackson.annotation.JsonProperty");

	private final Process process;
	private final BufferedReader lines;

	/** Starts a class of the tests. */
	ChildJvm(Class<?> main, Path... arguments) throws IOException, ClassNotFoundException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-Dslf4j.internal.verbosity=ERROR", "-cp", classPath(main), main.getName()));
		for (Path argument : arguments)
			command.add(argument.toString());
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		lines = process.inputReader(StandardCharsets.UTF_8);
	}

	long pid() {
		return process.pid();
	}

	/** Waits for the next line it prints; null when it has ended. */
	String line() throws IOException {
		return lines.readLine();
	}

	/** Waits until it prints this line, or fails when it ends before. */
	void await(String expected) throws IOException {
		String line = line();
		while (line != null && !line.equals(expected))
			line = line();
		if (line == null)
			throw new IOException("the child ended before it said " + expected);
	}

	/** SIGKILL: nothing in it gets to clean up. */
	void kill() throws InterruptedException {
		process.toHandle().destroyForcibly(); // the process itself would also close what it has said
		if (!process.waitFor(30, TimeUnit.SECONDS))
			throw new IllegalStateException("the child does not end");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		kill();
		lines.close();
	}

	private static String classPath(Class<?> main) throws ClassNotFoundException {
		Set<String> places = new LinkedHashSet<>();
		places.add(place(main).toString());
		ClassLoader store = Project.class.getClassLoader();
		for (String name : STORE)
			places.add(place(Class.forName(name, false, store)).toString());
		ClassLoader flyway = Class.forName(FLYWAY, false, store).getClassLoader();
		for (String name : OF_FLYWAY)
			found(name, flyway).ifPresent(type -> places.add(place(type).toString()));
		return String.join(File.pathSeparator, places);
	}

	/** What a library does without under OSGi, it does without in the child. */
	private static Optional<Class<?>> found(String name, ClassLoader loader) {
		try {
			return Optional.of(Class.forName(name, false, loader));
		} catch (ClassNotFoundException e) {
			return Optional.empty();
		}
	}

	/** Under OSGi a place may be a bundle's folder in the workspace, its classes below. */
	private static Path place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		String file = location.substring(location.indexOf("file:"));
		Path place = file.contains(" ") ? Path.of(file.substring("file:".length())) : Path.of(URI.create(file));
		Path classes = place.resolve("target/classes");
		return Files.isDirectory(classes) ? classes : place;
	}
}
