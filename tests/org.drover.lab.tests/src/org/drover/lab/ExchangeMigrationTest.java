package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.EstateFormat;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.GatheredView;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.continuity.Violation;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A legacy topology that is met in a file only: its configuration, content and clients move to a new site, its services cannot. */
class ExchangeMigrationTest {

	private static final ConnectorRegistry INSTALLED = new ConnectorRegistry(
			List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider(), new ExchangeConnectorProvider()));

	@TempDir
	private Path folder;

	@Test
	void aCollectionMovesOutOfAFile() throws Exception {
		Path file = folder.resolve("legacy.drx");
		String collection = export(file);
		try (SiteServer fresh = SiteServer.open(SiteOptions.of(folder.resolve("new"), Laboratory.NEW_TOPOLOGY));
				Project project = Project.create(folder.resolve("other"))) {
			Topologies topologies = new Topologies(project, INSTALLED);
			add(topologies, BothTopologies.LEGACY, "exchange:" + file);
			add(topologies, BothTopologies.NEW, "site:" + fresh.baseUri() + "#password-file=" + fresh.passwordFile().toAbsolutePath());
			MigrationPlan plan = new Planning(topologies).plan(List.of(collection), BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT,
					new NullProgressMonitor()).plan();
			assertTrue(plan.tasks().stream().noneMatch(task -> task.action() == Action.SHARE || task.action() == Action.TAKE_OVER));
			assertTrue(plan.tasks().stream().anyMatch(task -> task.action() == Action.COPY_CONTENT));
			assertFalse(plan.continuity().violations().isEmpty(), "the new site has no software update point of its own");
			MigrationJobs jobs = new MigrationJobs(project, topologies);
			String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
			Map<String, String> overrules = plan.continuity().violations().stream().collect(Collectors.toMap(Violation::id, violation -> "the roles come later"));
			Job done = jobs.run(id, new RunRequest(0, overrules), new NullProgressMonitor(), JobListener.NONE);
			assertEquals(JobState.DONE, done.state(), done::toString);
			assertEquals(JobState.UNDONE, jobs.undo(id, new RunRequest(0, Map.of()), new NullProgressMonitor(), JobListener.NONE).state());
		}
	}

	/** @return the collection to move */
	private String export(Path file) throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("legacy"), EstateSize.SMALL); Project project = Project.create(folder.resolve("project"));
				OutputStream out = Files.newOutputStream(file)) {
			Topologies topologies = new Topologies(project, INSTALLED);
			add(topologies, BothTopologies.LEGACY, site.sourceAddress());
			Estate estate = topologies.estate(BothTopologies.LEGACY);
			try (Connector legacy = topologies.connect(BothTopologies.LEGACY)) {
				INSTALLED.format(ExchangeConnectorProvider.SCHEME).write(new EstateFormat.Request(legacy.topology(), legacy.description(), estate.gatheredAt(),
						"a test", GatheredView.of(estate), legacy.contentSource(), Optional.empty(), () -> new char[0]), out, new NullProgressMonitor());
			}
			return site.demoCollection();
		}
	}

	private static void add(Topologies topologies, String name, String uri) throws Exception {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = INSTALLED.connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}
}
