package org.drover.lab.internal.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The legacy site's database: an H2 file, opened here with the owner's rights and offered to others on a loopback port, where an account
 * may read the views and nothing else.
 */
final class LegacyDatabase implements AutoCloseable {

	static final String READER = "reader";

	private static final String NAME = "CM_CAS";
	private static final String OWNER = "OWNER";
	private static final int PASSWORD_BYTES = 24;
	private static final int CONNECTIONS = 6;
	/** The tables of which each row is about one client or user, or about one copy of content. */
	private static final List<String> TRACKED = List.of("Systems", "AssignedSites", "IPSubnets", "IPAddresses", "CollectionMembers", "Users", "PrimaryUsers", "PackageServers", "ServiceRoles",
			"RoleServers", "RoleOutages", "DistributionPoints", "BoundarySiteSystems", "SystemResources");

	private final HikariDataSource pool;
	private final Server server;
	private final Jdbc jdbc;

	private LegacyDatabase(HikariDataSource pool, Server server) {
		this.pool = pool;
		this.server = server;
		this.jdbc = new Jdbc(pool, "the database of the laboratory's legacy site");
	}

	/**
	 * Makes the database with its tables and views, and serves it.
	 *
	 * @param readerPassword what the reading account has to say
	 */
	static LegacyDatabase create(Path folder, String readerPassword) throws DroverException {
		// H2 reads this once, at its first use; its server refuses other machines in any case
		if (System.getProperty("h2.bindAddress") == null)
			System.setProperty("h2.bindAddress", "127.0.0.1");
		HikariDataSource pool = open(folder);
		boolean done = false;
		try {
			initialize(pool, readerPassword);
			Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-baseDir", folder.toString()).start();
			done = true;
			return new LegacyDatabase(pool, server);
		} catch (SQLException | IOException e) {
			throw new DroverException("the legacy site's database in " + folder + " does not start: see the log", e);
		} finally {
			if (!done)
				pool.close();
		}
	}

	/** From now on notes which clients and copies of content change. H2 finds the class by the thread's loader: its own does not know it. */
	void trackChanges() throws DroverException {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(ChangeTrigger.class.getClassLoader());
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO ChangeTracking VALUES (RANDOM_UUID(), 0)");
			for (String table : TRACKED) {
				statement.execute("CREATE TRIGGER " + table + "Changes AFTER INSERT, UPDATE, DELETE ON " + table + " FOR EACH ROW CALL '"
						+ ChangeTrigger.class.getName() + "'");
			}
		} catch (SQLException e) {
			throw new DroverException("the legacy site's database does not track changes: see the log", e);
		} finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	DataSource dataSource() {
		return pool;
	}

	Jdbc jdbc() {
		return jdbc;
	}

	/** Without options, as a connector takes it. */
	String url() {
		return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + NAME;
	}

	@Override
	public void close() {
		server.stop();
		pool.close();
	}

	/** A password that nobody can guess, kept in a file for its owner alone. */
	static String newPassword(Path file) throws DroverException {
		String password = random();
		try {
			Files.createFile(file, ownerOnly(file));
			Files.writeString(file, password + "\n");
			return password;
		} catch (IOException e) {
			throw new DroverException("cannot make the password file " + file + ": check that the folder is new and may be written to", e);
		}
	}

	private static HikariDataSource open(Path folder) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + folder.resolve(NAME).toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MODE=MSSQLServer");
		source.setUser(OWNER);
		source.setPassword(random());
		HikariConfig config = new HikariConfig();
		config.setPoolName("legacy-site");
		config.setDataSource(source);
		config.setMaximumPoolSize(CONNECTIONS);
		return new HikariDataSource(config);
	}

	private static void initialize(DataSource source, String readerPassword) throws SQLException, IOException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String command : schema().split(";\\R"))
				statement.execute(command);
			// the password is made of letters, digits, - and _
			statement.execute("CREATE USER " + READER + " PASSWORD '" + readerPassword + "'");
			for (String view : schema().lines().filter(line -> line.startsWith("CREATE VIEW ")).map(line -> line.split(" ")[2]).toList())
				statement.execute("GRANT SELECT ON " + view + " TO " + READER);
		}
	}

	private static String schema() throws IOException {
		try (InputStream in = LegacyDatabase.class.getResourceAsStream("schema.sql")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String random() {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}
}
