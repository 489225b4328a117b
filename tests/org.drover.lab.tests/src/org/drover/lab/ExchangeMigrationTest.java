package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.drover.migration.Planning;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A legacy topology that is met in a file only: its configuration, content and clients move to a new site, its services cannot. */
class ExchangeMigrationTest {

	@TempDir
	private Path folder;
	private String collection;
	private List<String> clients;

	@Test
	void aCollectionMovesOutOfAFileAndLosesNothing() throws Exception {
		Path file = folder.resolve("legacy.drx");
		Estate legacy = export(file);
		try (ComparedMigration migration = new ComparedMigration(folder, "exchange:" + file)) {
			Planning.Planned planned = migration.plan(List.of(collection));
			MigrationPlan plan = planned.plan();
			assertTrue(plan.tasks().stream().noneMatch(task -> task.action() == Action.SHARE || task.action() == Action.TAKE_OVER));
			assertTrue(plan.tasks().stream().anyMatch(task -> task.action() == Action.COPY_CONTENT));
			assertFalse(plan.continuity().violations().isEmpty(), "the new site has no software update point of its own");
			Set<ObjectRef> compared = migration.doCompareAndUndo(planned, ComparedMigration.images(legacy));
			assertTrue(compared.containsAll(clients.stream().map(key -> new ObjectRef(ObjectKind.CLIENT, key)).toList()), compared::toString);
		}
	}

	private Estate export(Path file) throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("legacy"), EstateSize.SMALL)) {
			collection = site.demoCollection();
			clients = site.demoClients();
			return LegacyExport.write(site, folder.resolve("project"), file, Function.identity());
		}
	}
}
