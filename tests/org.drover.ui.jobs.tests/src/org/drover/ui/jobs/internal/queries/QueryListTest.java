package org.drover.ui.jobs.internal.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.plan.SavedQueries;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window tells of queries that are kept and of one that is being written. */
class QueryListTest {

	@TempDir
	private Path folder;

	private static Inventory inventory() throws DroverException {
		List<ManagedObject> objects = new ArrayList<>(List.of(ManagedObject.of(ObjectKind.PACKAGE, "P1", "Office", "1", Map.of("vendor", "Contoso"))));
		for (int client = 1; client <= 1200; client++)
			objects.add(ManagedObject.of(ObjectKind.CLIENT, "C" + client, "PC" + client, "", Map.of()));
		return new Inventory(Estate.of(objects, List.of(), Instant.EPOCH));
	}

	@Test
	void eachIsToldWithHowMuchItPicks() throws DroverException {
		try (Project project = Project.create(folder.resolve("project"))) {
			SavedQueries queries = new SavedQueries(project);
			queries.put("clients", "client");
			queries.put("none", "package vendor=Fabrikam");
			project.documents().create("query", "of another Drover", "gadget colour=red");

			QueryList list = QueryList.of(queries, inventory(), new HashMap<>(), "package vendor=Con*");

			assertEquals(List.of(new QueryList.Line("clients", "client", OptionalInt.of(1200)), new QueryList.Line("none", "package vendor=Fabrikam", OptionalInt.of(0)),
					new QueryList.Line("of another Drover", "gadget colour=red", OptionalInt.empty())), list.lines());
			assertEquals("Picks of legacy: 1 package: Office", list.written().orElseThrow().words("legacy"));
			assertFalse(list.differs("clients", "client"));
			assertTrue(list.differs("clients", "client name=PC1") && list.differs("others", "client"));
		}
	}

	@Test
	void whatIsNoQueryIsToldWhyAndPicksNothing() throws DroverException {
		assertTrue(QueryList.objection("").isPresent());
		assertTrue(QueryList.objection("gadget colour=red").orElse("").startsWith("'gadget' is no kind of objects"));
		assertTrue(QueryList.objection("client name").orElse("").startsWith("'name' is no condition"));
		assertEquals(Optional.empty(), QueryList.objection("client name=PC*"));
		try (Project project = Project.create(folder.resolve("project"))) {
			QueryList list = QueryList.of(new SavedQueries(project), inventory(), new HashMap<>(), "client name");
			assertEquals(Optional.empty(), list.written());
			assertEquals(List.of(), list.lines());
		}
	}

	@Test
	void aTextIsAskedOnce() throws DroverException {
		try (Project project = Project.create(folder.resolve("project"))) {
			Map<String, Picks> known = new HashMap<>();
			Inventory inventory = inventory();
			Picks first = QueryList.of(new SavedQueries(project), inventory, known, "client,package").written().orElseThrow();
			assertSame(first, QueryList.of(new SavedQueries(project), inventory, known, "client,package").written().orElseThrow());
			assertEquals("Picks of legacy: 1,200 clients, 1 package: Office, PC1, PC2, PC3, PC4 \u2026", first.words("legacy"));
			assertEquals("Picks nothing of legacy.", QueryList.of(new SavedQueries(project), inventory, known, "client name=X").written().orElseThrow().words("legacy"));
		}
	}
}
