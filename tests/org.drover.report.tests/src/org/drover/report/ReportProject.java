package org.drover.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ConnectorRegistry;
import org.drover.connector.NewObject;
import org.drover.inventory.Topologies;
import org.drover.migration.JobDescription;
import org.drover.migration.MigrationJobs;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.Wave;
import org.drover.plan.WaveBoundary;
import org.drover.store.EstateTable;
import org.drover.store.EstateWriter;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobStore;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.NullProgressMonitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A small project: two clients, a collection and a package, and a job that moves one of them. Nothing is really moved. */
final class ReportProject implements AutoCloseable {

	static final ManagedObject CLIENT = ManagedObject.of(ObjectKind.CLIENT, "GUID:1", "PC1", "", Map.of(Attributes.OPERATING_SYSTEM, "Windows 11"));
	static final ManagedObject PACKAGE = ManagedObject.of(ObjectKind.PACKAGE, "CAS00001", "=Office", "3", Map.of("vendor", "Contoso"));
	static final ManagedObject COLLECTION = ManagedObject.of(ObjectKind.COLLECTION, "CAS00015", "All PCs", "", Map.of());
	static final ManagedObject OLD = ManagedObject.of(ObjectKind.CLIENT, "GUID:2", "PC2", "",
			Map.of(Attributes.OBSOLETE, "decommissioned (v_R_System.Decommissioned0)", Attributes.OBSOLETE_MEMBER_OF, "CAS00015"));
	static final ManagedObject OLD_PACKAGE = ManagedObject.of(ObjectKind.PACKAGE, "CAS00002", "Old package", "1",
			Map.of(Attributes.OBSOLETE, "no deployment leads to it", Attributes.CONTENT_SIZE, "1500"));
	static final Dependency DANGLING = new Dependency(PACKAGE.ref(), new ObjectRef(ObjectKind.PACKAGE, "CAS00FFF"), DependencyKind.REFERENCES);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What a task carries, as migrations write it. */
	private record Input(String action, List<ObjectRef> items, List<NewObject> objects) {
	}

	private record Kind(String name, String fault) implements TaskHandler {

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			if (!fault.isEmpty())
				throw new DroverException(fault);
			return name.endsWith("copy-content") ? "{\"sent\":2500}" : "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			// nothing was done
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}

	private final Project project;
	private final MigrationJobs jobs;

	private ReportProject(Project project) {
		this.project = project;
		this.jobs = new MigrationJobs(project, new Topologies(project, new ConnectorRegistry(List.of())));
	}

	static ReportProject empty(Path folder) throws DroverException {
		return new ReportProject(Project.create(folder));
	}

	/** Both topologies were gathered just now, the new one has nothing yet. */
	static ReportProject gathered(Path folder) throws DroverException {
		ReportProject made = empty(folder);
		made.gather("legacy", "CAS", Instant.now(), CLIENT, PACKAGE, COLLECTION, OLD, OLD_PACKAGE);
		made.gather("new", "DRV", Instant.now());
		return made;
	}

	void gather(String name, String code, Instant at, ManagedObject... objects) throws DroverException {
		long id = project.topologies().put(name, "configmgr:" + code, code, "").id();
		try (EstateWriter writer = new EstateTable(project.jdbc(), Clock.fixed(at, ZoneOffset.UTC)).replace(id)) {
			for (ManagedObject object : objects)
				writer.object(object);
			if (List.of(objects).contains(PACKAGE))
				writer.dependency(DANGLING);
			writer.commit();
		}
	}

	/** @return the job's id */
	String plan(JobDescription.FoundViolation... violations) throws DroverException {
		JobDescription plan = new JobDescription("legacy", "new", "CAS", "DRV", List.of(COLLECTION.ref()),
				Map.of(ObjectKind.COLLECTION, 1, ObjectKind.PACKAGE, 2, ObjectKind.CLIENT, 1),
				List.of(new Wave(1, "Create objects", 2), new Wave(2, "Copy content", 1), 
						new Wave(3, "Move clients", 1, new WaveBoundary(WaveBoundary.Reason.CLIENTS, "", 0, 1, 1, 1))),
				List.of(new Left(OLD_PACKAGE.ref(), OLD_PACKAGE.name(), Left.Reason.OBSOLETE, "no deployment leads to it")), 1, 1,
				new JobDescription.Checked(4, 40, 400), List.of(violations), List.of("DP1 may be short of room."));
		return jobs.store().create("Move All PCs to DRV", text(plan), List.of(
				task(1, 1, 2, "Create 1 collection, 1 package", "CREATE", List.of(COLLECTION, PACKAGE)),
				task(2, 2, 1, "Copy content of CAS00001", "COPY_CONTENT", List.of()), task(3, 2, 0, "Admit 1 client", "ADMIT", List.of(CLIENT)),
				task(4, 3, 1, "Move 1 client", "MOVE", List.of(CLIENT))));
	}

	private static TaskSpec task(int number, int wave, int items, String title, String action, List<ManagedObject> objects) {
		Input input = new Input(action, objects.stream().map(ManagedObject::ref).toList(),
				action.equals("MOVE") ? List.of() : objects.stream().map(object -> new NewObject(object, List.of())).toList());
		return new TaskSpec(number, title, handler(action), wave, items, text(input), number == 1 ? List.of() : List.of(number - 1));
	}

	private static String handler(String action) {
		return "migration." + action.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String text(Object value) {
		try {
			return JSON.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @param fault of the last task; empty where it goes well */
	void run(String id, String fault) throws DroverException {
		List<TaskHandler> handlers = List.of(new Kind(handler("CREATE"), ""), new Kind(handler("COPY_CONTENT"), ""), new Kind(handler("ADMIT"), ""),
				new Kind(handler("MOVE"), fault));
		new Sequencer(jobs.store(), Clock.systemUTC(), handlers).run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
	}

	JobStore store() {
		return jobs.store();
	}

	Project project() {
		return project;
	}

	/** As if made ten minutes later. */
	Reports reports() {
		return new Reports(project, jobs, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)));
	}

	@Override
	public void close() throws DroverException {
		project.close();
	}
}
