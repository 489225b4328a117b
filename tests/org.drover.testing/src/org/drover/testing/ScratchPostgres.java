package org.drover.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of the tests on a free port, with its data in a folder of its own that goes when it is closed. */
public final class ScratchPostgres implements AutoCloseable {

	public static final String USER = "postgres";
	public static final String PASSWORD = "let-me-in";

	private static final String FIRST_DATABASE = "postgres";
	private static final long START_SECONDS = 20;
	private static final long STOP_SECONDS = 20;

	/** Made when first asked for, and for all tests of this JVM: a server takes seconds to make, a database in it a fraction of one. */
	private static final class Shared {

		static final ScratchPostgres SERVER = launchShared();
	}

	private final PostgresPrograms programs;
	private final Path folder;
	private final int port;
	private final AtomicInteger databases = new AtomicInteger();
	private Process server;

	private ScratchPostgres(PostgresPrograms programs, Path folder, int port) {
		this.programs = programs;
		this.folder = folder;
		this.port = port;
	}

	/** Why no server can be started here; empty where one can. */
	public static String obstacle() {
		return PostgresPrograms.find().isPresent() ? "" : "PostgreSQL is not installed";
	}

	/** Makes and starts a server of one's own; the caller closes it. */
	public static ScratchPostgres launch() throws IOException, InterruptedException, SQLException {
		PostgresPrograms programs = PostgresPrograms.find().orElseThrow(() -> new IOException(obstacle()));
		Path folder = programs.folder();
		Path password = Files.writeString(folder.resolve("password"), PASSWORD);
		programs.run("initdb", "-D", data(folder), "-A", "scram-sha-256", "-U", USER, "--pwfile=" + password, "--no-sync", "-E", "UTF8");
		ScratchPostgres made = new ScratchPostgres(programs, folder, freePort());
		made.start();
		return made;
	}

	/** The one that tests share, each in a {@link #createDatabase database of its own}; never stopped before the JVM ends. */
	public static ScratchPostgres shared() {
		return Shared.SERVER;
	}

	/** Of this machine. */
	public int port() {
		return port;
	}

	/** Of the first database. */
	public String url() {
		return url(FIRST_DATABASE);
	}

	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	/** Of the first database. */
	public DataSource dataSource() {
		return dataSource(FIRST_DATABASE);
	}

	/** As the superuser. */
	public DataSource dataSource(String database) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { port });
		source.setDatabaseName(database);
		source.setUser(USER);
		source.setPassword(PASSWORD);
		return source;
	}

	/** @return the name of a new, empty database */
	public String createDatabase() throws SQLException {
		String name = "scratch" + databases.incrementAndGet();
		execute(FIRST_DATABASE, "CREATE DATABASE " + name);
		return name;
	}

	/** Runs a statement as the superuser. */
	public void execute(String database, String sql) throws SQLException {
		try (Connection connection = dataSource(database).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Ends all connections of clients, as a restart would, without one. */
	public void interruptConnections() throws SQLException {
		execute(FIRST_DATABASE,
				"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
	}

	/** Starts the server again after {@link #stop}, on the same port, and waits until it answers. */
	public void start() throws IOException, InterruptedException, SQLException {
		server = programs.start("postgres", "-D", data(folder), "-c", "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c",
				"unix_socket_directories=" + folder, "-c", "fsync=off", "-c", "max_connections=300");
		awaitReady();
	}

	/** Stops the server properly, without waiting for its clients. */
	public void stop() throws IOException, InterruptedException {
		signal("INT", Stream.of(server.toHandle()));
		awaitEnd();
	}

	/** Stops every process of the server where it is: it neither answers nor refuses, as after a network that was cut. */
	public void pause() throws IOException, InterruptedException {
		signal("STOP", processes());
	}

	/** Lets it go on after {@link #pause}. */
	public void resume() throws IOException, InterruptedException {
		signal("CONT", processes());
	}

	@Override
	public void close() throws IOException, InterruptedException {
		if (server.isAlive()) {
			resume();
			signal("QUIT", Stream.of(server.toHandle())); // at once: nothing here is worth saving
			awaitEnd();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(file);
		}
	}

	private static ScratchPostgres launchShared() {
		try {
			ScratchPostgres server = launch();
			Runtime.getRuntime().addShutdownHook(new Thread(server::closeAtEnd, "stop PostgreSQL"));
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException | SQLException e) {
			throw new IllegalStateException("PostgreSQL does not start", e);
		}
	}

	private void closeAtEnd() {
		try {
			close();
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException("PostgreSQL does not stop, or leaves files in " + folder, e);
		}
	}

	private Stream<ProcessHandle> processes() {
		return Stream.concat(Stream.of(server.toHandle()), server.descendants());
	}

	private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
		List<String> command = Stream.concat(Stream.of("kill", "-" + name), processes.map(process -> Long.toString(process.pid()))).toList();
		new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
	}

	private void awaitEnd() throws IOException, InterruptedException {
		if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
			server.destroyForcibly();
			throw new IOException("PostgreSQL did not stop in " + STOP_SECONDS + " s");
		}
	}

	private void awaitReady() throws SQLException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (true) {
			try (Connection ready = dataSource().getConnection()) {
				return;
			} catch (SQLException e) {
				if (System.nanoTime() > deadline || !server.isAlive()) {
					server.destroyForcibly();
					throw e;
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
		}
	}

	private static String data(Path folder) {
		return folder.resolve("data").toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
