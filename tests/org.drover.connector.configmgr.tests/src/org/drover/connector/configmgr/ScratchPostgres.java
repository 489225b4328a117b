package org.drover.connector.configmgr;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of one test, run as the user postgres. Only root can start it. */
public final class ScratchPostgres implements AutoCloseable {

	public static final String USER = "postgres";
	public static final String PASSWORD = "scratch";

	private static final Path BINARIES = newest();
	private static final long START_SECONDS = 20;
	private static final long STOP_SECONDS = 10;

	private final Path folder;
	private final Process server;
	private final int port;

	/** Debian keeps a folder for each major version; which does not matter here. */
	private static Path newest() {
		Path missing = Path.of("/usr/lib/postgresql/bin");
		try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
			return versions.map(version -> version.resolve("bin")).filter(Files::isDirectory).max(Comparator.naturalOrder()).orElse(missing);
		} catch (IOException e) {
			return missing;
		}
	}

	private ScratchPostgres(Path folder, Process server, int port) {
		this.folder = folder;
		this.server = server;
		this.port = port;
	}

	/** Why no server can be started here; empty where one can. */
	public static String obstacle() {
		if (!Files.isExecutable(BINARIES.resolve("postgres")))
			return "PostgreSQL 15 is not installed";
		return "root".equals(System.getProperty("user.name")) ? "" : "only root can start PostgreSQL as another user";
	}

	/** Starts an empty server on a free port, in a folder of its own that goes when it is closed. */
	public static ScratchPostgres start() throws IOException, InterruptedException, SQLException {
		Path folder = Files.createTempDirectory("scratch-postgres");
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		Path password = folder.resolve("password");
		Files.writeString(password, PASSWORD);
		String data = folder.resolve("data").toString();
		Process made = command("initdb", "-D", data, "-A", "scram-sha-256", "-U", USER, "--pwfile=" + password, "--no-sync", "-E", "UTF8").start();
		made.getInputStream().transferTo(OutputStream.nullOutputStream());
		if (made.waitFor() != 0)
			throw new IOException("initdb failed in " + folder);
		int port = freePort();
		Process server = command("postgres", "-D", data, "-c", "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c", "unix_socket_directories=" + folder,
				"-c", "fsync=off").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		ScratchPostgres started = new ScratchPostgres(folder, server, port);
		started.awaitReady();
		return started;
	}

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
	}

	public DataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { port });
		source.setDatabaseName("postgres");
		source.setUser(USER);
		source.setPassword(PASSWORD);
		return source;
	}

	private void awaitReady() throws SQLException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (true) {
			try (Connection ready = dataSource().getConnection()) {
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

	private static ProcessBuilder command(String binary, String... arguments) {
		List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "env", "-i", "PATH=/usr/bin:/bin",
				"LC_ALL=C.UTF-8", BINARIES.resolve(binary).toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		// SIGINT would be a fast stop; nothing here is worth saving
		server.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList())
				Files.deleteIfExists(file);
		}
	}
}
