package org.drover.scan.regeneration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.drover.model.DroverException;
import org.drover.scan.Difference;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.MotionSeen;
import org.drover.scan.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationTest {

	private static final Instant NOW = Instant.parse("2026-11-21T17:04:34.5Z");
	private static final HostComponent A = new HostComponent("A-1", "9117", "MMB");
	private static final HostComponent B = new HostComponent("B-2", "9119", "FHA");

	@TempDir
	Path folder;

	private Registrations registrations;
	private final List<Arrival> told = new ArrayList<>();
	private final List<ProgramEnd> ends = new ArrayList<>();
	private Regeneration regeneration;

	@BeforeEach
	void open() {
		registrations = new Registrations(folder.resolve("regeneration.d"));
		regeneration = regeneration(this::keep);
	}

	@Test
	void aProgramGetsTheNewHostDateAndTimeAndManagementIsTold() throws Exception {
		registrations.register(registration("licence", "echo \"$DROVER_HOST_SERIAL $DROVER_HOST_TYPE $DROVER_HOST_MODEL $DROVER_MOTION"
				+ " $DROVER_FROM_SERIAL $DROVER_DATE $DROVER_TIME $1 $HOME\""));
		regeneration.moved(motion(A, B, 7));
		assertEquals("B-2 9119 FHA 7 A-1 2026-11-21 17:04:34 first \n", ends.get(0).output());
		assertEquals(ProgramEnd.Kind.DONE, ends.get(0).kind());
		assertEquals(List.of(new Arrival(B, Optional.of(7L), Optional.of(A), NOW)), told);
	}

	@Test
	void oneMotionThatSeveralScansSawIsRegeneratedOnce() throws Exception {
		registrations.register(registration("licence", "echo x"));
		for (int i = 0; i < 3; i++) {
			regeneration.moved(motion(A, B, 7));
			open();
		}
		assertEquals(1, told.size());
		regeneration.moved(motion(B, A, 8));
		regeneration.moved(motion(A, B, 9));
		assertEquals(3, told.size());
	}

	@Test
	void withoutACounterTheHostSeenElsewhereAfterwardsTellsMotionsApart() throws Exception {
		regeneration.moved(uncounted(A, NOW.minusSeconds(5), B));
		regeneration.moved(uncounted(A, NOW.minusSeconds(1), B));
		assertEquals(1, told.size(), "two scans over one motion");
		regeneration.moved(uncounted(A, NOW.plusSeconds(1), B));
		assertEquals(2, told.size(), "it went back unseen, and came again");
	}

	@Test
	void capacityAloneAndSilenceAreNoMotion() throws Exception {
		Reading before = reading(A, Optional.of(1L), NOW);
		regeneration.moved(new MotionSeen(before, before, List.of(new Difference(Difference.Kind.CAPACITY, "less"))));
		regeneration.moved(new MotionSeen(before, new Reading(NOW, Optional.empty(), InsideFacts.NONE, List.of()),
				List.of(new Difference(Difference.Kind.SOURCE, "silent"))));
		assertEquals(List.of(), told);
	}

	@Test
	void aMotionBetweenScansIsNoticedByReadings() throws Exception {
		regeneration.seen(reading(A, Optional.of(1L), NOW));
		regeneration.work();
		assertEquals(List.of(), told);
		regeneration.seen(reading(B, Optional.of(2L), NOW));
		regeneration.seen(reading(B, Optional.of(2L), NOW));
		regeneration.work();
		assertEquals(List.of(new Arrival(B, Optional.of(2L), Optional.of(A), NOW)), told);
	}

	@Test
	void managementIsTriedAgainAndProgramsAreNot() throws Exception {
		registrations.register(registration("licence", "echo x >> " + folder + "/runs"));
		Regeneration cut = regeneration((arrival, programs) -> {
			throw new IOException("no way out");
		});
		assertThrows(IOException.class, () -> cut.moved(motion(A, B, 7)));
		assertThrows(IOException.class, cut::work);
		regeneration.work();
		regeneration.work();
		assertEquals(1, told.size());
		assertEquals(List.of("x"), Files.readAllLines(folder.resolve("runs")));
	}

	@Test
	void aProgramThatWasCutOffIsReportedAndNotRunAgain() throws Exception {
		Path pipe = pipe();
		registrations.register(registration("a-first", "echo x >> " + folder + "/runs; echo > " + pipe + "; read line < " + pipe));
		registrations.register(registration("b-second", "echo y >> " + folder + "/runs"));
		CountDownLatch ended = new CountDownLatch(1);
		Thread thread = Thread.ofPlatform().start(() -> {
			assertThrows(InterruptedException.class, () -> regeneration.moved(motion(A, B, 7)));
			ended.countDown();
		});
		Files.readString(pipe);
		thread.interrupt();
		ended.await();
		assertEquals(List.of(), told);
		open();
		regeneration.work();
		assertEquals(List.of("x", "y"), Files.readAllLines(folder.resolve("runs")));
		assertEquals(List.of(ProgramEnd.Kind.INTERRUPTED, ProgramEnd.Kind.DONE), ends.stream().map(ProgramEnd::kind).toList());
	}

	@Test
	void aProgramIsKilledWithItsChildrenWhenItsTimeIsOver() throws Exception {
		registrations.register(new Registration("slow", List.of("/bin/sh", "-c", "echo $$; sleep 100 & wait"), Map.of(), Duration.ofMillis(300)));
		regeneration.moved(motion(A, B, 7));
		assertEquals(ProgramEnd.Kind.TIMED_OUT, ends.get(0).kind());
		long shell = Long.parseLong(ends.get(0).output().strip());
		assertFalse(ProcessHandle.of(shell).map(ProcessHandle::isAlive).orElse(false));
	}

	@Test
	void outputIsLimitedAndHoldsNoSecret() throws Exception {
		registrations.register(new Registration("loud", List.of("/bin/sh", "-c", "echo \"token $TOKEN\"; head -c 1000000 /dev/zero | tr '\\0' a; exit 3"),
				Map.of("TOKEN", "s3cr3t-value"), Duration.ofSeconds(20)));
		regeneration.moved(motion(A, B, 7));
		assertEquals(3, ends.get(0).status());
		assertTrue(ends.get(0).output().startsWith("token ***\naaaa"));
		assertTrue(ends.get(0).output().length() <= ProgramRunner.OUTPUT);
		String journal = Files.readString(folder.resolve("state/journal.json"));
		assertFalse(journal.contains("s3cr3t"));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/journal.json"))));
	}

	@Test
	void theProcessRunsUntilItsExitConditionAndThenDeregisters() throws Exception {
		registrations.register(registration("licence", "echo x"));
		registrations.register(registration("another", "echo y"));
		CountDownLatch done = new CountDownLatch(1);
		RegenerationProcess process = new RegenerationProcess(regeneration((arrival, programs) -> {
			keep(arrival, programs);
			done.countDown();
		}), registrations, List.of("licence"), () -> false, Duration.ofHours(1), problem -> {
			throw new AssertionError(problem);
		});
		Thread thread = Thread.ofPlatform().start(() -> run(process));
		process.moved(motion(A, B, 7));
		done.await();
		assertTrue(registrations.contains("licence"));
		process.exit();
		thread.join();
		assertFalse(registrations.contains("licence"));
		assertTrue(registrations.contains("another"));
		assertEquals(2, ends.size());
	}

	@Test
	void theProcessGoesOnAfterTroubleAndEndsOnAConditionOfItsOwn() throws Exception {
		List<Exception> trouble = new ArrayList<>();
		Regeneration unheard = regeneration((arrival, programs) -> {
			throw new DroverException("the manager is away");
		});
		unheard.accept(motion(A, B, 7));
		RegenerationProcess process = new RegenerationProcess(unheard, registrations, List.of(), () -> trouble.size() == 3, Duration.ofMillis(1), trouble::add);
		process.run();
		assertEquals("the manager is away", trouble.get(2).getMessage());
		regeneration.work();
		assertEquals(1, told.size());
	}

	private static void run(RegenerationProcess process) {
		try {
			process.run();
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void keep(Arrival arrival, List<ProgramEnd> programs) {
		told.add(arrival);
		ends.addAll(programs);
	}

	private Regeneration regeneration(ManagementNotice management) {
		return new Regeneration(folder.resolve("state"), registrations, management, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private Path pipe() throws IOException, InterruptedException {
		Path pipe = folder.resolve("pipe");
		assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
		return pipe;
	}

	private static Registration registration(String name, String script) {
		return new Registration(name, List.of("/bin/sh", "-c", script, "sh", "first"), Map.of(), Registration.TIMEOUT);
	}

	private static MotionSeen motion(HostComponent from, HostComponent to, long counter) {
		return new MotionSeen(reading(from, Optional.of(counter - 1), NOW), reading(to, Optional.of(counter), NOW),
				List.of(new Difference(Difference.Kind.HOST, "moved")));
	}

	private static MotionSeen uncounted(HostComponent from, Instant at, HostComponent to) {
		return new MotionSeen(reading(from, Optional.empty(), at), reading(to, Optional.empty(), at), List.of(new Difference(Difference.Kind.HOST, "moved")));
	}

	private static Reading reading(HostComponent host, Optional<Long> motion, Instant at) {
		HostFacts facts = HostFacts.of(host);
		return new Reading(at, Optional.of(new Reading.Answer("test", motion.map(facts::withMotion).orElse(facts))), InsideFacts.NONE, List.of());
	}
}
