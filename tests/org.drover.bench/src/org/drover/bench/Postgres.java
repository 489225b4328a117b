package org.drover.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL for one measurement. Started by root as the user postgres. */
public final class Postgres implements AutoCloseable {

	public static final String USER = "postgres";
	public static final String PASSWORD = "bench";

	/** What is asked about is kept in memory, and what is written need not outlive the machine. */
	public static final List<String> IN_MEMORY = List.of("fsync=off", "shared_buffers=1GB", "work_mem=512MB", "maintenance_work_mem=1GB",
			"effective_cache_size=4GB", "max_wal_size=4GB");
	/** As it comes, save that more can connect. */
	public static final List<String> DURABLE = List.of("max_connections=300");

	private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
	private static final String FIRST_DATABASE = "postgres";
	private static final long SECONDS = 30;

	private final Process server;
	private final int port;
	private int databases;

	private Postgres(Process server, int port) {
		this.server = server;
		this.port = port;
	}

	/** @return empty where no server can be started */
	public static Optional<Postgres> start(Path folder, List<String> settings) throws IOException, InterruptedException, SQLException {
		Optional<Path> binaries = binaries();
		if (binaries.isEmpty() || !"root".equals(System.getProperty("user.name")))
			return Optional.empty();
		return Optional.of(start(binaries.get(), folder, settings));
	}

	private static Postgres start(Path binaries, Path folder, List<String> settings) throws IOException, InterruptedException, SQLException {
		for (Path above = folder; above != null && above.startsWith(System.getProperty("java.io.tmpdir")); above = above.getParent())
			open(above);
		Path password = Files.writeString(folder.resolve("password"), PASSWORD);
		String data = folder.resolve("data").toString();
		Process made = command(binaries.resolve("initdb"), "-D", data, "-A", "scram-sha-256", "-U", USER, "--pwfile=" + password, "--no-sync", "-E", "UTF8")
				.start();
		made.getInputStream().transferTo(OutputStream.nullOutputStream());
		if (made.waitFor() != 0)
			throw new IOException("initdb failed in " + folder);
		int port = freePort();
		List<String> arguments = new ArrayList<>(List.of("-D", data));
		settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
		arguments.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c", "unix_socket_directories="));
		Postgres started = new Postgres(
				command(binaries.resolve("postgres"), arguments.toArray(String[]::new)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start(), port);
		started.awaitReady();
		return started;
	}

	/** @return where a new, empty database is */
	public String createDatabase() throws SQLException {
		String name = "bench" + ++databases;
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		}
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
	}

	public Connection connect() throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { port });
		source.setDatabaseName(FIRST_DATABASE);
		source.setUser(USER);
		source.setPassword(PASSWORD);
		return source.getConnection();
	}

	/** Debian keeps a folder for each major version. */
	private static Optional<Path> binaries() throws IOException {
		if (!Files.isDirectory(VERSIONS))
			return Optional.empty();
		try (Stream<Path> versions = Files.list(VERSIONS)) {
			return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("postgres"))).max(Comparator.naturalOrder());
		}
	}

	/** The user postgres has to get through. */
	private static void open(Path folder) throws IOException {
		if (!Files.isSymbolicLink(folder) && !folder.equals(Path.of(System.getProperty("java.io.tmpdir"))))
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
	}

	private void awaitReady() throws SQLException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (true) {
			try (Connection ready = connect()) {
				return;
			} catch (SQLException e) {
				if (System.nanoTime() > deadline || !server.isAlive()) {
					server.destroy();
					throw e;
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
		}
	}

	private static ProcessBuilder command(Path binary, String... arguments) {
		List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups", "env", "-i",
				"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", binary.toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws InterruptedException {
		// asks for an immediate stop; nothing here is worth saving
		server.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
	}
}
