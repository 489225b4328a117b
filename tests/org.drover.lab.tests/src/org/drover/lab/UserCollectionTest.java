package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection of users brings the clients that they work at, with what is deployed to the users. */
class UserCollectionTest {

	private static final ObjectRef FINANCE = ObjectRef.parse("collection:USR00001");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:USRDEPL1");
	private static final int CLIENTS = 6;

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private Project project;
	private Topologies topologies;
	private Set<ObjectRef> clients;

	@BeforeEach
	void start() throws Exception {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, Duration.ofMillis(500), 1), LegacySite::demoClients);
		project = Project.create(folder.resolve("project"));
		List<String> theirs = laboratory.demoClients().subList(0, CLIENTS);
		clients = theirs.stream().map(key -> new ObjectRef(ObjectKind.CLIENT, key)).collect(Collectors.toSet());
		String demo = laboratory.demoCollection();
		execute("INSERT INTO Collections(CollectionID, CollectionName, CollectionType, LimitToCollectionID, IsBuiltIn) VALUES ('" + FINANCE.key() + "', 'Finance users', 1, 'SMS00002', 0)",
				"INSERT INTO Users VALUES (2063597569, 'CONTOSO\\anna'), (2063597570, 'CONTOSO\\ben')",
				"INSERT INTO CollectionMembers SELECT '" + FINANCE.key() + "', ResourceID FROM Users",
				"INSERT INTO PrimaryUsers SELECT ResourceID, 2063597569 + MOD(ResourceID, 2) FROM Systems WHERE SMS_Unique_Identifier0 IN ('" + String.join("', '", theirs) + "')",
				"INSERT INTO Advertisements(AdvertisementID, AdvertisementName, PackageID, ProgramName, CollectionID, PresentTime, ExpirationTimeEnabled) SELECT '" + DEPLOYMENT.key()
						+ "', 'For finance', PackageID, ProgramName, '" + FINANCE.key() + "', PresentTime, 0 FROM Advertisements WHERE AdvertisementID = "
						+ "(SELECT MIN(AdvertisementID) FROM Advertisements WHERE ProgramName <> '*' AND CollectionID <> '" + demo + "')");
		topologies = BothTopologies.gather(project, laboratory);
	}

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void theirClientsMoveAndComeBack() throws Exception {
		MigrationPlan plan = new Planning(topologies).plan(List.of("Finance users"), BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
		MigrationJobs jobs = new MigrationJobs(project, topologies);
		String job = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		LiveMark mark = laboratory.mark();
		assertEquals(JobState.DONE, jobs.run(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		Now there = new Now();
		assertEquals(clients, there.members);
		assertEquals("user", there.type);
		assertTrue(there.deployed, "what the users are to have");
		assertEquals(Set.of("CONTOSO\\anna", "CONTOSO\\ben"), there.users);
		assertTrue(laboratory.awaitServed(clients.stream().map(ObjectRef::key).toList(), Laboratory.NEW_TOPOLOGY, 2, Duration.ofSeconds(60)));
		assertEquals(List.of(), laboratory.since(mark).failures(), "until here: the laboratory's own services give what it drew, and not what is only in the rows");
		assertEquals(JobState.UNDONE, jobs.undo(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(Set.of(), new Now().members);
	}

	/** What the new topology has of it. */
	private final class Now implements MetadataSink {

		private final Set<ObjectRef> members = new HashSet<>();
		private final Set<String> users = new HashSet<>();
		private String type = "";
		private boolean deployed;

		Now() throws DroverException {
			try (Connector connector = topologies.connect(BothTopologies.NEW)) {
				connector.read(this, new NullProgressMonitor());
			}
		}

		@Override
		public void object(ManagedObject object) {
			if (object.kind() == ObjectKind.CLIENT)
				users.add(object.attribute(Attributes.USERS));
			if (object.ref().equals(FINANCE))
				type = object.attribute(Attributes.TYPE);
		}

		@Override
		public void dependency(Dependency dependency) {
			if (dependency.kind() == DependencyKind.MEMBER_OF && dependency.to().equals(FINANCE))
				members.add(dependency.from());
			deployed |= dependency.equals(new Dependency(FINANCE, DEPLOYMENT, DependencyKind.RECEIVES));
		}
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = laboratory.legacy().dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements)
				statement.execute(sql);
		}
	}
}
