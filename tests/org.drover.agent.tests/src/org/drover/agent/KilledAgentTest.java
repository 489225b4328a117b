package org.drover.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that is killed in the middle of commands, and started again. */
class KilledAgentTest {

	@TempDir
	Path folder;

	@Test
	void aScriptIsNotRunAgainAndWhatIsLeftOfItIsEnded() throws Exception {
		ManagedServer server = new ManagedServer(folder).configured();
		Path runs = folder.resolve("runs");
		try (AgentProcess agent = server.start()) {
			server.send("script", script("echo $$ >> " + runs + "; exec sleep 1000"));
			Waiting.until("the script at work", () -> Files.exists(runs) && !Files.readString(runs).isBlank());
			long process = Long.parseLong(Files.readString(runs).strip());
			agent.killAlone();
			assertTrue(ProcessHandle.of(process).isPresent(), "the script went with the agent: nothing is tested");
			try (AgentProcess next = server.start()) {
				Response response = server.response("script");
				assertEquals(Outcome.INTERRUPTED, response.outcome(), response.text());
				Waiting.until("the script's end", () -> ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
				assertEquals(1, Files.readAllLines(runs).size());
				assertEquals(List.of(response), server.responses("script"));
			}
		}
	}

	@Test
	void whatHasTheEffectOfOnceIsDoneAgainAndAnsweredWithWhatWasThereFirst() throws Exception {
		ManagedServer server = new ManagedServer(folder).configured();
		Path hook = hook(server);
		Assignment to = new Assignment("new", "N01", "", null);
		try (AgentProcess agent = server.start()) {
			server.send("assign", new Command.Assign(to));
			Waiting.until("the hook at work", () -> Files.exists(folder.resolve("hooked")));
			agent.killAlone();
			Files.writeString(hook, "#!/bin/sh\necho twice >> " + folder.resolve("hooked") + "\n");
			try (AgentProcess next = server.start()) {
				assertEquals(new Result.Assigned(Assignment.NONE, to, ""), server.response("assign").result());
				assertEquals(List.of("once", "twice"), Files.readAllLines(folder.resolve("hooked")));
			}
		}
	}

	@Test
	void killedWheneverItMayBeEveryCommandIsDoneOnce() throws Exception {
		ManagedServer server = new ManagedServer(folder).configured();
		Path counted = folder.resolve("counted");
		Files.createDirectories(server.root.resolve("srv"));
		int kills = Boolean.getBoolean("drover.all") ? 40 : 4;
		AgentProcess agent = server.start();
		try {
			for (int kill = 0; kill < kills; kill++) {
				server.send("place-" + kill, place("/srv/f" + kill, "content " + kill));
				server.send("script-" + kill, script("echo " + kill + " >> " + counted));
				Path journal = server.places.journal().resolve("place-" + kill + ".json");
				Waiting.until("something of round " + kill, () -> Files.exists(journal));
				pause(kill);
				agent.kill();
				agent = server.start();
			}
			for (int kill = 0; kill < kills; kill++) {
				assertEquals(Outcome.DONE, server.response("place-" + kill).outcome());
				assertEquals("content " + kill, Files.readString(server.root.resolve("srv/f" + kill)));
				Response script = server.response("script-" + kill);
				long runs = runs(counted, kill);
				assertTrue(script.outcome() == Outcome.DONE && runs == 1 || script.outcome() == Outcome.INTERRUPTED && runs <= 1, script + " " + runs);
			}
			assertEquals(kills, SafeFiles.in(server.root.resolve("srv")).size());
		} finally {
			agent.kill();
		}
	}

	/** Spread over what an agent does with a command. */
	private static void pause(int turn) {
		LockSupport.parkNanos(turn * 7_000_000L % 200_000_000L);
	}

	private static long runs(Path counted, int number) throws Exception {
		return Files.exists(counted) ? Files.readAllLines(counted).stream().filter(Integer.toString(number)::equals).count() : 0;
	}

	private Path hook(ManagedServer server) throws Exception {
		Path hook = server.places.assignHook();
		Files.createDirectories(hook.getParent());
		Files.writeString(hook, "#!/bin/sh\necho once >> " + folder.resolve("hooked") + "\nexec sleep 20\n");
		Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
		return hook;
	}

	private static Command script(String text) {
		return new Command.RunScript("test", "#!/bin/sh\n" + text + "\n", "", List.of(), null, 2000, 0);
	}

	private static Command place(String path, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		return new Command.PlaceFile(path, Digest.of(bytes), bytes, "", "", "");
	}
}
