package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections of users: who is in them, whether they are of any use, and which clients they are about. */
class PrimaryUsersTest {

	private static final ObjectRef FINANCE = ObjectRef.parse("collection:CAS0U001");
	private static final ObjectRef BOARD = ObjectRef.parse("collection:CAS0U002");
	private static final ObjectRef NOBODY = ObjectRef.parse("collection:CAS0U003");
	private static final ObjectRef GROUPS = ObjectRef.parse("collection:CAS0U004");
	private static final int ANNA = 2063597569;
	private static final int BEN = 2063597570;
	private static final int CLEO = 2063597571;
	private static final int GROUP = 2063597600;

	@TempDir
	Path folder;
	private DataSource copy;
	/** Valid ones, as the database numbers them. */
	private List<String> clients;
	private String obsolete;

	@BeforeEach
	void users() throws Exception {
		copy = SiteCopy.make(folder);
		clients = SiteCopy.rows(copy, View.VALID_CLIENTS).stream().map(List::getFirst).limit(3).toList();
		Set<String> valid = SiteCopy.rows(copy, View.VALID_CLIENTS).stream().map(List::getFirst).collect(Collectors.toSet());
		obsolete = SiteCopy.rows(copy, View.CLIENT_KEYS).stream().filter(row -> !valid.contains(row.getFirst()) && !row.getLast().isEmpty()).findFirst().orElseThrow().getFirst();
		for (ObjectRef collection : List.of(FINANCE, BOARD, NOBODY, GROUPS))
			execute("INSERT INTO v_Collections(CollectionID, CollectionName, CollectionType, IsBuiltIn, LastChangeTime) VALUES ('" + collection.key()
					+ "', 'Users', 1, 0, TIMESTAMP '2026-02-03 04:05:06')");
		execute("INSERT INTO v_R_User(ResourceID, Unique_User_Name0) VALUES (" + ANNA + ", 'CONTOSO\\anna'), (" + BEN + ", 'CONTOSO\\ben'), (" + CLEO + ", 'CONTOSO\\cleo')");
		execute("INSERT INTO v_FullCollectionMembership(CollectionID, ResourceID) VALUES ('CAS0U001', " + ANNA + "), ('CAS0U001', " + BEN + "), ('CAS0U002', " + BEN
				+ "), ('CAS0U001', " + CLEO + "), ('CAS0U004', " + GROUP + ")");
		execute("INSERT INTO v_UsersPrimaryMachines(MachineID, UserResourceID) VALUES (" + clients.get(0) + ", " + ANNA + "), (" + clients.get(1) + ", " + BEN + "), ("
				+ clients.get(1) + ", " + ANNA + "), (" + obsolete + ", " + BEN + ")");
	}

	@Test
	void aClientIsInTheCollectionsOfThoseWhoWorkAtIt() throws Exception {
		CopiedEstate gathered = CopiedEstate.of(copy);
		assertEquals(Set.of(FINANCE), collectionsOfUsers(gathered, client(clients.get(0))));
		assertEquals(Set.of(FINANCE, BOARD), collectionsOfUsers(gathered, client(clients.get(1))));
		assertEquals(Set.of(), collectionsOfUsers(gathered, client(clients.get(2))));
		assertEquals(Set.of(), collectionsOfUsers(gathered, client(obsolete)), "as of devices");
		assertEquals("CONTOSO\\anna", users(gathered, clients.get(0)));
		assertEquals("CONTOSO\\anna,CONTOSO\\ben", users(gathered, clients.get(1)));
		assertEquals("", users(gathered, clients.get(2)));
		assertEquals("CONTOSO\\ben", users(gathered, obsolete));
		assertEquals(List.of(), gathered.warnings);
	}

	/** No user is a valid client, which is what members of other collections have to be. */
	@Test
	void aCollectionOfUsersIsObsoleteWhereItHasNone() throws Exception {
		execute("DELETE FROM v_UsersPrimaryMachines");
		CopiedEstate gathered = CopiedEstate.of(copy);
		for (ObjectRef collection : List.of(FINANCE, BOARD, GROUPS)) {
			assertEquals("", gathered.objects.get(collection).attribute(Attributes.OBSOLETE));
			assertEquals("user", gathered.objects.get(collection).attribute(Attributes.TYPE));
		}
		assertEquals("no user is a member (v_FullCollectionMembership); last changed on 2026-02-03T04:05:06Z (v_Collections.LastChangeTime)",
				gathered.objects.get(NOBODY).attribute(Attributes.OBSOLETE));
	}

	@Test
	void whoIsNotToldOfIsNotMissedByOthers() throws Exception {
		execute("DROP TABLE v_R_User");
		CopiedEstate gathered = CopiedEstate.of(copy);
		assertEquals(Set.of(), collectionsOfUsers(gathered, client(clients.get(1))));
		assertEquals("", gathered.objects.get(BOARD).attribute(Attributes.OBSOLETE));
		assertEquals(1, gathered.warnings.size());
		assertTrue(gathered.warnings.getFirst().endsWith("has no view v_R_User, or this account may not see it, and so not gathered: which users work at a client"),
				gathered.warnings::toString);
	}

	/** Few users are asked for one by one, and of very many all are looked at. */
	@Test
	void howeverManyUsersThereAreTheSameIsFound() throws Exception {
		CopiedEstate few = CopiedEstate.of(copy);
		execute("INSERT INTO v_UsersPrimaryMachines(MachineID, UserResourceID) SELECT " + clients.get(2) + ", 2070000000 + X FROM SYSTEM_RANGE(1, 6000)");
		CopiedEstate many = CopiedEstate.of(copy);
		assertEquals(few.objects, many.objects);
		assertEquals(few.dependencies, many.dependencies);
		assertFalse(few.dependencies.isEmpty());
	}

	@Test
	void aClientThatIsReadByItselfIsTheSame() throws Exception {
		ManagedObject client = CopiedEstate.of(copy).objects.get(client(clients.get(1)));
		CopiedEstate alone = new CopiedEstate();
		new EstateReader(SiteCopy.database(copy), Clock.systemUTC()).readSome(alone, new NullProgressMonitor(), Set.of(client.ref()), any -> false);
		assertEquals(client, alone.objects.get(client.ref()));
		assertEquals(Set.of(FINANCE, BOARD), collectionsOfUsers(alone, client.ref()));
	}

	private static Set<ObjectRef> collectionsOfUsers(CopiedEstate gathered, ObjectRef client) {
		return gathered.dependencies.stream().filter(need -> need.from().equals(client) && need.kind() == DependencyKind.MEMBER_OF).map(Dependency::to)
				.filter(Set.of(FINANCE, BOARD, NOBODY, GROUPS)::contains).collect(Collectors.toSet());
	}

	private String users(CopiedEstate gathered, String number) throws DroverException {
		return gathered.objects.get(client(number)).attribute(Attributes.USERS);
	}

	private ObjectRef client(String number) throws DroverException {
		return new ObjectRef(ObjectKind.CLIENT, SiteCopy.rows(copy, View.CLIENT_KEYS).stream().filter(row -> row.getFirst().equals(number)).findFirst().orElseThrow().getLast());
	}

	private void execute(String sql) throws Exception {
		SiteCopy.execute(copy, sql);
	}
}
