package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.drover.fleet.internal.AgentTable;
import org.drover.fleet.internal.FleetMemory;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.CommandFile;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.Sent;
import org.drover.mailbox.testing.MemoryMailboxes;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of mailboxes is as the model in memory says it is; and each step is one, whoever else is at it. */
@Timeout(300)
class FleetMemoryTest {

	private static final int STEPS = Boolean.getBoolean("drover.all") ? 5_000 : 150;
	private static final List<String> MANAGERS = List.of("0000000a", "0000000b");

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void asTheModel(FleetDatabase database) throws Exception {
		try (Project project = open(database)) {
			for (long seed = 1; seed <= 3; seed++) {
				Random random = new Random(seed);
				List<MailboxId> boxes = boxes(project, 3);
				MailboxMemory model = new MemoryMailboxes();
				MailboxMemory memory = memory(project);
				for (int step = 0; step < STEPS / 3; step++) {
					Step drawn = draw(random, boxes.get(random.nextInt(boxes.size())));
					assertEquals(drawn.on(model), drawn.on(memory), "seed " + seed + ", step " + step);
				}
			}
		}
	}

	/** Every number is given once, and none is left out; every message is taken once. */
	@ParameterizedTest
	@EnumSource
	void ofSeveralAtOnceOneIsFirst(FleetDatabase database) throws Exception {
		try (Project project = open(database); ExecutorService threads = Executors.newFixedThreadPool(3)) {
			MailboxId box = boxes(project, 1).getFirst();
			int files = 24;
			List<Callable<Object>> work = new ArrayList<>();
			for (int file = 0; file < files; file++) {
				String key = "file " + file;
				for (int again = 0; again < 2; again++) // the same thing twice, at the same time
					work.add(() -> memory(project).append(box, MANAGERS.getFirst(), key, number -> new byte[] { (byte) number }));
			}
			List<Sent> sent = new ArrayList<>();
			for (Future<Object> each : threads.invokeAll(work))
				sent.add((Sent) each.get());
			assertEquals(LongStream.rangeClosed(1, files).boxed().toList(), sent.stream().map(Sent::number).distinct().sorted().toList());
			for (CommandFile file : memory(project).outbox(box))
				assertEquals((byte) file.number(), file.content()[0]);
			List<Callable<Boolean>> takers = new ArrayList<>();
			for (int taker = 0; taker < 6; taker++)
				takers.add(() -> memory(project).take(box, 1, List.of("{}".getBytes(StandardCharsets.UTF_8)), Map.of(MANAGERS.getFirst(), 20L)));
			int first = 0;
			for (Future<Boolean> each : threads.invokeAll(takers))
				first += each.get() ? 1 : 0;
			assertEquals(1, first);
			assertEquals(files - 20, memory(project).outbox(box).size());
		}
	}

	private interface Step {
		Object on(MailboxMemory memory) throws DroverException;
	}

	private static Step draw(Random random, MailboxId box) {
		long number = random.nextInt(12);
		String manager = MANAGERS.get(random.nextInt(2));
		Map<String, Long> acknowledged = Map.of(manager, (long) random.nextInt(15));
		byte[] bytes = { (byte) number };
		AgentKey key = new AgentKey(Integer.toString(random.nextInt(2)).repeat(128));
		String name = "key " + random.nextInt(40);
		return switch (random.nextInt(9)) {
		case 0 -> memory -> memory.accept(box, key);
		case 1 -> memory -> memory.agent(box);
		case 2 -> memory -> {
			Optional<byte[]> stands = memory.enrolment(box);
			return memory.enrolment(box, random(number, stands), bytes) + hex(memory.enrolment(box));
		};
		case 3, 4 -> memory -> memory.append(box, manager, name, next -> new byte[] { (byte) next, bytes[0] });
		case 5 -> memory -> memory.outbox(box).stream().map(file -> file.manager() + file.number() + hex(Optional.of(file.content()))).toList();
		case 6 -> memory -> memory.take(box, memory.floor(box) + number % 3, List.of(bytes), acknowledged) + " " + memory.floor(box);
		case 7 -> memory -> memory.status(box, memory.status(box) + number - 3, bytes, acknowledged) + " " + memory.status(box);
		default -> memory -> memory.floor(box) + " " + memory.status(box);
		};
	}

	/** What it stands at, or something else. */
	private static Optional<byte[]> random(long number, Optional<byte[]> stands) {
		return number % 3 == 0 ? Optional.of(new byte[] { 77 }) : stands;
	}

	private static String hex(Optional<byte[]> bytes) {
		return bytes.map(HexFormat.of()::formatHex).orElse("none");
	}

	private Project open(FleetDatabase database) throws Exception {
		Project project = database.create(folder.resolve("project"));
		try (Fleet fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()))) {
			fleet.putPlace("here", "dir:" + Files.createDirectory(folder.resolve("mail")), Optional.empty());
		}
		return project;
	}

	private static List<MailboxId> boxes(Project project, int number) throws DroverException {
		List<MailboxId> boxes = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			boxes.add(MailboxId.make(new byte[0]));
			new AgentTable(project.jdbc()).add(boxes.getLast(), "here", "");
		}
		return boxes;
	}

	private static FleetMemory memory(Project project) {
		return new FleetMemory(project.jdbc(), project.vault(), event -> {
		});
	}
}
