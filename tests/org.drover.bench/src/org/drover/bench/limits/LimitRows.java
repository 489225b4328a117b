package org.drover.bench.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes the laboratory's small legacy site one at the documented limits of its product, or a part of one: clients many times over, each copy assigned to
 * one of 25 primary sites and in one more collection; distribution points of those sites; packages, of which each collection is deployed some; and copies of
 * content, the same number on each point.
 *
 * @param parts into how many parts the limits are cut
 */
record LimitRows(int parts) {

	/** Those that the clients are divided among: the collection that is planned for has one in so many. */
	private static final int COLLECTIONS = 33;
	private static final int PRIMARIES = 25;
	private static final int POINTS = 5_000 * PRIMARIES;
	private static final int CONTENTS = 20_000;
	/** Of the laboratory's estate. */
	private static final int CLIENTS = 500;
	private static final int TIMES = 825_000 / CLIENTS;
	private static final int COPIES = 100;
	private static final int DEPLOYED = 40;
	/** The first number of a client, and how far copies of a client are apart. */
	private static final int FIRST = 16_777_217;
	private static final int DISTANCE = 1_000;
	/** Rows that go into one transaction. */
	private static final int AT_ONCE = 100_000;

	private static final String SITE = "'P' || LPAD(1 + MOD(%s, " + PRIMARIES + "), 2, '0')";
	private static final String PATH = "'[\"Display=\\\\' || UPPER(%1$s) || '\\\"]MSWNET:[\"SMS_SITE=' || %2$s || '\"]\\\\' || UPPER(%1$s) || '\\'";

	/** The collection that is planned for. */
	static String collection() {
		return "LIM00001";
	}

	int clients() {
		return times() * CLIENTS;
	}

	int points() {
		return POINTS / parts;
	}

	int contents() {
		return Math.max(COPIES * 2, CONTENTS / parts);
	}

	private int times() {
		return Math.max(COLLECTIONS / 2, TIMES / parts);
	}

	/** @param folder is made: the packages are made from what is in it */
	List<String> commands(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("setup.cmd"), "exit 0\n");
		List<String> commands = new ArrayList<>();
		sites(commands);
		points(commands);
		packages(folder, commands);
		copies(commands);
		clients(commands);
		commands.add("ANALYZE");
		return commands;
	}

	/** The group of clients that a copy with this number belongs to, from 0. */
	private String group(String copy) {
		return "(" + copy + ") * " + COLLECTIONS + " / " + times();
	}

	private static void sites(List<String> commands) {
		String host = "'p' || X || '-mp.corp.example'";
		String site = String.format(SITE, "X - 1");
		String path = String.format(PATH, host, site);
		String from = " FROM SYSTEM_RANGE(1, " + PRIMARIES + ") WHERE " + site + " NOT IN (SELECT SiteCode FROM Sites WHERE ServerName NOT LIKE 'p%-mp.%')";
		commands.add("INSERT INTO ServiceRoles SELECT " + path + ", 'SMS Management Point', " + site + ", 'http://127.0.0.1:9/mp', 'CAS', '', '', NULL, 1, 0, ''" + from);
		commands.add("INSERT INTO RoleServers SELECT " + path + ", 'SMS Management Point', " + host + ", " + site + from);
		commands.add("INSERT INTO Sites SELECT " + site + ", 'Primary site ' || X, " + host + ", 'CAS', 2, '5.00.9128.1000'" + from);
	}

	private void points(List<String> commands) {
		String host = "'lp' || X || '.corp.example'";
		String site = String.format(SITE, "X");
		commands.add("CREATE TABLE LimitPoints (Number INT PRIMARY KEY, Path VARCHAR(512), Host VARCHAR(256), SiteCode VARCHAR(3))");
		commands.add("INSERT INTO LimitPoints SELECT X, " + String.format(PATH, host, site) + ", " + host + ", " + site + " FROM SYSTEM_RANGE(1, " + points() + ")");
		commands.add("INSERT INTO DistributionPoints SELECT Path, Host, SiteCode, '', 1, 0, 0, 0, 0, 0 FROM LimitPoints");
		commands.add("INSERT INTO ServiceRoles SELECT Path, 'SMS Distribution Point', SiteCode, 'http://127.0.0.1:9/dp', 'CAS', '', '', NULL, 0, 0, '' FROM LimitPoints");
		for (String role : List.of("SMS Distribution Point", "SMS Site System"))
			commands.add("INSERT INTO RoleServers SELECT Path, '" + role + "', Host, SiteCode FROM LimitPoints");
	}

	private void packages(Path folder, List<String> commands) {
		commands.add("CREATE TABLE LimitContents (Number INT PRIMARY KEY, PackageID VARCHAR(8), SourceVersion INT)");
		commands.add("INSERT INTO LimitContents SELECT ROWNUM() - 1, PackageID, SourceVersion FROM Packages WHERE PackageID IN (SELECT PkgID FROM Contents)");
		String more = " FROM SYSTEM_RANGE(1, " + contents() + " - (SELECT COUNT(*) FROM Contents))";
		String id = "'LIM' || LPAD(X, 5, '0')";
		commands.add("INSERT INTO LimitContents SELECT (SELECT COUNT(*) FROM Contents) + X - 1, " + id + ", 1" + more);
		commands.add("INSERT INTO Packages SELECT " + id + ", 'Package ' || X, '1.0', 'Vendor', 0, 2, '" + folder + "', 1, 'CAS', '', 0" + more);
		commands.add("INSERT INTO Programs SELECT " + id + ", 'Install', 'setup.cmd', ''" + more);
		String collection = "'LIM' || LPAD(1 + MOD(X, " + COLLECTIONS + "), 5, '0')";
		commands.add("INSERT INTO Collections SELECT " + id + ", 'Division ' || X, 2, 'SMS00001', 0 FROM SYSTEM_RANGE(1, " + COLLECTIONS + ")");
		commands.add("INSERT INTO Advertisements SELECT 'LI' || LPAD(X, 6, '0'), 'Deploy package ' || X, " + id + ", 'Install', " + collection
				+ ", '2024-01-01 00:00:00', NULL, 0" + more + " WHERE X < " + COLLECTIONS * DEPLOYED);
		commands.add("INSERT INTO Contents SELECT 900000000 + X, " + id + ", 1, 1" + more);
	}

	private void copies(List<String> commands) {
		int step = AT_ONCE / COPIES;
		for (int from = 1; from <= points(); from += step)
			commands.add("INSERT INTO PackageServers SELECT c.PackageID, p.Path, p.SiteCode, c.SourceVersion, 0, NULL FROM LimitPoints p, SYSTEM_RANGE(0, "
					+ (COPIES - 1) + ") r, LimitContents c WHERE p.Number BETWEEN " + from + " AND " + (from + step - 1) + " AND c.Number = MOD(p.Number * 37 + r.X * "
					+ contents() / COPIES + ", " + contents() + ")");
		// neither clients on the Internet nor mobile ones reach other points, and their division's packages are meant for them too
		commands.add("CREATE TABLE LimitOthers AS SELECT d.NALPath, d.SiteCode FROM DistributionPoints d JOIN ServiceRoles r ON r.NALPath = d.NALPath"
				+ " AND r.RoleName = 'SMS Distribution Point' WHERE d.InternetFacing = 1 OR r.ServesMobile = 1");
		commands.add("INSERT INTO PackageServers SELECT c.PackageID, o.NALPath, o.SiteCode, c.SourceVersion, 0, NULL FROM LimitOthers o, LimitContents c"
				+ " WHERE c.PackageID IN (SELECT PackageID FROM Advertisements WHERE CollectionID LIKE 'LIM%')");
	}

	private void clients(List<String> commands) {
		String original = " WHERE ResourceID < " + (FIRST + DISTANCE);
		int step = AT_ONCE / CLIENTS / 10;
		commands.add("UPDATE AssignedSites SET SiteCode = 'P01'");
		for (int from = 1; from < times(); from += step) {
			String copies = ", SYSTEM_RANGE(" + from + ", " + Math.min(from + step, times()) + " - 1)" + original;
			String number = "ResourceID + X * " + DISTANCE;
			commands.add("INSERT INTO Systems SELECT " + number + ", SMS_Unique_Identifier0 || '-' || X, Netbios_Name0 || '-' || X, Operating_System_Name_and0,"
					+ " Client_Version0, Client_Type0, Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0, OnInternet FROM Systems" + copies);
			commands.add("INSERT INTO AssignedSites SELECT " + number + ", " + String.format(SITE, group("X")) + " FROM AssignedSites" + copies);
			commands.add("INSERT INTO IPSubnets SELECT " + number + ", Subnet FROM IPSubnets" + copies);
			commands.add("INSERT INTO CollectionMembers SELECT CollectionID, " + number + " FROM CollectionMembers" + copies);
		}
		commands.add("INSERT INTO CollectionMembers SELECT 'LIM' || LPAD(1 + " + group("(ResourceID - " + FIRST + ") / " + DISTANCE)
				+ ", 5, '0'), ResourceID FROM Systems");
	}

	/**
	 * One client in a hundred: most get a new version and lose a membership, a few go, and as many come. And one content in a hundred: it goes from one
	 * distribution point in a hundred that has it, and comes to as many that have not. And one distribution point in a hundred, which begins to use BITS.
	 */
	List<String> changes() {
		String content = "SELECT PackageID FROM LimitContents WHERE MOD(Number, 100) = 7";
		String some = " WHERE MOD(ResourceID, 100) = 17";
		return List.of("DELETE FROM Systems" + some + " AND MOD(ResourceID, 1000) = 217", "UPDATE Systems SET Client_Version0 = '5.1'" + some,
				"DELETE FROM CollectionMembers" + some + " AND CollectionID = 'SMS00001'",
				"INSERT INTO Systems SELECT ResourceID + 1000000000, SMS_Unique_Identifier0 || '-new', Netbios_Name0 || '-new', Operating_System_Name_and0,"
						+ " Client_Version0, Client_Type0, Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0, OnInternet FROM Systems WHERE MOD(ResourceID, 1000) = 218",
				"INSERT INTO CollectionMembers SELECT CollectionID, ResourceID + 1000000000 FROM CollectionMembers WHERE MOD(ResourceID, 1000) = 218",
				"UPDATE DistributionPoints SET BitsEnabled = 1 WHERE NALPath IN (SELECT Path FROM LimitPoints WHERE MOD(Number, 100) = 5)",
				"DELETE FROM PackageServers WHERE PackageID IN (" + content + ") AND ServerNALPath IN (SELECT Path FROM LimitPoints WHERE MOD(Number, 100) = 8)",
				"MERGE INTO PackageServers (PackageID, ServerNALPath, SiteCode, SourceVersion, State) KEY (PackageID, ServerNALPath) SELECT c.PackageID, p.Path,"
						+ " p.SiteCode, c.SourceVersion, 0 FROM LimitPoints p, LimitContents c WHERE MOD(p.Number, 100) = 9 AND c.Number = MOD(p.Number * 37, "
						+ contents() + ") / 100 * 100 + 7");
	}
}
