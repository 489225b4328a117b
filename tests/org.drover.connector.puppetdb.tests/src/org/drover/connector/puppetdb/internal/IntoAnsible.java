package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.puppetdb.PuppetDbConnectorProvider;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A project whose legacy topology is a PuppetDB, and whose new one is a folder for Ansible. */
final class IntoAnsible implements AutoCloseable {

	private static final String LEGACY = "legacy";
	private static final String NEW = "new";
	private static final ConnectorRegistry CONNECTORS = new ConnectorRegistry(List.of(new PuppetDbConnectorProvider(), new AnsibleConnectorProvider()));

	private final Path target;
	private final Project project;
	private final Topologies topologies;
	private final MigrationJobs jobs;

	/** @param folder empty */
	IntoAnsible(Path folder, String puppetDb) throws DroverException, IOException {
		target = Files.createDirectory(folder.resolve("target"));
		project = Project.create(folder.resolve("project"));
		topologies = new Topologies(project, CONNECTORS);
		jobs = new MigrationJobs(project, topologies);
		add(LEGACY, "puppetdb:" + puppetDb + "#topology=PUP");
		add(NEW, "ansible:" + target + "#topology=ANS");
	}

	private void add(String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = CONNECTORS.connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	/** The folder that Ansible works with. */
	Path target() {
		return target;
	}

	/** A plan that leaves nobody without what they need. */
	MigrationPlan plan(String... classes) throws DroverException {
		MigrationPlan plan = new Planning(topologies).plan(List.of(classes), LEGACY, NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
		assertTrue(plan.continuity().violations().isEmpty(), plan.continuity()::toString);
		assertEquals(List.of(), plan.dangling());
		return plan;
	}

	/** @return the job, which is done */
	String run(MigrationPlan plan) throws DroverException {
		String job = jobs.create(plan, LEGACY, NEW);
		assertEquals(JobState.DONE, jobs.run(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		return job;
	}

	void undo(String job) throws DroverException {
		assertEquals(JobState.UNDONE, jobs.undo(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
	}

	/** What the folder holds, by path. */
	SortedMap<String, String> files() throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(target)) {
			for (Path path : all.filter(path -> !path.equals(target)).toList())
				files.put(target.relativize(path).toString(), Files.isDirectory(path) ? "" : Files.readString(path));
		}
		return files;
	}

	@Override
	public void close() throws DroverException {
		project.close();
	}
}
