package org.drover.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;

/**
 * A collection of Linux servers in a laboratory's legacy site, which has none of its own: some of its living clients, and what is deployed to them.
 */
final class LinuxServers {

	static final String COLLECTION = "LNX00001";
	/** Keys of packages: one is installed from the distribution, one brings files and a script, one is taken away, and one is for Windows only. */
	static final String PROBE = "LNX00011";
	static final String TOOLS = "LNX00012";
	static final String OLD = "LNX00013";
	static final String WINDOWS = "LNX00014";
	static final ObjectRef WINDOWS_PROGRAM = ObjectRef.parse("program:" + WINDOWS + ".Install");
	static final ObjectRef WINDOWS_DEPLOYMENT = ObjectRef.parse("deployment:LNX20004");

	/** Debian packages that the two programs name. */
	static final String INSTALLED = "drover-probe";
	static final String REMOVED = "drover-gone";
	/** The script writes its word to this file of a host, a line each time. */
	static final String TRACE = "var/tmp/site-tools";
	static final String WORD = "north east";
	static final String SCRIPT = "#!/bin/sh\nprintf '%s\\n' \"$1\" >> /" + TRACE + "\n";

	private static final String NAME = "HOST";

	private LinuxServers() {
	}

	/**
	 * @param clients keys of the clients that become Linux servers, in the order of their addresses
	 * @param sources an existing folder for what packages are made from
	 */
	static void put(LegacySite site, List<String> clients, List<String> addresses, Path sources) throws SQLException, IOException {
		Files.writeString(Files.createDirectory(sources.resolve("tools")).resolve("install.sh"), SCRIPT);
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO Collections VALUES ('" + COLLECTION + "', 'Linux servers', 2, 'SMS00001', 0)");
			statement.execute("INSERT INTO CollectionRelations VALUES ('" + COLLECTION + "', 'SMS00001', 1)");
			for (int at = 0; at < clients.size(); at++)
				server(statement, clients.get(at), NAME + (at + 1), addresses.get(at));
			pkg(statement, PROBE, "Monitoring probe", "2.1", "", "Install", "apt-get install -y " + INSTALLED, "");
			pkg(statement, TOOLS, "Site tools", "1.0", sources.resolve("tools").toString(), "Run", "sh ./install.sh '" + WORD + "'", PROBE + ";;Install");
			pkg(statement, OLD, "Old agent", "0.9", "", "Remove", "apt-get remove -y " + REMOVED, "");
			deployment(statement, "LNX20002", TOOLS, "Run", "NULL, 0");
			deployment(statement, "LNX20003", OLD, "Remove", "TIMESTAMP '2099-12-31 00:00:00', 1");
		}
	}

	/** The servers of the collection. */
	static List<ObjectRef> clients(Sink legacy) {
		return legacy.objects.values().stream().filter(object -> object.kind() == ObjectKind.CLIENT && object.name().startsWith(NAME)).map(ManagedObject::ref).sorted().toList();
	}

	/** The servers with the collection and all that it is given, without what is for Windows. */
	static Set<ObjectRef> carried(Sink legacy) {
		Stream<String> objects = Stream.of("collection:" + COLLECTION, "package:" + PROBE, "package:" + TOOLS, "package:" + OLD, "program:" + PROBE + ".Install",
				"program:" + TOOLS + ".Run", "program:" + OLD + ".Remove", "deployment:LNX20002", "deployment:LNX20003");
		return Stream.concat(objects.map(ObjectRef::parse), clients(legacy).stream()).collect(Collectors.toSet());
	}

	/** What {@link #putWindows} has put is gone. */
	static void dropWindows(LegacySite site) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String table : List.of("Advertisements", "Programs", "Packages"))
				statement.execute("DELETE FROM " + table + " WHERE PackageID = '" + WINDOWS + "'");
		}
	}

	/** Deploys to them what only Windows can run. */
	static void putWindows(LegacySite site) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			pkg(statement, WINDOWS, "Disk cleaner", "7", "", "Install", "setup.exe /S", "");
			deployment(statement, WINDOWS_DEPLOYMENT.key(), WINDOWS, "Install", "NULL, 0");
		}
	}

	/** Clients of the site, whatever they are, are in the collection, too. */
	static void join(LegacySite site, List<String> clients) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String client : clients)
				statement.execute("INSERT INTO CollectionMembers SELECT '" + COLLECTION + "', ResourceID FROM Systems WHERE SMS_Unique_Identifier0 = '" + client + "'");
		}
	}

	private static void server(Statement statement, String client, String name, String address) throws SQLException {
		String of = " FROM Systems WHERE SMS_Unique_Identifier0 = '" + client + "'";
		statement.execute("UPDATE Systems SET Netbios_Name0 = '" + name + "', Operating_System_Name_and0 = 'Debian GNU/Linux 12 (bookworm)', Client_Type0 = 1, OnInternet = 0,"
				+ " Resource_Domain_OR_Workgr0 = 'SERVERS' WHERE SMS_Unique_Identifier0 = '" + client + "'");
		statement.execute("DELETE FROM CollectionMembers WHERE CollectionID <> 'SMS00001' AND ResourceID = (SELECT ResourceID" + of + ")");
		statement.execute("INSERT INTO CollectionMembers SELECT '" + COLLECTION + "', ResourceID" + of);
		statement.execute("INSERT INTO CollectionDirectRules SELECT '" + COLLECTION + "', ResourceID" + of);
		for (String each : List.of("127.0.0.1", "fe80::1", "fd00::1", address))
			statement.execute("INSERT INTO IPAddresses SELECT ResourceID, '" + each + "'" + of);
	}

	/** @param source empty for a package without content */
	private static void pkg(Statement statement, String id, String name, String version, String source, String program, String line, String first) throws SQLException {
		statement.execute("INSERT INTO Packages(PackageID, Name, Version, Manufacturer, PackageType, PkgSourceFlag, PkgSourcePath, SourceVersion, SourceSite) VALUES ('" + id + "', '"
				+ name + "', '" + version + "', 'Drover', 0, 2, '" + source + "', 3, 'CAS')");
		statement.execute("INSERT INTO Programs VALUES ('" + id + "', '" + program + "', '" + line.replace("'", "''") + "', '" + first + "')");
		if (source.isEmpty())
			return;
		statement.execute("INSERT INTO Contents SELECT MAX(Content_ID) + 1, '" + id + "', 3, 1 FROM Contents");
		statement.execute("INSERT INTO PackageServers SELECT '" + id + "', MIN(NALPath), MIN(SiteCode), 3, 0, TIMESTAMP '2024-02-13 20:00:00' FROM DistributionPoints"
				+ " WHERE IsProtected = 0 AND IsPeerDP = 0 AND InternetFacing = 0");
	}

	private static void deployment(Statement statement, String id, String pkg, String program, String expires) throws SQLException {
		statement.execute("INSERT INTO Advertisements VALUES ('" + id + "', '" + program + " of " + pkg + "', '" + pkg + "', '" + program + "', '" + COLLECTION
				+ "', TIMESTAMP '2024-03-04 06:00:00', " + expires + ")");
	}
}
