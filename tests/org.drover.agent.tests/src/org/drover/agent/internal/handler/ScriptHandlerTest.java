package org.drover.agent.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Command.RunScript;
import org.drover.agent.protocol.Result.ScriptEnded;
import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptHandlerTest {

	private static final Step STEP = new Step() {

		@Override
		public String id() {
			return "c1";
		}

		@Override
		public Optional<String> noted(String name) {
			return Optional.empty();
		}

		@Override
		public void note(String name, String value) {
			throw new AssertionError("a script has nothing to note");
		}
	};

	@TempDir
	Path root;

	private Places places;
	private ScriptHandler handler;

	@BeforeEach
	void handler() {
		places = new Places(root);
		handler = new ScriptHandler(places);
	}

	@Test
	void outputBeyondTheLimitIsReadAndDropped() throws Exception {
		ScriptEnded ended = run("i=0; while [ $i -lt 5000 ]; do echo 0123456789; i=$((i+1)); done; echo err >&2", 30, 100);
		assertEquals(100, ended.output().length());
		assertEquals("err\n", ended.errors());
		assertEquals(5000 * 11 - 100, ended.cut());
		assertEquals(0, ended.exit());
	}

	@Test
	void whatTakesTooLongIsKilledWithAllItStarted() throws Exception {
		ScriptEnded ended = run("sleep 1000 & echo $!; wait", 1, 0);
		assertTrue(ended.timedOut());
		assertEquals(-1, ended.exit());
		long child = Long.parseLong(ended.output().strip());
		assertTrue(ProcessHandle.of(child).filter(ProcessHandle::isAlive).filter(ScriptHandlerTest::runs).isEmpty());
		assertEquals(List.of(), SafeFiles.in(places.work()));
	}

	@Test
	void theAgentsOwnEnvironmentIsNotHandedOn() throws Exception {
		ScriptEnded ended = run("env | cut -d= -f1 | sort | tr '\\n' ' '; pwd", 30, 0);
		assertEquals("DROVER_COMMAND DROVER_WORK HOME LANG LC_ALL PATH PWD TMPDIR " + places.work().resolve("c1") + "\n", ended.output());
	}

	@Test
	void aSignalIsSeen() throws Exception {
		assertEquals(128 + 9, run("kill -9 $$", 30, 0).exit());
	}

	@Test
	void installedScriptsAreRunUnlessOthersMayChangeThem() throws Exception {
		SafeFiles.folder(places.scripts());
		Path script = Files.writeString(places.scripts().resolve("hello"), "#!/bin/sh\necho \"hello $*\"\n");
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		assertEquals("hello a  b c\n", ended(new RunScript("hello", "", "", List.of("a  b", "c"), null, 0, 0)).output());
		assertEquals("hello x\n", ended(new RunScript("hello", "", "/bin/sh", List.of("x"), null, 0, 0)).output());
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxrwxr-x"));
		assertThrows(Refusal.class, () -> ended(new RunScript("hello", "", "", List.of(), null, 0, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("missing", "", "", List.of(), null, 0, 0)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "../x", "a/b", "-x", ".x", "a b", "a\n" })
	void aHostileNameIsRefused(String name) {
		assertThrows(Refusal.class, () -> ended(new RunScript(name, "true", "", List.of(), null, 0, 0)));
	}

	@Test
	void whatIsBeyondTheLimitsIsRefused() {
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", List.of(), null, 1_000_000, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", List.of(), null, -1, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", List.of(), null, 0, 1 << 30)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", new ArrayList<>(Collections.nCopies(1001, "a")), null, 0, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", List.of("a\0b"), null, 0, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "", List.of(), new TreeMap<>(Map.of("A=B", "1")), 0, 0)));
		assertThrows(Refusal.class, () -> ended(new RunScript("x", "true", "bin/sh", List.of(), null, 0, 0)));
	}

	/** Whoever has adopted it may not have taken note of its end yet. */
	private static boolean runs(ProcessHandle process) {
		try {
			return !Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")).contains(") Z ");
		} catch (IOException e) {
			return false;
		}
	}

	private ScriptEnded run(String text, int seconds, int keep) throws IOException, DroverException {
		return ended(new RunScript("test", "#!/bin/sh\n" + text + "\n", "", List.of(), null, seconds, keep));
	}

	private ScriptEnded ended(RunScript command) throws IOException, DroverException {
		return assertInstanceOf(ScriptEnded.class, handler.run(command, STEP).orElseThrow());
	}
}
