package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.drover.connector.SecretSource;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables of collections are secrets: they come to who asks for them, and are in nothing that is gathered. */
class CollectionVariablesTest {

	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, "CAS00014");

	@TempDir
	Path folder;
	private DataSource site;

	@BeforeEach
	void copy() throws Exception {
		site = SiteCopy.make(folder);
	}

	private SecretSource secrets() {
		return new CollectionVariables(SiteCopy.database(site));
	}

	@Test
	void thoseOfACollectionAreToldSaveForMaskedOnes() throws Exception {
		assertEquals(Map.of("JoinPassword", " cleartext-join "), secrets().secrets(COLLECTION));
		assertEquals(Map.of(), secrets().secrets(new ObjectRef(ObjectKind.COLLECTION, "CAS00016")));
		assertEquals(Map.of(), secrets().secrets(new ObjectRef(ObjectKind.PACKAGE, "CAS00014")));
	}

	@Test
	void thoseOfManyAreToldAtOnce() throws Exception {
		SiteCopy.execute(site, "INSERT INTO v_CollectionVariable VALUES ('CAS00016', 'Ring', 'cleartext-ring', 0)");
		List<ObjectRef> asked = List.of(new ObjectRef(ObjectKind.COLLECTION, "CAS00016"), COLLECTION, new ObjectRef(ObjectKind.COLLECTION, "CAS00099"),
				new ObjectRef(ObjectKind.CLIENT, "CAS00014"));
		assertEquals(Map.of(COLLECTION, Map.of("JoinPassword", " cleartext-join "), asked.getFirst(), Map.of("Ring", "cleartext-ring")), secrets().secrets(asked));
		assertEquals(Map.of(), secrets().secrets(asked.subList(3, 4)));
	}

	@Test
	void nothingOfThemIsGathered() throws Exception {
		Sink sink = new Sink();
		new EstateReader(SiteCopy.database(site), Clock.systemUTC()).read(sink, new NullProgressMonitor());
		assertFalse((sink.objects.values() + " " + sink.warnings).contains("cleartext-join"));
		assertFalse(sink.objects.isEmpty());
		assertEquals(List.of(), sink.warnings);
	}

	@Test
	void whoMayNotSeeThemGathersAndIsTold() throws Exception {
		SiteCopy.execute(site, "DROP TABLE v_CollectionVariable");
		assertEquals(Map.of(), secrets().secrets(COLLECTION));
		Sink sink = new Sink();
		new EstateReader(SiteCopy.database(site), Clock.systemUTC()).read(sink, new NullProgressMonitor());
		assertEquals(List.of("the site database at copy has no view v_CollectionVariable, or this account may not see it, and so not gathered: variables of collections"), sink.warnings);
	}
}
