package org.drover.agent.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.drover.agent.AgentConfig;
import org.drover.agent.Places;
import org.drover.agent.internal.command.Journal;
import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.identity.Identity;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Survey;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.AgentRequest;
import org.drover.fleet.CommandState;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.fleet.Notice;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.MailboxId;
import org.drover.scan.GuestCapacity;
import org.drover.scan.Guard;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.Reading;
import org.drover.scan.ScanModule;
import org.drover.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents in this process at one mailbox in a directory, and a manager. */
@Timeout(180)
class ClonesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private Project project;
	private Fleet fleet;
	private FleetWatch watch;
	private Path boxes;
	private final List<Server> servers = new ArrayList<>();

	/** A server with its agent. */
	private final class Server {

		private final Path root;
		private final Places places;
		private Agent agent;
		private CompletableFuture<Agent.End> end;
		private MailboxId id;

		Server(String name) throws Exception {
			root = Files.createDirectories(folder.resolve(name));
			places = new Places(root);
			Files.createDirectories(root.resolve("srv"));
			SafeFiles.folder(places.settings());
			SafeFiles.write(places.config(), ("{\"mailbox\":\"dir:" + boxes + "\",\"fleet\":\"" + fleet.key().text() + "\",\"interval\":1}")
					.getBytes(StandardCharsets.UTF_8));
			servers.add(this);
		}

		Server start() throws Exception {
			AgentConfig config = AgentConfig.read(places.config());
			SafeFiles.folder(places.state());
			Identity identity = Identity.check(places);
			DirectoryTransport transport = new DirectoryTransport(boxes);
			AgentMailbox mailbox = AgentMailbox.open(places.mailbox(), transport, Optional.of(fleet.key()), () -> MailboxId.make(identity.mixture()));
			id = mailbox.id();
			identity.keep(id.text(), places);
			transport.create(id);
			if (fleet.agents().stream().noneMatch(known -> known.box().equals(id) && known.key().isPresent()))
				fleet.register("here", id, new AgentKey(mailbox.key().text()), root.getFileName().toString());
			agent = new Agent(new Agent.Parts(places, config, "1", identity, tasks -> Survey.NONE, Optional.empty(), Optional.of(sampler()), "boot",
					Clock.systemUTC()), new SealedMail(mailbox, transport));
			end = CompletableFuture.supplyAsync(this::run, task -> Thread.ofPlatform().daemon().start(task));
			return this;
		}

		private Agent.End run() {
			try {
				return agent.run();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		}

		/** Says something each second, so that nobody has to wait. */
		private Sampler sampler() {
			HostFacts facts = HostFacts.of(new HostComponent(root.getFileName().toString(), "", "")).withCapacity(new HostCapacity(1, 4), GuestCapacity.dedicated(1));
			Guard guard = () -> new Reading(Instant.now(), Optional.of(new Reading.Answer("test", facts)), InsideFacts.NONE, List.of());
			ScanModule<SortedSet<String>> products = new ScanModule<>() {
				@Override
				public String name() {
					return "PRODUCTS";
				}

				@Override
				public SortedSet<String> scan() {
					return new TreeSet<>(List.of("database"));
				}
			};
			return new Sampler(guard, products, "", new Spool(places.state()), Duration.ofMillis(500));
		}

		void stop() throws Exception {
			agent.stop();
			end.get(30, TimeUnit.SECONDS);
		}

		List<Response> answers() throws Exception {
			return new Journal(Files.isDirectory(places.state().resolve("aside/journal")) ? places.state().resolve("aside/journal") : places.journal(),
					Clock.systemUTC()).answers(100);
		}
	}

	@BeforeEach
	void open() throws Exception {
		boxes = Files.createDirectory(folder.resolve("mail"));
		project = Project.create(folder.resolve("project"));
		fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()));
		fleet.putPlace("here", "dir:" + boxes, Optional.empty());
		watch = new FleetWatch(fleet, new FleetWatch.Options(Duration.ofHours(1), 3, 4));
	}

	@AfterEach
	void close() throws Exception {
		for (Server server : servers)
			if (server.end != null && !server.end.isDone())
				server.stop();
		watch.close();
		fleet.close();
		project.close();
	}

	@Test
	void twoThatWereCopiedAreFoundOutAndGoOnAsTwo() throws Exception {
		Server original = new Server("original").start();
		MailboxId box = original.id;
		order(box, "before");
		sweepUntil("the first command", () -> fleet.history(box, 1).getFirst().state() == CommandState.DONE);
		original.stop();
		Server copy = new Server("copy");
		copy(original.places.state(), copy.places.state());
		order(box, "both");
		watch.sweep("here");
		Map<Path, byte[]> both = commands(box);
		original.start();
		await("the original to do it", () -> done(original, "both"));
		original.stop();
		for (Map.Entry<Path, byte[]> file : both.entrySet())
			Files.write(file.getKey(), file.getValue()); // as if the copy had come first
		copy.start();
		assertEquals(box, copy.id);
		await("the copy to do it", () -> done(copy, "both"));
		original.start();
		List<String> ordered = new ArrayList<>(List.of("both"));
		for (int i = 0; i < 3; i++) {
			ordered.add("during-" + i);
			order(box, "during-" + i);
		}
		sweepUntil("the proof", () -> fleet.agent(box).health(3) == AgentHealth.CLONED || original.end.isDone() || copy.end.isDone());
		assertTrue(fleet.notices(box, 1000).stream().anyMatch(notice -> notice.code().equals("IDENTITY_CLONED")));
		sweepUntil("both to give the identity up", () -> original.end.isDone() && copy.end.isDone());
		assertEquals(Agent.End.AGAIN, original.end.get());
		assertEquals(Agent.End.AGAIN, copy.end.get());
		original.start();
		copy.start();
		assertNotEquals(original.id, copy.id);
		assertTrue(Stream.of(original.id, copy.id).noneMatch(box::equals));
		for (Server server : servers) {
			sweepUntil("what it says of itself", () -> fleet.agent(server.id).copyOf().equals(box.text()));
			order(server.id, "after");
			sweepUntil("it to obey", () -> fleet.history(server.id, 10).stream().allMatch(command -> command.state() == CommandState.DONE));
			assertTrue(Files.exists(server.root.resolve("srv/after")));
		}
		List<String> twice = ordered.stream().filter(id -> done(original, id) && done(copy, id)).toList();
		assertTrue(twice.contains("both"));
		for (String id : twice)
			sweepUntil(id + " to be noticed", () -> fleet.notices(1000).stream().anyMatch(notice -> notice.code().equals("COMMAND_TWICE") && notice.text().contains(id)));
		sweepUntil("the old one to be gone", () -> fleet.agent(box).health(3) == AgentHealth.GONE);
	}

	@Test
	void restartsAreNoCopies() throws Exception {
		Server server = new Server("one").start();
		for (int i = 0; i < 2; i++) {
			String id = "restart-" + i;
			order(server.id, id);
			sweepUntil(id, () -> fleet.history(server.id, 1).getFirst().state() == CommandState.DONE);
			server.stop();
			server.start();
		}
		sweepUntil("its status", () -> fleet.status(server.id).isPresent());
		assertEquals(AgentHealth.ONLINE, fleet.agent(server.id).health(3));
		assertEquals(List.of(), fleet.notices(1000).stream().map(Notice::code).toList());
	}

	@Test
	void whatAnAgentAsksForIsAnswered() throws Exception {
		fleet.respond("DRIVER", (agent, request) -> new Command.Answer(request.id(), true, "", new TreeMap<>(Map.of("url", "https://drivers/"
				+ request.details().get("device")))));
		Server server = new Server("one").start();
		Commands program = new Commands(server.places);
		program.request("DRIVER", List.of("device=1af4:1000"));
		program.request("SONG", List.of());
		sweepUntil("the answers", () -> fleet.requests(10).size() == 2 && fleet.requests(10).stream()
				.allMatch(request -> request.state() != AgentRequest.State.OPEN && Files.exists(server.places.answer(request.id()))));
		for (AgentRequest request : fleet.requests(10)) {
			assertEquals(request.service().equals("SONG") ? AgentRequest.State.REFUSED : AgentRequest.State.GRANTED, request.state());
			assertEquals(request.service().equals("SONG") ? 3 : 0, program.answer(request.id()));
			assertEquals(request.service().equals("SONG") ? "no manager of this fleet answers requests for SONG; it answers DRIVER, SERVICES" : "", request.text());
		}
		assertTrue(Files.readString(server.places.answer(fleet.requests(10).stream().filter(request -> request.service().equals("DRIVER")).findFirst().orElseThrow().id()))
				.contains("https://drivers/1af4:1000"));
	}

	private Map<Path, byte[]> commands(MailboxId box) throws Exception {
		Map<Path, byte[]> commands = new TreeMap<>();
		try (Stream<Path> files = Files.list(boxes.resolve(box.text()))) {
			for (Path file : files.filter(each -> each.getFileName().toString().startsWith("cmd-")).toList())
				commands.put(file, Files.readAllBytes(file));
		}
		return commands;
	}

	private static boolean done(Server server, String id) {
		try {
			return server.answers().stream().anyMatch(answer -> answer.command().equals(id));
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private void order(MailboxId box, String id) throws Exception {
		byte[] content = id.getBytes(StandardCharsets.UTF_8);
		fleet.order(id, List.of(box), new Command.PlaceFile("/srv/" + id, Digest.of(content), content, "", "", ""), Optional.empty());
	}

	private void sweepUntil(String what, Callable<Boolean> holds) throws Exception {
		await(what, () -> {
			if (holds.call())
				return true;
			watch.sweep("here");
			return false;
		});
	}

	private static void await(String what, Callable<Boolean> holds) throws Exception {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!holds.call()) {
			if (System.nanoTime() > until)
				throw new AssertionError("waited in vain for " + what);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
	}

	private static void copy(Path from, Path to) throws Exception {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path each : all.toList()) {
				Path target = to.resolve(from.relativize(each));
				Files.createDirectories(target.getParent());
				if (Files.isDirectory(each))
					SafeFiles.folder(target);
				else
					SafeFiles.write(target, Files.readAllBytes(each));
			}
		}
	}
}
