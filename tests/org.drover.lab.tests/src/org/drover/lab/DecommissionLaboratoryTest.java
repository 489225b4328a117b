package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.ClientAgents;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.Decommissions.Planned;
import org.drover.migration.Leftover;
import org.drover.migration.Leftovers;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.DecommissionTask;
import org.drover.plan.Keeper;
import org.drover.plan.PlanOptions;
import org.drover.plan.continuity.Violation;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A whole Configuration Manager hierarchy is left for good while its clients, all of whom have moved, use services of it. */
@Timeout(1800)
class DecommissionLaboratoryTest {

	private static final Duration INTERVAL = Duration.ofMillis(2000);
	private static final Duration DEADLINE = Duration.ofMinutes(5);
	private static final String PROGRAM = "Drover site 9";
	private static final DecommissionOptions CONFIRMED = DecommissionOptions.DEFAULT.confirming().withProgram(PROGRAM);

	@TempDir
	private Path folder;
	private final HttpClient http = HttpClient.newHttpClient();
	private Laboratory laboratory;
	private Project project;
	private Topologies topologies;
	private MigrationJobs jobs;

	@BeforeEach
	void open() throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, INTERVAL, 1));
		project = Project.create(folder.resolve("project"));
		topologies = BothTopologies.gather(project, laboratory);
		jobs = new MigrationJobs(project, topologies);
	}

	@AfterEach
	void close() throws DroverException {
		http.shutdownNow();
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void aHierarchyInUseIsKept() throws DroverException {
		Planned whole = plan(Set.of());
		assertFalse(whole.plan().isAllowed());
		Set<Keeper.Kind> kinds = whole.plan().keepers().stream().map(Keeper::kind).collect(Collectors.toSet());
		assertTrue(kinds.containsAll(Set.of(Keeper.Kind.CLIENTS, Keeper.Kind.OBJECTS)), kinds::toString);
		int clients = whole.plan().keepers().stream().filter(keeper -> keeper.kind() == Keeper.Kind.CLIENTS).mapToInt(keeper -> keeper.objects().size()).sum();
		assertEquals(laboratory.legacy().validClients().size(), clients);

		Planned primary = plan(Set.of("P01"));
		assertTrue(primary.plan().keepers().stream().anyMatch(keeper -> keeper.kind() == Keeper.Kind.SERVICES && keeper.sentence().contains("is below site:P01")),
				primary.plan().keepers()::toString);
		Planned secondary = plan(Set.of("S01"));
		assertEquals(List.of(), secondary.plan().keepers().stream().filter(keeper -> keeper.kind() == Keeper.Kind.CLIENTS).toList());
		assertFalse(secondary.plan().whole());
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void aHierarchyWhoseClientsHaveAllMovedIsRetiredWithoutTheirNoticing() throws Exception {
		migrateEverything();
		assertTrue(laboratory.awaitServed(laboratory.legacy().validClients().stream().map(client -> client.key()).toList(), Laboratory.NEW_TOPOLOGY, 1, DEADLINE));
		Planned planned = plan(Set.of());
		Set<ObjectRef> leave = planned.plan().keepers().stream().flatMap(keeper -> keeper.objects().stream()).collect(Collectors.toSet());
		Planned allowed = jobs.decommissions().plan(BothTopologies.LEGACY, BothTopologies.NEW, Set.of(), CONFIRMED.leaving(leave).removingRecords(true), new NullProgressMonitor());
		assertEquals(List.of(), allowed.plan().keepers());
		Map<String, String> overrules = atTheOnlyPoints(allowed.plan().continuity().violations());
		List<ObjectRef> upgraded = allowed.plan().tasks().stream().filter(task -> task.kind() == DecommissionTask.Kind.UPGRADE).flatMap(task -> task.items().stream()).toList();
		assertFalse(upgraded.isEmpty());

		RowSnapshot before = laboratory.rows();
		LiveMark mark = laboratory.mark();
		String id = jobs.decommissions().create(allowed);
		assertEquals(JobState.DECISION, run(id, new RunRequest(0, overrules)).state(), () -> errors(id));
		Map<ObjectRef, String> urls = laboratory.legacy().serviceUrls();
		Set<String> replaced = upgraded.stream().map(urls::get).collect(Collectors.toSet());
		assertOnlyAt(replaced, laboratory.since(mark));
		for (ObjectRef service : upgraded)
			assertEquals(PROGRAM, program(urls.get(service)), service.toString());
		assertTrue(new Retirements(project).isWhole(BothTopologies.LEGACY));
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertEquals(List.of(), before.describeDifferences(laboratory.rows(), 10));

		assertEquals(JobState.DECISION, jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertEquals(JobState.DONE, run(id, new RunRequest(0, Map.of()).withWhatIsIrreversible(true)).state(), () -> errors(id));
		assertOnlyAt(replaced, laboratory.since(mark));
		try (Leftovers leftovers = Leftovers.find(jobs.store(), topologies, () -> ClientAgents.NONE, new NullProgressMonitor())) {
			assertEquals(Set.of(Leftover.Kind.PROJECT), leftovers.all().stream().map(Leftover::kind).collect(Collectors.toSet()), leftovers.all()::toString);
		}
	}

	/** Clients on the internet and mobile devices have one distribution point each: the plan says that they are without it while its program is replaced. */
	private static Map<String, String> atTheOnlyPoints(List<Violation> violations) {
		Set<String> lost = violations.stream().flatMap(violation -> violation.lost().stream()).map(provider -> provider.replaceFirst(" with .*", "")).collect(Collectors.toSet());
		assertEquals(Set.of("distribution-point:p01-idp01.corp.example", "distribution-point:p02-mdp01.corp.example"), lost);
		return violations.stream().collect(Collectors.toMap(Violation::id, violation -> "they can do without for as long as a restart takes"));
	}

	/** Clients do not try elsewhere in the laboratory: whoever asks a service just as its program is replaced is refused, and has others. */
	private static void assertOnlyAt(Set<String> replaced, LiveReport live) {
		assertEquals(List.of(), live.failures().stream().filter(failure -> replaced.stream().noneMatch(url -> failure.url().startsWith(url + '/'))).toList());
	}

	/** Every site's clients. */
	private void migrateEverything() throws DroverException {
		List<String> clients = laboratory.legacy().validClients().stream().map(client -> "client:" + client.key()).toList();
		String id = jobs.create(new Planning(topologies).plan(clients, BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan(),
				BothTopologies.LEGACY, BothTopologies.NEW);
		assertEquals(JobState.DONE, run(id, RunRequest.PLAIN).state(), () -> errors(id));
	}

	private Planned plan(Set<String> sites) throws DroverException {
		return jobs.decommissions().plan(BothTopologies.LEGACY, BothTopologies.NEW, sites, CONFIRMED, new NullProgressMonitor());
	}

	private Job run(String id, RunRequest request) throws DroverException {
		return jobs.run(id, request, new NullProgressMonitor(), JobListener.NONE);
	}

	private String program(String url) throws Exception {
		HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(URI.create(url + "/catalog")).build(), BodyHandlers.discarding());
		return answer.headers().firstValue("Server").orElse("");
	}

	private String errors(String id) {
		try {
			return jobs.store().tasks(id).stream().flatMap(task -> task.error().stream()).collect(Collectors.joining("\n"));
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}
}
