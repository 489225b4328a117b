package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.Dashboard;
import org.drover.migration.JobDescription;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.plan.continuity.Violation;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A project that knows the legacy side of a laboratory with Linux servers, and whatever else it is told of. */
final class LinuxEstate implements AutoCloseable {

	static final String LEGACY = "legacy";
	private static final ConnectorRegistry CONNECTORS = new ConnectorRegistry(List.of(new ConfigMgrConnectorProvider(), new AnsibleConnectorProvider(), new SiteConnectorProvider()));

	private final Path folder;
	private final Project project;
	private final Topologies topologies;
	private final MigrationJobs jobs;

	/** Starts a laboratory some of whose clients live, and are Linux servers with these addresses. */
	static Laboratory laboratory(Path folder, List<String> addresses) throws DroverException, SQLException, IOException {
		Laboratory laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, Duration.ofMillis(500), 1),
				site -> site.demoClients().subList(0, addresses.size()));
		LinuxServers.put(laboratory.legacy(), laboratory.demoClients().subList(0, addresses.size()), addresses, Files.createDirectory(folder.resolve("sources")));
		return laboratory;
	}

	/** @param folder an existing one, for the project and what Ansible works with */
	LinuxEstate(Path folder, Laboratory laboratory) throws DroverException {
		this.folder = folder;
		this.project = Project.create(folder.resolve("project"));
		this.topologies = new Topologies(project, CONNECTORS);
		this.jobs = new MigrationJobs(project, topologies);
		add(LEGACY, laboratory.sourceAddress());
	}

	void add(String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = CONNECTORS.connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	/** A new folder that Ansible is to work with. */
	Path addAnsible(String name) throws DroverException, IOException {
		Path target = Files.createDirectory(folder.resolve(name));
		add(name, "ansible:" + target + "#topology=ANS");
		return target;
	}

	void gather(String name) throws DroverException {
		try (Connector connector = topologies.connect(name)) {
			topologies.gather(name, connector, new NullProgressMonitor());
		}
	}

	/** Of objects of a topology, with all that they need, unless something is left out. */
	MigrationPlan plan(String from, String to, List<ObjectRef> chosen) throws DroverException {
		return new Planning(topologies).plan(new Inventory(topologies.estate(from)), new Selection(chosen, List.of()), from, to, PlanOptions.DEFAULT, new NullProgressMonitor())
				.plan();
	}

	/**
	 * Runs a plan, whatever it breaks.
	 *
	 * @return the job, which is done
	 */
	String run(MigrationPlan plan, String from, String to) throws DroverException {
		String job = jobs.create(plan, from, to);
		Map<String, String> overrules = plan.continuity().violations().stream().collect(Collectors.toMap(Violation::id, violation -> "they cannot use it"));
		assertState(JobState.DONE, jobs.run(job, new RunRequest(0, overrules), new NullProgressMonitor(), JobListener.NONE));
		return job;
	}

	/** What a job is said to do, as the project keeps it. */
	JobDescription description(String job) throws DroverException {
		return jobs.description(job);
	}

	/** Migrated and all of the legacy topology's. */
	Dashboard dashboard() throws DroverException {
		return jobs.dashboard(LEGACY, new Inventory(topologies.estate(LEGACY)));
	}

	void undo(String job) throws DroverException {
		assertState(JobState.UNDONE, jobs.undo(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE));
	}

	void redo(String job) throws DroverException {
		assertState(JobState.DONE, jobs.redo(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE));
	}

	private void assertState(JobState wanted, Job job) throws DroverException {
		String errors = jobs.store().tasks(job.id()).stream().map(task -> task.error().orElse("")).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
		assertEquals(wanted, job.state(), errors);
	}

	Connector connect(String name) throws DroverException {
		return topologies.connect(name);
	}

	/** What a topology holds now. */
	Sink read(String name) throws DroverException {
		Sink sink = new Sink();
		try (Connector connector = topologies.connect(name)) {
			connector.read(sink, new NullProgressMonitor());
		}
		return sink;
	}

	/** What a folder holds, by path. */
	static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.filter(path -> !path.equals(folder)).toList())
				files.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "" : Files.readString(path));
		}
		return files;
	}

	@Override
	public void close() throws DroverException {
		project.close();
	}
}
