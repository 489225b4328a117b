package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How service roles are, by what a site database says of them and of what they rest on. */
class RoleStatesTest {

	private static final ObjectRef DATABASE = new ObjectRef(ObjectKind.SITE_SYSTEM, "p01-sql01.example.com");
	private static final ObjectRef REPLICA = new ObjectRef(ObjectKind.SITE_SYSTEM, "p01-sql02.example.com");

	@TempDir
	Path folder;
	private DataSource copy;

	@BeforeEach
	void copy() throws Exception {
		copy = SiteCopy.make(folder);
	}

	private ManagedObject now(ObjectRef service) throws DroverException {
		return CopiedEstate.of(copy).objects.get(service);
	}

	private ManagedObject managementPoint(String named) throws DroverException {
		return CopiedEstate.of(copy).objects.values().stream().filter(object -> object.kind() == ObjectKind.MANAGEMENT_POINT && object.key().contains(named)).findFirst().orElseThrow();
	}

	/** Behind a load balancer one service has many members: it is down when all of them are. */
	@Test
	void aServiceIsAsItsServersAre() throws Exception {
		ManagedObject balanced = managementPoint("mpnlb");
		assertEquals("", balanced.attribute(Attributes.HEALTH));
		String path = balanced.attribute("nalPath");
		SiteCopy.execute(copy, "DELETE FROM v_SiteSystemSummarizer WHERE SiteSystem = '" + path + "'");
		status(path, "SMS Management Point", "2, TIMESTAMP '2026-11-22 12:00:00'");
		assertEquals("down", ServiceHealth.words(now(balanced.ref())));
		status(path, "SMS Management Point", "1, NULL");
		assertEquals("critical, as it is down on some of its servers", ServiceHealth.words(now(balanced.ref())), "the other one serves");
		SiteCopy.execute(copy, "DELETE FROM v_SiteSystemSummarizer WHERE Status = 2");
		assertEquals("warning", ServiceHealth.words(now(balanced.ref())));
	}

	@Test
	void anUpdatePointIsSynchronizedOrNot() throws Exception {
		ManagedObject point = CopiedEstate.of(copy).objects.values().stream().filter(object -> object.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).findFirst().orElseThrow();
		assertEquals("", ServiceHealth.words(point));
		assertEquals("Microsoft Update", point.attribute(Attributes.UPSTREAM));
		synchronization(point, "WSUSSourceServer = 'cas-sup01.example.com', LastSyncState = 6703, LastSyncErrorCode = -2145107952");
		assertEquals("cas-sup01.example.com", now(point.ref()).attribute(Attributes.UPSTREAM));
		assertEquals("critical, as it was last synchronized with cas-sup01.example.com in vain with error 0x80244010", ServiceHealth.words(now(point.ref())));
		assertTrue(ServiceHealth.isUp(now(point.ref())), "it gives what it has");
		synchronization(point, "LastSyncState = 6704");
		assertEquals("", ServiceHealth.words(now(point.ref())), "it is about to be");
		synchronization(point, "LastSuccessfulSyncTime = NULL");
		assertEquals("unsynchronized, as it has never been synchronized with cas-sup01.example.com", ServiceHealth.words(now(point.ref())));
		synchronization(point, "WSUSSourceServer = NULL");
		assertEquals("unsynchronized, as it has never been synchronized with its upstream source", ServiceHealth.words(now(point.ref())));
		SiteCopy.execute(copy, "UPDATE v_SiteSystemSummarizer SET DownSince = TIMESTAMP '2026-11-22 12:00:00' WHERE SiteSystem = '" + point.attribute("nalPath") + "'");
		assertEquals("down", ServiceHealth.words(now(point.ref())));
	}

	/** It has no policy to give without. */
	@Test
	void aManagementPointNeedsTheDatabaseOfItsSite() throws Exception {
		ObjectRef point = managementPoint("p01-mp01").ref();
		database(DATABASE, "P01");
		CopiedEstate gathered = CopiedEstate.of(copy);
		assertTrue(gathered.has(point, DependencyKind.USES, DATABASE));
		assertFalse(gathered.has(managementPoint("p02-mp01").ref(), DependencyKind.USES, DATABASE), "its site has another one");
		assertEquals("", gathered.objects.get(point).attribute(Attributes.REPLICA));
		assertEquals("", ServiceHealth.words(gathered.objects.get(point)));
		status(path(DATABASE), "SMS SQL Server", "2, TIMESTAMP '2026-11-22 12:00:00'");
		assertEquals("down, as it answers from a database on p01-sql01.example.com, which is down", ServiceHealth.words(now(point)));
		assertEquals("", ServiceHealth.words(managementPoint("p02-mp01")));
		database(new ObjectRef(ObjectKind.SITE_SYSTEM, "p01-sql09.example.com"), "P01");
		assertEquals("", ServiceHealth.words(now(point)), "another server stands in");
	}

	@Test
	void aManagementPointOnAReplicaNeedsThatInstead() throws Exception {
		ManagedObject balanced = managementPoint("mpnlb");
		ObjectRef other = managementPoint("p01-mp01").ref();
		database(DATABASE, "P01");
		SiteCopy.execute(copy, "DELETE FROM vSMS_SC_SysResUse WHERE NALPath = '" + balanced.attribute("nalPath") + "'");
		SiteCopy.execute(copy, "INSERT INTO vSMS_SC_SysResUse(ID, RoleName, NALPath) VALUES (990001, 'SMS Management Point', '" + balanced.attribute("nalPath") + "')");
		property("UseSiteDatabase", "'', '', 0");
		property("SqlServerName", "'', 'p01-sql02.example.com', 0");
		property("DatabaseName", "'', 'MP\\CM_P01', 0");
		CopiedEstate gathered = CopiedEstate.of(copy);
		assertEquals("p01-sql02.example.com\\MP\\CM_P01", gathered.objects.get(balanced.ref()).attribute(Attributes.REPLICA));
		assertTrue(gathered.has(balanced.ref(), DependencyKind.USES, REPLICA));
		assertTrue(gathered.has(REPLICA, DependencyKind.PART_OF, new ObjectRef(ObjectKind.SITE, "P01")), "a server that nothing else names");
		assertFalse(gathered.has(balanced.ref(), DependencyKind.USES, DATABASE));
		assertTrue(gathered.has(other, DependencyKind.USES, DATABASE));
		status(path(DATABASE), "SMS SQL Server", "2, TIMESTAMP '2026-11-22 12:00:00'");
		assertEquals("", ServiceHealth.words(now(balanced.ref())), "it answers from the copy");
		database(REPLICA, "P01");
		status(path(REPLICA), "SMS SQL Server", "2, TIMESTAMP '2026-11-22 12:00:00'");
		assertEquals("down, as it answers from a database on p01-sql02.example.com, which is down", ServiceHealth.words(now(balanced.ref())));
		SiteCopy.execute(copy, "UPDATE vSMS_SC_SysResUse_Properties SET Value3 = 1 WHERE ID = 990001 AND Name = 'UseSiteDatabase'");
		assertTrue(CopiedEstate.of(copy).has(balanced.ref(), DependencyKind.USES, DATABASE), "names that are left over say nothing");
	}

	private void status(String path, String role, String statusAndDownSince) throws Exception {
		SiteCopy.execute(copy, "INSERT INTO v_SiteSystemSummarizer(SiteCode, SiteSystem, Role, Status, DownSince) VALUES ('P01', '" + path + "', '" + role + "', " + statusAndDownSince + ")");
	}

	private void synchronization(ManagedObject point, String values) throws Exception {
		SiteCopy.execute(copy, "UPDATE vSMS_SUPSyncStatus SET " + values + " WHERE WSUSServerName = '" + point.key() + "'");
	}

	private void database(ObjectRef server, String site) throws Exception {
		SiteCopy.execute(copy, "INSERT INTO v_SystemResourceList(SiteCode, ServerName, NALPath, RoleName) VALUES ('" + site + "', '" + server.key() + "', '" + path(server)
				+ "', 'SMS SQL Server')");
	}

	private static String path(ObjectRef server) {
		return "[\"Display=\\\\" + server.key() + "\\\"]MSWNET:[\"SMS_SITE=P01\"]\\\\" + server.key() + "\\";
	}

	private void property(String name, String values) throws Exception {
		SiteCopy.execute(copy, "INSERT INTO vSMS_SC_SysResUse_Properties(ID, Name, Value1, Value2, Value3) VALUES (990001, '" + name + "', " + values + ")");
	}
}
