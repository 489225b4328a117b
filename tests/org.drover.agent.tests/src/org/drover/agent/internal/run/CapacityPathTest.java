package org.drover.agent.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.agent.protocol.CapacitySample;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.scan.GuestCapacity;
import org.drover.scan.Guard;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.Reading;
import org.drover.scan.ScanModule;
import org.drover.scan.ScanOptions;
import org.drover.scan.licence.LicenceReport;
import org.drover.scan.licence.LicenceRule;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that are moved and resized, also in the middle of what finds it out, and what comes of it in the manager's store: by way of the agents' spools, their
 * mailboxes in a directory, and sweeps. Against it stands a count made second by second of where each server was when it was last looked at.
 */
@Timeout(500)
class CapacityPathTest {

	private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
	private static final int MINUTES = 180;
	private static final int SLOT = 12;
	private static final int[][] HOSTS = { { 1, 4 }, { 2, 8 }, { 2, 16 } };
	private static final String PRODUCT = "database";
	private static final String SEEN = "seen-on-";

	@TempDir
	Path folder;

	/** A server, and the truth of it. */
	private static final class Guest implements Guard, ScanModule<SortedSet<String>> {

		private final Random random;
		private int host;
		private long motion;
		private long changes;
		private GuestCapacity capacity;
		private boolean installed;
		private int restless;
		private Instant now = START;
		private final Sampler sampler;
		private final Spool spool;
		private final AgentMailbox mailbox;
		/** What was true at its last reading, by the second. */
		private final SortedMap<Long, State> truth = new TreeMap<>();

		private record State(int host, GuestCapacity capacity, boolean installed) {
		}

		Guest(Random random, Path state, AgentMailbox mailbox) {
			this.random = random;
			this.mailbox = mailbox;
			this.spool = new Spool(state);
			this.sampler = new Sampler(this, this, "", spool, Duration.ofMinutes(30));
			resize();
			move();
		}

		@Override
		public Reading read() {
			stir();
			now = now.plusSeconds(1);
			HostFacts facts = HostFacts.of(component(host)).withMotion(motion).withChanges(changes)
					.withCapacity(new HostCapacity(HOSTS[host][0], HOSTS[host][1]), capacity);
			return new Reading(now, Optional.of(new Reading.Answer("test", facts)), new InsideFacts("boot", "0-3", ""), List.of());
		}

		@Override
		public String name() {
			return "PRODUCTS";
		}

		@Override
		public SortedSet<String> scan() {
			stir();
			SortedSet<String> found = new TreeSet<>(List.of(SEEN + component(host).serial() + "/" + capacity));
			if (installed)
				found.add(PRODUCT);
			stir();
			return found;
		}

		/** Something happens before the next step, while anything is left to happen. */
		private void stir() {
			if (restless > 0 && random.nextInt(3) == 0) {
				restless--;
				if (random.nextBoolean())
					move();
				else
					resize();
			}
		}

		private void move() {
			host = random.nextInt(HOSTS.length);
			motion++;
			installed = installed || random.nextInt(3) > 0;
		}

		private void resize() {
			changes++;
			capacity = switch (random.nextInt(3)) {
			case 0 -> GuestCapacity.dedicated(1 + random.nextInt(4));
			case 1 -> GuestCapacity.capped(4, 10 + random.nextInt(390), "P", 3);
			default -> GuestCapacity.uncapped(1 + random.nextInt(6), 50, "P", 3);
			};
		}

		/** One minute of its life: what happens between two looks, a scan that somebody orders, and the look of the heartbeat. */
		void live(int minute, int slot) throws Exception {
			now = START.plus(Duration.ofMinutes(minute)).plusSeconds(slot * SLOT);
			if (random.nextInt(12) == 0)
				move();
			if (random.nextInt(20) == 0)
				resize();
			restless = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
			if (random.nextInt(10) == 0)
				sampler.during(found -> new MotionSafeScan(this, List.of()).run(List.of(found.<Void>as()), ScanOptions.of(false, false)));
			else
				sampler.look();
			truth.put(Duration.between(START, now).toSeconds(), new State(host, capacity, installed));
			restless = 0;
		}

		/** Some of what waits goes out, now and then twice: as where the agent is killed in between. */
		void send() throws Exception {
			for (Path file : spool.waiting()) {
				for (int times = random.nextInt(15) == 0 ? 2 : 1; times > 0; times--)
					mailbox.send(Files.readAllBytes(file));
				Files.delete(file);
			}
			mailbox.receive();
			mailbox.flush();
		}

		static HostComponent component(int host) {
			return new HostComponent("H" + host, "9117", "MMB");
		}
	}

	@Test
	void whatTheManagerCountsIsTheTruth() throws Exception {
		compare(0, 1);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void soItIsInFiftyWorlds() throws Exception {
		compare(1, 51);
	}

	private void compare(int from, int behind) throws Exception {
		int cutInTwo = 0;
		for (int seed = from; seed < behind; seed++) {
			Random random = new Random(seed);
			Path world = Files.createDirectories(folder.resolve("world" + seed));
			try (Project project = Project.create(world.resolve("project")); Fleet fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()));
					FleetWatch watch = new FleetWatch(fleet, new FleetWatch.Options(Duration.ofHours(1), 2, 4))) {
				Path boxes = Files.createDirectory(world.resolve("mail"));
				fleet.putPlace("here", "dir:" + boxes, Optional.empty());
				List<Guest> guests = live(random, world, boxes, fleet, watch);
				cutInTwo += markedOrWhole(project);
				int begin = 3600 + random.nextInt(1000);
				int end = begin + 1 + random.nextInt(MINUTES * 60 - begin);
				for (boolean capped : List.of(true, false))
					assertReport(guests, fleet, capped, begin, end, "seed " + seed);
			}
		}
		assertTrue(cutInTwo > 0, "some scans were cut in two");
	}

	private static List<Guest> live(Random random, Path world, Path boxes, Fleet fleet, FleetWatch watch) throws Exception {
		List<Guest> guests = new ArrayList<>();
		DirectoryTransport transport = new DirectoryTransport(boxes);
		try {
			for (int i = 0; i < 2 + random.nextInt(4); i++) {
				AgentMailbox mailbox = AgentMailbox.open(world.resolve("guest" + i), transport, Optional.of(fleet.key()));
				transport.create(mailbox.id());
				fleet.register("here", mailbox.id(), new AgentKey(mailbox.key().text()), "guest" + i);
				guests.add(new Guest(random, world.resolve("state" + i), mailbox));
			}
			for (int minute = 0; minute < MINUTES; minute++) {
				for (int i = 0; i < guests.size(); i++)
					guests.get(i).live(minute, i);
				if (random.nextInt(20) == 0)
					guests.get(random.nextInt(guests.size())).send();
				if (random.nextInt(60) == 0)
					watch.sweep("here");
			}
			for (Guest guest : guests)
				guest.send();
			while (watch.sweep("here").touched() > 0)
				for (Guest guest : guests)
					guest.send();
		} finally {
			for (Guest guest : guests)
				guest.mailbox.close();
		}
		return guests;
	}

	/** No sample that does not say so has products of one moment and capacity, or a host, of another. @return how many say so */
	private static int markedOrWhole(Project project) throws Exception {
		int inconsistent = 0;
		for (String json : project.jdbc().list("SELECT found FROM agent_capacity", row -> row.getString(1))) {
			CapacitySample sample = ProtocolJson.read(json.getBytes(StandardCharsets.UTF_8), CapacitySample.class);
			CapacitySample.Guest guest = sample.guest();
			GuestCapacity capacity = guest.dedicated() ? GuestCapacity.dedicated(guest.processors())
					: new GuestCapacity(GuestCapacity.Sharing.SHARED, guest.processors(), guest.entitlement(), guest.capped(), guest.pool(), guest.poolCores());
			if (sample.consistent())
				assertTrue(sample.products().contains(SEEN + sample.host().serial() + "/" + capacity), json);
			else
				inconsistent++;
		}
		return inconsistent;
	}

	private static void assertReport(List<Guest> guests, Fleet fleet, boolean capped, int begin, int end, String seed) throws Exception {
		LicenceReport report = fleet.licences().reports(LicenceRule.Metric.CORES, capped, START.plusSeconds(begin), START.plusSeconds(end)).stream()
				.filter(each -> each.rule().product().equals(PRODUCT)).findFirst().orElseThrow();
		Map<String, Integer> peaks = new TreeMap<>();
		Map<String, Long> times = new TreeMap<>();
		int total = 0;
		for (long second = begin; second < end; second++) {
			int sum = 0;
			for (Map.Entry<Integer, Integer> use : units(guests, capped, second).entrySet()) {
				String host = Guest.component(use.getKey()).toString();
				sum += use.getValue();
				peaks.merge(host, use.getValue(), Math::max);
				times.merge(host, (long) use.getValue(), Long::sum);
			}
			total = Math.max(total, sum);
		}
		assertEquals(List.of(), report.clones(), seed);
		assertEquals(peaks, report.peaks().entrySet().stream().collect(Collectors.toMap(use -> use.getKey().toString(), use -> use.getValue().units())), seed);
		assertEquals(total, report.total().units(), seed);
		assertEquals(times, report.times().entrySet().stream().collect(Collectors.toMap(use -> use.getKey().toString(), use -> use.getValue().toSeconds())), seed);
	}

	/** Whole cores by host, where each server is on one host. */
	private static Map<Integer, Integer> units(List<Guest> guests, boolean capped, long second) {
		Map<Integer, Integer> own = new TreeMap<>();
		Map<Integer, Integer> pool = new TreeMap<>();
		for (Guest guest : guests) {
			Guest.State state = guest.truth.get(guest.truth.headMap(second + 1).lastKey());
			if (!state.installed())
				continue;
			boolean dedicated = state.capacity().sharing() == GuestCapacity.Sharing.DEDICATED;
			int hundredths = state.capacity().capped() ? state.capacity().entitlement() : 100 * Math.min(state.capacity().processors(), 3);
			(dedicated ? own : pool).merge(state.host(), hundredths, Integer::sum);
			(dedicated ? pool : own).merge(state.host(), 0, Integer::sum);
		}
		Map<Integer, Integer> units = new TreeMap<>();
		own.forEach((host, cores) -> {
			int shared = pool.get(host);
			int sum = capped ? Math.min(cores + Math.min(shared, 300), HOSTS[host][1] * 100) : cores + shared;
			units.put(host, (sum + 99) / 100);
		});
		return units;
	}
}
