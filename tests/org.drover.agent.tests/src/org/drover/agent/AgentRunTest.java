package org.drover.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.agent.internal.file.Digest;
import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.AgentStatus.State;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Request;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as a process, and a manager at the other end of its mailbox. */
class AgentRunTest {

	@TempDir
	Path folder;

	@Test
	void whatAManagerSendsIsDoneAndAnswered() throws Exception {
		ManagedServer server = new ManagedServer(folder).configured();
		Files.createDirectories(server.root.resolve("srv"));
		try (AgentProcess agent = server.start()) {
			assertInstanceOf(Result.Pong.class, server.done("ping", new Command.Ping()).result());
			surveys(server);
			files(server);
			scripts(server, agent);
			assigns(server);
			Result.Scanned scanned = assertInstanceOf(Result.Scanned.class, server.done("scan", new Command.RunScan(true, 3, false)).result());
			assertTrue(scanned.report().contains("HARDWARE"), scanned.code());
			requests(server);
			agent.terminate();
			assertEquals(143, agent.await());
			Waiting.until("the last status", () -> server.status().orElseThrow().state() == State.STOPPED);
			assertFalse(agent.log().contains(ManagedServer.SECRET), "the credential is in the log");
		}
	}

	private static void surveys(ManagedServer server) throws Exception {
		Response survey = server.done("survey", new Command.TakeSurvey(Set.of(SurveyTask.NETWORK)));
		Result.Surveyed surveyed = assertInstanceOf(Result.Surveyed.class, survey.result());
		assertFalse(surveyed.survey().network().links().isEmpty());
		assertEquals(SurveyTask.values().length, surveyed.survey().tasks().size());
		assertTrue(surveyed.survey().tasks().contains(new TaskReport(SurveyTask.HARDWARE, TaskReport.Outcome.NOT_ASKED, "", 0)));
		AgentStatus status = Waiting.forIt("a status with a survey", () -> server.status().filter(now -> now.state() == State.READY));
		assertEquals(server.box().text(), status.agent());
		assertEquals("", status.copyOf());
		assertTrue(status.survey().hardware().memory() > 0);
		assertTrue(status.commands().contains("PLACE_FILE"));
	}

	private static void files(ManagedServer server) throws Exception {
		byte[] content = "one\n".getBytes(StandardCharsets.UTF_8);
		Path file = server.root.resolve("srv/one");
		Command place = new Command.PlaceFile("/srv/one", Digest.of(content), content, "rw-r-----", "", "");
		assertEquals(new Result.FilePlaced("/srv/one", Digest.of(content), "", true), server.done("place", place).result());
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		Result.FileFetched fetched = assertInstanceOf(Result.FileFetched.class, server.done("fetch", new Command.FetchFile("/srv/one", 1, 2)).result());
		assertArrayEquals("ne".getBytes(StandardCharsets.UTF_8), fetched.content());
		assertEquals(4, fetched.size());
		server.send("again", "place", place);
		Waiting.until("the same answer again", () -> server.responses("place").size() == 2);
		server.done("back", new Command.RestoreFile("place"));
		assertFalse(Files.exists(file));
		assertEquals(Outcome.REFUSED, server.done("own", new Command.FetchFile("/etc/drover-agent/agent.json", 0, 0)).outcome());
	}

	private static void scripts(ManagedServer server, AgentProcess agent) throws Exception {
		Command script = new Command.RunScript("hello", "#!/bin/sh\necho \"$1 $HIDDEN\"; echo wrong >&2; exit 3\n", "", List.of("hello"),
				new TreeMap<>(Map.of("HIDDEN", "tell-nobody")), 30, 0);
		Result.ScriptEnded ended = assertInstanceOf(Result.ScriptEnded.class, server.done("script", script).result());
		assertEquals("hello tell-nobody\n", ended.output());
		assertEquals("wrong\n", ended.errors());
		assertEquals(3, ended.exit());
		assertFalse(agent.log().contains("tell-nobody"), "a script's environment is in the log");
		server.send("long", new Command.RunScript("long", "#!/bin/sh\nsleep 1000 & sleep 1000\n", "", List.of(), null, 2000, 0));
		server.send("queued", new Command.RunScript("queued", "#!/bin/sh\ntouch /never\n", "", List.of(), null, 10, 0));
		Waiting.until("the script at work", () -> server.status().orElseThrow().working().equals(List.of("long", "queued")));
		String shown = Waiting.forIt("the script among processes", () -> Optional.of(agent.shown()).filter(all -> all.contains("sleep 1000")));
		assertTrue(shown.contains(server.root.toString()), shown);
		assertFalse(shown.contains(ManagedServer.SECRET), "the credential is in the list of processes");
		server.done("cancel-1", new Command.Cancel("queued"));
		assertEquals(new Result.Cancelling("long", true), server.done("cancel-2", new Command.Cancel("long")).result());
		assertEquals(Outcome.CANCELLED, server.response("long").outcome());
		assertEquals(Outcome.CANCELLED, server.response("queued").outcome());
	}

	private static void assigns(ManagedServer server) throws Exception {
		Assignment first = new Assignment("new", "N01", "https://mp1", null);
		assertEquals(new Result.Assigned(Assignment.NONE, first, ""), server.done("assign", new Command.Assign(first)).result());
		Path hook = server.places.assignHook();
		Files.createDirectories(hook.getParent());
		Files.writeString(hook, "#!/bin/sh\n[ \"$DROVER_SITE\" = N02 ] || { echo no such site >&2; exit 1; }\ncat\n");
		Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
		Assignment second = new Assignment("new", "N02", "", null);
		Result.Assigned assigned = assertInstanceOf(Result.Assigned.class, server.done("assign-2", new Command.Assign(second)).result());
		assertEquals(first, assigned.before());
		assertTrue(assigned.hook().contains("N02"));
		Response failed = server.done("assign-3", new Command.Assign(first));
		assertEquals(Outcome.FAILED, failed.outcome());
		assertTrue(failed.text().contains("no such site"), failed.text());
		Waiting.until("the assignment in the status", () -> server.status().orElseThrow().assignment().equals(second));
	}

	private static void requests(ManagedServer server) throws Exception {
		assertEquals(0, Main.run("--root", server.root.toString(), "request", "DRIVER", "device=1af4:1000"));
		Request request = Waiting.forIt("the request",
				() -> server.messages().stream().filter(Request.class::isInstance).map(Request.class::cast).findFirst());
		assertEquals("DRIVER", request.service());
		assertEquals(Map.of("device", "1af4:1000"), request.details());
		assertEquals(Optional.empty(), server.messages().stream().filter(message -> message.toString().contains("MAILBOX_")).findFirst());
	}
}
