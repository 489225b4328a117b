package org.drover.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetAgents;
import org.drover.fleet.FleetWatch;
import org.drover.inventory.Topologies;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxId;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.UndoChange;
import org.drover.task.Wait;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A migration job reassigns servers by the agents that run on them, and takes that back. */
@Timeout(180)
class MigratedAgentsTest {

	private static final String LEGACY = "legacy";
	private static final String NEW = "new";
	private static final String PLACE = "here";
	private static final FleetWatch.Options HOW = new FleetWatch.Options(Duration.ofMillis(200), 2, 4);

	@TempDir
	Path folder;

	/** A tree that stands for a server, with the agent of a fleet. */
	private final class Server {

		private final Places places;
		private final Path log;
		private AgentProcess agent;
		private MailboxId box;

		Server(String name, Fleet fleet, String host) throws Exception {
			places = new Places(Files.createDirectory(folder.resolve(name)));
			log = folder.resolve(name + ".log");
			SafeFiles.folder(places.settings());
			SafeFiles.write(places.config(),
					("{\"mailbox\":\"dir:" + mail + "\",\"fleet\":\"" + fleet.key().text() + "\",\"interval\":1}").getBytes(StandardCharsets.UTF_8));
			Path hook = Files.createDirectories(places.assignHook().getParent()).resolve(places.assignHook().getFileName());
			Files.writeString(hook, "#!/bin/sh\necho \"$DROVER_SITE_BEFORE>$DROVER_SITE\" >> " + hooked() + "\n");
			Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
			start();
			Path published = places.state().resolve("public.json");
			Waiting.until("the agent's keys; " + agent.log(), () -> Files.exists(published) || !agent.alive());
			assertTrue(agent.alive(), agent::log);
			Map<?, ?> said = new ObjectMapper().readValue(published.toFile(), Map.class);
			box = new MailboxId((String) said.get("agent"));
			fleet.register(PLACE, box, new AgentKey((String) said.get("key")), host);
		}

		void start() throws Exception {
			agent = AgentProcess.run(places.root(), log);
		}

		Path hooked() {
			return folder.resolve(log.getFileName() + ".hooked");
		}

		/** Each time the server's management client was told. */
		List<String> told() throws Exception {
			return Files.exists(hooked()) ? Files.readAllLines(hooked()) : List.of();
		}

		Assignment assignment() throws Exception {
			return Files.exists(places.assignment()) ? ProtocolJson.read(Files.readAllBytes(places.assignment()), Assignment.class) : Assignment.NONE;
		}
	}

	private final ConnectorRegistry connectors = new ConnectorRegistry(List.of(new AnsibleConnectorProvider(), new SiteConnectorProvider()));
	private Path mail;
	private SiteServer site;
	private Project project;
	private Server first;
	private Server second;

	@BeforeEach
	void start() throws Exception {
		mail = Files.createDirectory(folder.resolve("mail"));
		Path inventory = Files.createDirectory(folder.resolve("inventory"));
		Files.writeString(inventory.resolve("hosts"), "[web]\nweb1.example.org\nweb2.example.org\nweb3.example.org\n");
		site = SiteServer.open(SiteOptions.of(folder.resolve("site"), "DRV"));
		project = Project.create(folder.resolve("project"));
		try (Fleet fleet = fleet(project)) {
			fleet.putPlace(PLACE, "dir:" + mail, Optional.empty());
			first = new Server("first", fleet, "web1.example.org");
			second = new Server("second", fleet, "WEB2");
		}
		gather(LEGACY, "ansible:" + inventory);
		gather(NEW, "site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath());
	}

	@AfterEach
	void end() throws Exception {
		for (Server server : new Server[] { first, second }) {
			if (server != null)
				server.agent.close();
		}
		if (project != null)
			project.close();
		if (site != null)
			site.close();
	}

	@Test
	void aCollectionMovesWithItsAgentsAndComesBack() throws Exception {
		SafeFiles.write(second.places.assignment(), ProtocolJson.write(new Assignment("", "OLD", "http://old", new TreeMap<>(Map.of("ring", "2")))));
		Assignment before = second.assignment();
		String id = planned();
		assertEquals(JobState.DONE, jobs().run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals("DRV DRV", first.assignment().topology() + " " + first.assignment().site());
		assertTrue(first.assignment().managementPoint().startsWith("http://127.0.0.1:"), first.assignment()::toString);
		assertEquals(first.assignment(), second.assignment());
		assertEquals(3, inNew());
		List<UndoChange> foreseen = jobs().previewUndo(id, 0, new NullProgressMonitor()).changes().first().stream()
				.filter(change -> change.kind().equals("agent")).toList();
		assertEquals(List.of(UndoChange.of("agent", "agent of client:web1.example.org", "assigned to DRV", "assigned to no site"),
				UndoChange.of("agent", "agent of client:web2.example.org", "assigned to DRV", "assigned to OLD")), foreseen);

		assertEquals(JobState.UNDONE, jobs().undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(Assignment.NONE, first.assignment());
		assertFalse(Files.exists(first.places.assignment()));
		assertEquals(before, second.assignment());
		assertEquals(0, inNew());

		assertEquals(JobState.DONE, jobs().redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals("DRV", second.assignment().site());
		assertEquals(List.of(">DRV", "DRV>", ">DRV"), first.told());
		assertEquals(List.of("OLD>DRV", "DRV>OLD", "OLD>DRV"), second.told());
	}

	/** Nobody is there when the command is given; who gave it is gone when it is answered. */
	@Test
	void whatWasToldBeforeAManagerEndedIsToldOnce() throws Exception {
		first.agent.kill();
		second.agent.kill();
		String id = planned();
		NullProgressMonitor monitor = new NullProgressMonitor();
		CompletableFuture<Job> run = CompletableFuture.supplyAsync(() -> {
			try {
				return jobs().run(id, RunRequest.PLAIN, monitor, JobListener.NONE);
			} catch (DroverException e) {
				throw new IllegalStateException(e);
			}
		});
		String why = Waiting.forIt("the reason", () -> Optional.of(jobs().store().why(id)).filter(now -> now.waitsFor().equals(Optional.of(Wait.AGENTS)))
				.map(now -> now.sentence())).toString();
		assertTrue(why.contains("waits for agents: web1.example.org, last heard ") && why.contains(" ago; 0 of 2 have answered"), why);
		monitor.setCanceled(true);
		run.handle((job, failure) -> job).join();
		project.close();

		first.start();
		Waiting.until("the first agent's hook", () -> first.told().size() == 1);
		project = Project.open(folder.resolve("project"), "another");
		second.start();
		assertEquals(JobState.DONE, jobs().run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(List.of(">DRV"), first.told());
		assertEquals(List.of(">DRV"), second.told());
		try (Fleet fleet = fleet(project)) {
			for (Server server : List.of(first, second)) {
				List<AgentCommand> history = fleet.history(server.box, 10);
				assertEquals(List.of("ASSIGN"), history.stream().map(AgentCommand::kind).toList());
			}
		}
	}

	@Test
	void anAgentWhoseHookFailsStaysWhereItIsAndTheJobSaysWhy() throws Exception {
		Files.writeString(second.places.assignHook(), "#!/bin/sh\necho no such site >&2\nexit 4\n");
		String id = planned();
		JobState stopped = jobs().run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state();
		assertFalse(stopped == JobState.DONE, stopped::toString);
		String why = jobs().store().why(id).toString();
		assertTrue(why.contains("the agent of WEB2") && why.contains("no such site"), why);
		assertEquals(Assignment.NONE, second.assignment());
		Waiting.until("the first agent's assignment", () -> first.assignment().site().equals("DRV")); // the job has not waited for it, as the other one failed
		assertEquals(JobState.UNDONE, jobs().undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(Assignment.NONE, first.assignment());
	}

	private String planned() throws DroverException {
		Planning.Planned planned = new Planning(topologies()).plan(List.of("web"), LEGACY, NEW, PlanOptions.DEFAULT, new NullProgressMonitor());
		MigrationPlan plan = planned.plan();
		return jobs().create(plan, LEGACY, NEW);
	}

	private int inNew() throws DroverException {
		try (Connector connector = topologies().connect(NEW)) {
			return connector.clientAssignment().orElseThrow().assigned(List.of("web1.example.org", "web2.example.org", "web3.example.org")).entrySet().stream()
					.filter(client -> client.getValue().equals("DRV")).toList().size();
		}
	}

	private MigrationJobs jobs() {
		return new MigrationJobs(project, topologies(), this::agents);
	}

	private FleetAgents agents() {
		return new FleetAgents(project, MigratedAgentsTest::fleet, HOW);
	}

	private static Fleet fleet(Project project) throws DroverException {
		return new Fleet(project, "tester", List.of(new DirectoryProvider()));
	}

	private Topologies topologies() {
		return new Topologies(project, connectors);
	}

	private void gather(String name, String address) throws DroverException {
		ConnectorAddress parsed = ConnectorAddress.parse(address);
		try (Connector connector = connectors.connect(parsed, Credentials.NONE)) {
			topologies().put(name, parsed, Credentials.NONE, connector);
			topologies().gather(name, connector, new NullProgressMonitor());
		}
	}
}
