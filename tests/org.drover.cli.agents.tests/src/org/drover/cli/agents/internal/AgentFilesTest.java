package org.drover.cli.agents.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;

import org.drover.agent.Main;
import org.drover.fleet.AgentJar;
import org.drover.fleet.Fleet;
import org.drover.store.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Files, programs and the end of the real agent by the command line. */
@Timeout(120)
class AgentFilesTest {

	/** A program that ends at once. */
	static final class Broken {

		private Broken() {
		}

		public static void main(String[] arguments) {
			System.exit(1);
		}
	}

	private static final int LONG = (2 << 20) + 12_345;

	@TempDir
	Path folder;

	private CommandLineRun drover;
	private Path mail;

	@BeforeEach
	void project() throws Exception {
		Project.create(folder.resolve("project")).close();
		mail = Files.createDirectory(folder.resolve("mail"));
		drover = new CommandLineRun(folder.resolve("project"), Map.of());
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + mail), drover::said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "agent forget", "agent forget a b", "agent upgrade", "agent upgrade a --healthy 0", "agent upgrade a --wait -1", "agent fetch /x",
			"agent fetch /x a", "agent fetch x a --out f", "agent fetch /x a --out f --wait 0", "agent place-file f", "agent place-file f /x", "agent place-file f x a",
			"agent place-file f /x a --mode 99", "agent place-file f /x a --mode rwx", "agent restore-file c", "agent restore-file .c a" })
	void wrongUsageIsTwo(String line) throws IOException {
		String none = Files.writeString(folder.resolve("none"), "").toString();
		CommandLineRun told = new CommandLineRun(folder.resolve("project"), Map.of(AgentJar.VARIABLE, none));
		assertEquals(2, told.run(line.split(" ")), told::said);
		assertTrue(told.out().isEmpty(), told::said);
	}

	@Test
	void filesArePlacedFetchedAndTakenBack() throws Exception {
		try (RealAgent agent = start("web1")) {
			Path place = Files.createDirectories(agent.root().resolve("srv")).resolve("motd");
			Files.writeString(place, "as it was");
			Path hello = Files.writeString(folder.resolve("hello"), "hello");
			assertEquals(0, drover.run("agent", "place-file", hello.toString(), "/srv/motd", "web1", "--mode", "0640", "--json"), drover::said);
			String first = drover.document().get(0).get("command").textValue();
			assertEquals("hello rw-r-----", Files.readString(place) + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
			byte[] random = new byte[LONG];
			new Random(1).nextBytes(random);
			Path big = Files.write(folder.resolve("big"), random);
			assertEquals(0, drover.run("agent", "place-file", big.toString(), "/srv/big", "web1"), drover::said);
			assertTrue(drover.out().contains("nothing was there before; back to that by: agent restore-file "), drover::said);
			assertArrayEquals(random, Files.readAllBytes(agent.root().resolve("srv/big")));
			Path out = folder.resolve("fetched");
			assertEquals(0, drover.run("agent", "fetch", "/srv/big", "web1", "--out", out.toString(), "--json"), drover::said);
			JsonNode fetched = drover.document();
			assertEquals(LONG + " rw-r--r--", fetched.get("size").longValue() + " " + fetched.get("mode").textValue());
			assertArrayEquals(random, Files.readAllBytes(out));
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
			assertEquals(0, drover.run("agent", "restore-file", first, "web1"), drover::said);
			assertTrue(drover.out().contains("/srv/motd is as it was"), drover::said);
			assertEquals("as it was", Files.readString(place));
			assertEquals(1, drover.run("agent", "fetch", "/srv/none", "web1", "--out", out.toString()), drover::said);
			assertArrayEquals(random, Files.readAllBytes(out), "a file that cannot be fetched takes no other's place");
			assertEquals(1, drover.run("agent", "place-file", hello.toString(), "/srv/none/x", "web1"), drover::said);
			assertTrue(drover.out().contains("there is no folder"), drover::said);
		}
	}

	@Test
	void anUpgradeIsDoneOrRolledBack() throws Exception {
		try (RealAgent agent = start("web1")) {
			agent.keep();
			Path good = RealAgent.program(folder.resolve("good.jar"), Main.class, "2");
			assertEquals(0, drover.run("agent", "upgrade", "web1", "--package", good.toString()), drover::said);
			assertTrue(drover.out().contains("from version 1 to 2, not rolled back"), drover::said);
			Path bad = RealAgent.program(folder.resolve("bad.jar"), Broken.class, "3");
			assertEquals(1, drover.run("agent", "upgrade", "web1", "--package", bad.toString(), "--json"), drover::said);
			JsonNode failed = drover.document().get(0);
			assertEquals("FAILED true 2", failed.get("state").textValue() + " " + failed.get("result").get("rolledBack").booleanValue() + " "
					+ failed.get("result").get("now").textValue());
			assertEquals(0, drover.run("agent", "ping", "web1"), drover::said);
			assertEquals("versions/2", Files.readSymbolicLink(agent.root().resolve("opt/drover-agent/current")).toString());
			assertEquals(0, drover.run("agent", "upgrade", "web1", "--package", good.toString(), "--wait", "30"), drover::said);
			assertTrue(drover.out().contains("version 2 runs already"), drover::said);
		}
	}

	@Test
	void anAgentThatIsOnlineIsNotForgotten() throws Exception {
		String id;
		try (RealAgent agent = start("web1")) {
			id = agent.id();
			assertEquals(0, drover.run("agent", "ping", "web1"), drover::said);
			assertEquals(1, drover.run("agent", "forget", "web1"), drover::said);
			assertTrue(drover.said().contains("is online: have it leave"), drover::said);
		}
		assertEquals(0, drover.run("agent", "forget", id.substring(0, 12), "--force"), drover::said);
		assertFalse(Files.exists(mail.resolve(id)));
		assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
		assertEquals(0, drover.document().size());
		assertEquals(1, drover.run("agent", "forget", "web1"), drover::said);
		assertTrue(drover.said().contains("the project knows no agent web1"), drover::said);
	}

	private RealAgent start(String host) throws Exception {
		try (Project project = Project.open(folder.resolve("project"), "test"); var fleet = Fleet.open(project)) {
			return RealAgent.start(folder.resolve(host), mail, fleet, "here", host);
		}
	}
}
