package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Software update points of a hierarchy that have their updates from each other, as in most: only the top one asks Microsoft. */
class UpdateSourcesTest {

	private static final String TOP_SERVER = "cas-sup01.example.com";

	@TempDir
	Path folder;
	private DataSource copy;
	/** Of the central site, of a primary one below it, and of one below that. */
	private ObjectRef top;
	private ObjectRef mid;
	private ObjectRef low;

	@BeforeEach
	void chain() throws Exception {
		copy = SiteCopy.make(folder);
		List<ObjectRef> own = CopiedEstate.of(copy).objects.keySet().stream().filter(ref -> ref.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).sorted().toList();
		mid = own.get(0);
		low = own.get(1);
		top = new ObjectRef(ObjectKind.SOFTWARE_UPDATE_POINT, TOP_SERVER);
		String path = "[\"Display=\\\\" + TOP_SERVER + "\\\"]MSWNET:[\"SMS_SITE=CAS\"]\\\\" + TOP_SERVER + "\\";
		SiteCopy.execute(copy, "INSERT INTO v_SystemResourceList(SiteCode, ServerName, NALPath, RoleName) VALUES ('CAS', '" + TOP_SERVER + "', '" + path + "', '" + UpdateSources.ROLE + "')");
		SiteCopy.execute(copy, "INSERT INTO v_SiteSystemSummarizer(SiteCode, SiteSystem, Role, Status) VALUES ('CAS', '" + path + "', '" + UpdateSources.ROLE + "', 0)");
		SiteCopy.execute(copy, "INSERT INTO vSMS_SUPSyncStatus(SiteCode, WSUSServerName, WSUSSourceServer, LastSuccessfulSyncTime, LastSyncState, LastSyncErrorCode) VALUES ('CAS', '"
				+ TOP_SERVER + "', 'Microsoft Update', TIMESTAMP '2026-11-22 12:00:00', 6702, 0)");
		synchronization(mid, "WSUSSourceServer = 'CAS-SUP01.example.com'"); // as somebody wrote it
		synchronization(low, "WSUSSourceServer = '" + server(mid) + "'");
	}

	@Test
	void whatTheyHaveTheirUpdatesFromIsADependency() throws Exception {
		CopiedEstate gathered = CopiedEstate.of(copy);
		assertTrue(gathered.has(low, DependencyKind.USES, mid));
		assertTrue(gathered.has(mid, DependencyKind.USES, top));
		assertEquals(2, gathered.dependencies.stream().filter(need -> need.kind() == DependencyKind.USES && need.from().kind() == ObjectKind.SOFTWARE_UPDATE_POINT
				&& need.to().kind() == ObjectKind.SOFTWARE_UPDATE_POINT).count());
		assertEquals("CAS-SUP01.example.com", gathered.objects.get(mid).attribute(Attributes.UPSTREAM));
		assertEquals("Microsoft Update", gathered.objects.get(top).attribute(Attributes.UPSTREAM));
		for (ObjectRef point : List.of(low, mid, top))
			assertEquals("", health(point));
	}

	/** All that rests on it has nothing to give either, whatever it says of its own synchronizing. */
	@Test
	void whatWasNeverSynchronizedHasGivenTheOthersNothing() throws Exception {
		synchronization(top, "LastSuccessfulSyncTime = NULL");
		String cause = "unsynchronized, as it has never been synchronized with Microsoft Update";
		assertEquals(cause, health(top));
		assertEquals("unsynchronized, as it has its updates from " + TOP_SERVER + ", which is " + cause, health(mid));
		assertEquals("unsynchronized, as it has its updates from " + server(mid) + ", which is unsynchronized, as it has its updates from " + TOP_SERVER + ", which is " + cause, health(low));
		synchronization(mid, "LastSuccessfulSyncTime = NULL");
		assertEquals("unsynchronized, as it has never been synchronized with CAS-SUP01.example.com, which is " + cause, health(mid));
	}

	@Test
	void whatIsDownLeavesTheOthersWhatTheyHave() throws Exception {
		down(top);
		assertEquals("critical, as it has its updates from " + TOP_SERVER + ", which is down", health(mid));
		assertTrue(ServiceHealth.isUp(now(mid)), "it gives what it has");
		assertEquals("warning, as it has its updates from " + server(mid) + ", which is critical, as it has its updates from " + TOP_SERVER + ", which is down", health(low));
		synchronization(mid, "LastSyncState = 6703, LastSyncErrorCode = -2145107952");
		assertEquals("critical, as it was last synchronized with CAS-SUP01.example.com, which is down, in vain with error 0x80244010", health(mid));
		SiteCopy.execute(copy, "DELETE FROM v_SiteSystemSummarizer WHERE SiteSystem = '" + now(mid).attribute(TopologyReader.PATH) + "'");
		down(mid);
		assertEquals("down", health(mid));
	}

	/** A job asks for the services that a wave rests on, and for no others. */
	@Test
	void oneThatIsReadByItselfIsKnownJustAsWell() throws Exception {
		assertRead("");
		down(top);
		assertRead("warning");
		synchronization(top, "LastSuccessfulSyncTime = NULL");
		assertRead("unsynchronized");
	}

	private void assertRead(String health) throws DroverException {
		CopiedEstate all = CopiedEstate.of(copy);
		assertEquals(health, all.objects.get(low).attribute(Attributes.HEALTH));
		CopiedEstate alone = new CopiedEstate();
		new EstateReader(SiteCopy.database(copy), Clock.systemUTC()).readSome(alone, new NullProgressMonitor(), Set.of(low), any -> true);
		assertEquals(all.objects.get(low), alone.objects.get(low));
		assertTrue(alone.has(low, DependencyKind.USES, mid));
		assertFalse(alone.objects.containsKey(top), "that was not asked for");
	}

	@Test
	void aCircleEnds() throws Exception {
		synchronization(top, "WSUSSourceServer = '" + server(low) + "'");
		assertEquals("", health(low));
		synchronization(low, "LastSuccessfulSyncTime = NULL");
		assertTrue(health(top).startsWith("unsynchronized, as it has its updates from " + server(low) + ", which is unsynchronized"), () -> "" + top);
		synchronization(top, "WSUSSourceServer = '" + TOP_SERVER + "'");
		assertFalse(CopiedEstate.of(copy).dependencies.contains(new Dependency(top, top, DependencyKind.USES)), "not itself");
	}

	private ManagedObject now(ObjectRef point) throws DroverException {
		return CopiedEstate.of(copy).objects.get(point);
	}

	private String health(ObjectRef point) throws DroverException {
		return ServiceHealth.words(now(point));
	}

	/** The laboratory has each on a server of its own. */
	private static String server(ObjectRef point) {
		return point.key();
	}

	private void synchronization(ObjectRef point, String values) throws Exception {
		SiteCopy.execute(copy, "UPDATE vSMS_SUPSyncStatus SET " + values + " WHERE WSUSServerName = '" + server(point) + "'");
	}

	private void down(ObjectRef point) throws Exception {
		SiteCopy.execute(copy, "INSERT INTO v_SiteSystemSummarizer(SiteCode, SiteSystem, Role, Status, DownSince) VALUES ('CAS', '" + now(point).attribute(TopologyReader.PATH) + "', '"
				+ UpdateSources.ROLE + "', 2, TIMESTAMP '2026-11-22 12:00:00')");
		SiteCopy.execute(copy, "DELETE FROM v_SiteSystemSummarizer WHERE Status = 0 AND SiteSystem = '" + now(point).attribute(TopologyReader.PATH) + "' AND Role = '" + UpdateSources.ROLE + "'");
	}
}
