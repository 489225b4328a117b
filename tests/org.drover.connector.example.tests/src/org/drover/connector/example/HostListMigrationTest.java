package org.drover.connector.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the smallest connector gives is enough for the main job. */
class HostListMigrationTest {

	private static final String LISTED = "old";
	private static final String NEW = "new";
	private static final ConnectorRegistry INSTALLED = new ConnectorRegistry(List.of(new HostListProvider(), new SiteConnectorProvider()));

	@TempDir
	Path folder;

	@Test
	void aGroupMovesWithoutAGapAndGoesBack() throws Exception {
		Path list = list("web: www1 www2\nweb! nginx openssl\ndb: db1\n");
		try (SiteServer site = SiteServer.open(SiteOptions.of(folder.resolve("site"), "DRV")); Project project = Project.create(folder.resolve("project"))) {
			Topologies topologies = new Topologies(project, INSTALLED);
			gather(topologies, LISTED, "hostlist:" + list);
			gather(topologies, NEW, "site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath());
			MigrationPlan plan = new Planning(topologies).plan(List.of("web"), LISTED, NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
			assertEquals(List.of(), plan.continuity().violations());
			assertTrue(plan.continuity().requirements() > 0, "there was something to prove");
			assertEquals(Set.of("collection:web", "deployment:web!nginx", "deployment:web!openssl", "package:nginx", "package:openssl"), items(plan, Action.CREATE));
			assertEquals(Set.of("client:www1", "client:www2"), items(plan, Action.MOVE));
			MigrationJobs jobs = new MigrationJobs(project, topologies);
			String job = jobs.create(plan, LISTED, NEW);
			assertEquals(JobState.DONE, jobs.run(job, new RunRequest(0, Map.of()), new NullProgressMonitor(), JobListener.NONE).state());
			assertEquals(Map.of("www1", "DRV", "www2", "DRV"), assigned(topologies, "www1", "www2", "db1"));
			assertEquals(JobState.UNDONE, jobs.undo(job, new RunRequest(0, Map.of()), new NullProgressMonitor(), JobListener.NONE).state());
			assertEquals(Map.of(), assigned(topologies, "www1", "www2", "db1"));
		}
	}

	@Test
	void whatIsReadAgainIsKnownAgain() throws Exception {
		Path list = list("web: www1 www2\nweb! nginx\n");
		try (Project project = Project.create(folder.resolve("project"))) {
			Topologies topologies = new Topologies(project, INSTALLED);
			gather(topologies, LISTED, "hostlist:" + list);
			GatherResult same = gather(topologies, LISTED, "hostlist:" + list);
			assertEquals(List.of(0L, 0L, 0L), List.of(same.added(), same.changed(), same.gone()));
			list("web: www2 www3\nweb! nginx\n");
			GatherResult changed = gather(topologies, LISTED, "hostlist:" + list);
			assertEquals(List.of(1L, 0L, 1L), List.of(changed.added(), changed.changed(), changed.gone()));
		}
	}

	private Path list(String text) throws Exception {
		return Files.writeString(folder.resolve("hosts.txt"), text);
	}

	private static GatherResult gather(Topologies topologies, String name, String uri) throws Exception {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = INSTALLED.connect(address, Credentials.NONE)) {
			return topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	private static Set<String> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).map(ObjectRef::toString)
				.collect(Collectors.toSet());
	}

	/** The site where the new topology has each client assigned. */
	private static Map<String, String> assigned(Topologies topologies, String... clients) throws Exception {
		try (Connector site = topologies.connect(NEW)) {
			return site.clientAssignment().orElseThrow().assigned(List.of(clients));
		}
	}
}
