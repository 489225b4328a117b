package org.drover.bench.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.drover.bench.Timing;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.DroverException;
import org.h2.jdbcx.JdbcDataSource;

/** The laboratory's legacy database, with its clients many times over. */
public final class LegacySource implements AutoCloseable {

	private static final String STATEMENTS = "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS";

	/** As they are made; what is changed many rows at a time is changed without them. */
	private static final String TRIGGERS = "SELECT DISTINCT 'CREATE TRIGGER ' || TRIGGER_NAME || ' AFTER INSERT, UPDATE, DELETE ON ' || EVENT_OBJECT_TABLE"
			+ " || ' FOR EACH ROW CALL ''' || JAVA_CLASS || '''' FROM INFORMATION_SCHEMA.TRIGGERS";

	/** Between the numbers of a client and of its next copy; more than the laboratory has clients. */
	private static final int DISTANCE = 10_000_000;

	private static final List<String> COPIES = List.of("""
			INSERT INTO Systems SELECT ResourceID + X * %1$d, SMS_Unique_Identifier0 || '-' || X, Netbios_Name0 || '-' || X,
			  Operating_System_Name_and0, Client_Version0, Client_Type0, Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0, OnInternet
			  FROM Systems, SYSTEM_RANGE(1, %2$d)""",
			"INSERT INTO AssignedSites SELECT ResourceID + X * %1$d, SiteCode FROM AssignedSites, SYSTEM_RANGE(1, %2$d)",
			"INSERT INTO IPSubnets SELECT ResourceID + X * %1$d, Subnet FROM IPSubnets, SYSTEM_RANGE(1, %2$d)",
			"INSERT INTO CollectionMembers SELECT CollectionID, ResourceID + X * %1$d FROM CollectionMembers, SYSTEM_RANGE(1, %2$d)");

	/** One in a hundred: most get a new version and lose a membership, one in ten goes, and as many come. */
	private static final List<String> CHANGES = List.of("UPDATE Systems SET Client_Version0 = '5.%1$d' WHERE MOD(ResourceID, 1000) BETWEEN %1$d + 2 AND %1$d + 9",
			"DELETE FROM CollectionMembers WHERE MOD(ResourceID, 1000) BETWEEN %1$d + 2 AND %1$d + 9 AND CollectionID = 'SMS00001'",
			"DELETE FROM Systems WHERE MOD(ResourceID, 1000) = %1$d", """
			INSERT INTO Systems SELECT ResourceID + 1000000000, SMS_Unique_Identifier0 || '-new', Netbios_Name0 || '-new', Operating_System_Name_and0,
			  Client_Version0, Client_Type0, Resource_Domain_OR_Workgr0, Obsolete0, Decommissioned0, OnInternet
			  FROM Systems WHERE MOD(ResourceID, 1000) = %1$d + 1 AND ResourceID < 1000000000""",
			"INSERT INTO CollectionMembers SELECT CollectionID, ResourceID + 1000000000 FROM CollectionMembers"
					+ " WHERE MOD(ResourceID, 1000) = %1$d + 1 AND ResourceID < 1000000000");

	private final LegacySite site;
	private int changed;

	private LegacySource(LegacySite site) {
		this.site = site;
	}

	/** @param times how often each client of the generated estate is there, with its memberships */
	public static LegacySource start(Path folder, EstateSize size, int times) throws DroverException, SQLException {
		return start(folder, size, COPIES.stream().map(copy -> String.format(copy, DISTANCE, times - 1)).toList());
	}

	/** @param commands that add to the generated estate, before anybody reads it: as if it had always been so */
	public static LegacySource start(Path folder, EstateSize size, List<String> commands) throws DroverException, SQLException {
		LegacySource source = new LegacySource(LegacySite.start(folder.resolve("site"), size));
		boolean good = false;
		try {
			List<String> triggers = source.texts(TRIGGERS);
			for (String trigger : triggers)
				source.execute("DROP TRIGGER " + trigger.split(" ")[2]);
			source.execute(commands.toArray(String[]::new));
			source.execute(triggers.toArray(String[]::new));
			good = true;
			return source;
		} finally {
			if (!good)
				source.close();
		}
	}

	/** Changes one client in a hundred, others each time; up to a hundred times. */
	public void change() throws SQLException {
		for (String change : CHANGES)
			execute(String.format(change, changed));
		changed += 10;
	}

	public Connector connect() throws DroverException {
		return new ConfigMgrConnectorProvider().connect(address(), Credentials.NONE);
	}

	public ConnectorAddress address() throws DroverException {
		return ConnectorAddress.parse(site.sourceAddress());
	}

	/** With the rights, and over the way, that a connector has. */
	public Connection reader() throws DroverException, SQLException, IOException {
		return reader(address());
	}

	/** For another process. */
	public static Connection reader(ConnectorAddress address) throws SQLException, IOException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(address.location());
		source.setUser(address.parameters().get(ConnectorAddress.USER));
		source.setPassword(Files.readString(Path.of(address.parameters().get(ConnectorAddress.PASSWORD_FILE))).strip());
		return source.getConnection();
	}

	/** The queries that some work makes, each as often as it makes it: told by the database itself. */
	public List<String> queriesOf(Timing.Work work) throws Exception {
		execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000", "SET QUERY_STATISTICS TRUE");
		work.run();
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(STATEMENTS)) {
			List<String> queries = new ArrayList<>();
			while (rows.next())
				for (int i = 0; i < rows.getInt(2) && isOurs(rows.getString(1)); i++)
					queries.add(rows.getString(1));
			return queries;
		} finally {
			execute("SET QUERY_STATISTICS FALSE");
		}
	}

	/** With the owner's rights. */
	public void execute(String... commands) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String command : commands)
				statement.execute(command);
		}
	}

	/** The first column of what a query finds, with the owner's rights. */
	public List<String> texts(String query) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			List<String> texts = new ArrayList<>();
			while (rows.next())
				texts.add(rows.getString(1));
			return texts;
		}
	}

	@Override
	public void close() {
		site.close();
	}

	/** The driver's own questions have parameters; gathering has none. */
	private static boolean isOurs(String sql) {
		return sql.startsWith("SELECT ") && !sql.contains("?") && !sql.equals(STATEMENTS);
	}
}
