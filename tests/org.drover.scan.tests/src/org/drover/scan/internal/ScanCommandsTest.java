package org.drover.scan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.enabler.PublishedHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Real programs under the command line; the host is a folder, which the programs themselves change where a motion is wanted. */
@Timeout(60)
class ScanCommandsTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeEach
	void publish() throws IOException {
		Files.writeString(folder.resolve("host.json"), PublishedHost.write(HostFacts.of(new HostComponent("A-1", "9117", "MMB")).withMotion(1)));
		Files.writeString(folder.resolve("b.json"), PublishedHost.write(HostFacts.of(new HostComponent("B-2", "9119", "FHA")).withMotion(2)));
	}

	@Test
	void aScanOnOneHostIsWrittenAsItIs() throws Exception {
		assertEquals(0, scan("--", "/bin/sh", "-c", "echo one; echo two"));
		assertEquals("one\ntwo\n", text(out));
		assertEquals("", text(err));
	}

	@Test
	void aScanAcrossAMotionIsMarkedInEveryWay() throws Exception {
		assertEquals(3, scan("--", "/bin/sh", "-c", moving()));
		assertEquals("INCONSISTENT_OUTPUT: the host was A-1, type 9117, model MMB and is B-2, type 9119, model FHA; the motion counter was 1 and is 2\nfound\n",
				text(out));
		assertTrue(text(err).startsWith("drover-scan: the output must not be believed: "));
	}

	@Test
	void aRepeatDiscardsIt() throws Exception {
		assertEquals(0, scan("--repeat", "--", "/bin/sh", "-c", moving()));
		assertEquals("found\n", text(out));
	}

	@Test
	void repeatsAreBounded() throws Exception {
		String script = "n=$(cat " + folder + "/n 2>/dev/null || echo 1); n=$((n + 1)); echo $n > " + folder + "/n; "
				+ "echo '{\"format\":1,\"serial\":\"S'$n'\"}' > " + folder + "/host.json; echo found";
		assertEquals(3, scan("--repeat=2", "--json", "--", "/bin/sh", "-c", script));
		JsonNode document = new JsonMapper().readTree(text(out));
		assertEquals("INCONSISTENT_OUTPUT", document.path("result").asText());
		assertEquals(3, document.path("attempts").asInt());
		assertTrue(document.path("bound").asBoolean());
		assertEquals("S4", document.path("after").path("host").path("serial").asText());
		assertEquals("found\n", document.path("output").asText());
	}

	@Test
	void aProgramThatFailsFails() throws Exception {
		assertEquals(1, scan("--", "/bin/sh", "-c", "echo half; exit 5"));
		assertEquals("half\n", text(out));
		assertEquals(1, scan("--", "/no/such/program"));
		assertTrue(text(err).contains("/no/such/program"));
	}

	@Test
	void withoutASourceTheStatusSaysSo() throws Exception {
		Files.delete(folder.resolve("host.json"));
		assertEquals(4, scan("--json", "--", "/bin/echo", "found"));
		assertEquals("UNGUARDED", new JsonMapper().readTree(text(out)).path("result").asText());
	}

	@Test
	void bytesThatAreNoTextAreGivenAsBase64() throws Exception {
		assertEquals(0, scan("--json", "--", "/bin/sh", "-c", "printf '\\377\\376'"));
		assertEquals("//4=", new JsonMapper().readTree(text(out)).path("outputBase64").asText());
	}

	@Test
	void registeredProgramsRunAndTheAgentFindsANotice() throws Exception {
		Files.writeString(folder.resolve("environment"), "# for the licence server\nTOKEN=s3cr3t-value\n");
		assertEquals(0, run("register", "licence", "--registrations=" + folder.resolve("d"), "--environment", folder.resolve("environment").toString(), "--",
				"/bin/sh", "-c", "echo $DROVER_HOST_SERIAL $TOKEN >> " + folder + "/runs; echo $TOKEN"));
		assertEquals(0, run("registrations", "--registrations=" + folder.resolve("d")));
		assertTrue(text(out).startsWith("licence  /bin/sh -c "));
		assertEquals(3, notifying("--", "/bin/sh", "-c", moving()));
		publish();
		assertEquals(3, notifying("--", "/bin/sh", "-c", moving()));
		assertEquals(List.of("B-2 s3cr3t-value"), Files.readAllLines(folder.resolve("runs")));
		try (Stream<Path> notices = Files.list(folder.resolve("state/notices"))) {
			JsonNode notice = new JsonMapper().readTree(notices.toList().get(0).toFile());
			assertEquals("B-2", notice.path("host").path("serial").asText());
			assertEquals("***\n", notice.path("programs").path(0).path("output").asText());
		}
		assertEquals(0, run("deregister", "licence", "--registrations=" + folder.resolve("d")));
		assertEquals(1, run("deregister", "licence", "--registrations=" + folder.resolve("d")));
		assertFalse(text(err).contains("s3cr3t"));
	}

	/** Also where whoever started the tests ignores hang-ups, which a shell cannot take back. */
	@Test
	void theProcessThatAskedIsSentASignal() throws Exception {
		Process caller = new ProcessBuilder("env", "--default-signal=HUP", "/bin/sh", "-c", "trap 'echo told; exit 7' HUP; echo ready; while :; do sleep 0.05; done").start();
		try {
			assertEquals("ready", caller.inputReader().readLine());
			assertEquals(3, notifying("--signal=" + caller.pid(), "--", "/bin/sh", "-c", moving()));
			assertEquals("told", caller.inputReader().readLine());
			assertEquals(7, caller.waitFor());
		} finally {
			caller.destroyForcibly();
		}
	}

	@Test
	void theProcessOfRegenerationEndsWhenItsProgramIsDeregistered() throws Exception {
		assertEquals(0, run("regenerate", "licence", "--registrations=" + folder.resolve("d"), "--state=" + folder.resolve("state")));
	}

	@Test
	void theHostIsPrinted() throws Exception {
		assertEquals(0, run("host", "--enabler=directory:" + folder));
		assertEquals("source  directory\nserial  A-1\ntype    9117\nmodel   MMB\nmotion  1\n", text(out));
		out.reset();
		assertEquals(0, run("host", "--json", "--enabler=fw_cfg:" + folder, "--enabler=directory:" + folder));
		assertEquals("directory", new JsonMapper().readTree(text(out)).path("source").asText());
		assertEquals(4, run("host", "--enabler=directory:" + folder.resolve("none")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "dance", "scan", "scan x -- true", "scan --repeat=x -- true", "scan --repeat=101 -- true", "scan --signal=1 --notify -- true",
			"scan --signal=99 -- true", "scan --colour -- true", "scan --enabler=magic -- true", "scan --enabler=directory -- true", "scan --enabler", "register x",
			"register x y -- /bin/true", "register ../x -- /bin/true", "register x -- true", "deregister", "deregister a/b", "regenerate", "host x" })
	void wrongUsageIsSaid(String line) throws Exception {
		assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
		assertTrue(text(err).contains("usage: "));
		assertEquals("", text(out));
	}

	private String moving() {
		return "cp " + folder + "/b.json " + folder + "/host.json; echo found";
	}

	private int scan(String... words) throws InterruptedException {
		List<String> all = new ArrayList<>(List.of("scan", "--enabler=directory:" + folder));
		all.addAll(List.of(words));
		return run(all.toArray(String[]::new));
	}

	private int notifying(String... words) throws InterruptedException {
		List<String> all = new ArrayList<>(List.of("--notify", "--state=" + folder.resolve("state"), "--registrations=" + folder.resolve("d")));
		all.addAll(List.of(words));
		return scan(all.toArray(String[]::new));
	}

	private int run(String... words) throws InterruptedException {
		return new ScanCommands(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(List.of(words));
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}
}
