package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are not what the address promised: one sentence each. */
class ForeignDatabaseTest {

	private static final Credentials OWNER = new Credentials("SA", "right");
	private static final String SITES = "CREATE TABLE v_Site (SiteCode VARCHAR, SiteName VARCHAR, ServerName VARCHAR, ReportingSiteCode VARCHAR, Type INT,"
			+ " Version VARCHAR)";

	@TempDir
	Path folder;
	private Server server;
	private Connection anchor;

	@BeforeEach
	void start() throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:" + folder.resolve("db"));
		anchor = source.getConnection(OWNER.user(), OWNER.password());
		server = Server.createTcpServer("-tcpPort", "0", "-ifExists", "-baseDir", folder.toString()).start();
	}

	@AfterEach
	void stop() throws SQLException {
		server.stop();
		anchor.close();
	}

	@Test
	void noSiteDatabase() {
		assertSentence(refusal(address(), OWNER), "not a Configuration Manager site database", 1027);
	}

	@Test
	void wrongPassword() {
		assertSentence(refusal(address(), new Credentials("SA", "wr0ng")), "refuses this account", 259);
	}

	@Test
	void noDatabaseOfTheName() {
		assertSentence(refusal(address().replace("/db", "/other"), OWNER), "no database of this name", 1027);
	}

	@Test
	void nobodyAtTheAddress() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		DroverException refusal = refusal("configmgr:jdbc:h2:tcp://127.0.0.1:" + free + "/db", OWNER);
		assertSentence(refusal, "cannot be reached", 515);
		assertEquals(Retry.LATER, refusal.retry());
	}

	@Test
	void noTopSite() throws SQLException {
		execute(SITES);
		assertSentence(refusal(address(), OWNER), "names no site", 1027);
	}

	@Test
	void tooOld() throws SQLException {
		execute(SITES);
		execute("INSERT INTO v_Site VALUES ('OLD', 'Old', 'old', '', 2, '4.00.6487.2000')");
		assertSentence(refusal(address(), OWNER), "version 4.00.6487.2000", 1795);
	}

	@Test
	void aMissingColumnOrViewIsNamed() throws Exception {
		execute(SITES);
		execute("INSERT INTO v_Site VALUES ('CAS', 'Top', 'top', '', 4, '5.00.1')");
		try (Connector connector = connect(address(), OWNER)) {
			assertSentence(gathering(connector), "no view v_Collections", 1027);
			execute("CREATE TABLE v_Collections (CollectionID VARCHAR)");
			assertSentence(gathering(connector), "no view v_FullCollectionMembership_Valid", 1027);
			execute("CREATE TABLE v_FullCollectionMembership_Valid (CollectionID VARCHAR, ResourceID INT)");
			assertSentence(gathering(connector), "no view v_CollectionRuleQuery", 1027);
			execute("CREATE TABLE v_CollectionRuleQuery (RuleName VARCHAR, QueryExpression VARCHAR)");
			assertSentence(gathering(connector), "no column COLLECTIONID", 1027);
			PreflightFinding permission = connector.preflight().get(1);
			assertFalse(permission.passed());
			PreflightFinding service = connector.preflight().get(2);
			assertTrue(service.detail().contains("names no provider"), service.detail());
		}
	}

	@Test
	void noPermission() throws Exception {
		execute(SITES);
		execute("CREATE USER blind PASSWORD 'right'");
		assertSentence(refusal(address(), new Credentials("BLIND", "right")), "may not read the view v_Site", 771);
	}

	@Test
	void providersAreCalledOverHttpsOrOnThisMachine() throws SQLException {
		execute(SITES);
		execute("INSERT INTO v_Site VALUES ('CAS', 'Top', 'top', '', 4, '5.00.1')");
		for (String provider : new String[] { "http://sms.example", "ftp://127.0.0.1", "https://me:pw@sms.example", "sms.example", "http://127.0.0.1.example" })
			assertTrue(refusal(address() + "#provider=" + provider, OWNER).getMessage().contains("https://SERVER"), provider);
		assertTrue(refusal(address() + "#colour=red", OWNER).getMessage().contains("colour"));
	}

	private DroverException gathering(Connector connector) {
		return assertThrows(DroverException.class, () -> Gathered.from(connector));
	}

	private static void assertSentence(DroverException refusal, String words, int status) {
		assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
		assertTrue(refusal.getMessage().contains("(status " + status + ","), refusal.getMessage());
		assertFalse(refusal.getMessage().contains("wr0ng") || refusal.getMessage().contains("SELECT Site"), refusal.getMessage());
	}

	private DroverException refusal(String address, Credentials credentials) {
		return assertThrows(DroverException.class, () -> connect(address, credentials).close());
	}

	private static Connector connect(String address, Credentials credentials) throws DroverException {
		return new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(address), credentials);
	}

	private String address() {
		return "configmgr:jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/db";
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = anchor.createStatement()) {
			statement.execute(sql);
		}
	}
}
