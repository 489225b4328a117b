package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of a checkout, with a Maven that only notes that it was called, and leaves behind what a build would. */
class ScriptsTest {

	private static final List<String> SCRIPTS = List.of("run", "test", ".ci/run", "releng/build.sh");
	private static final String SOURCE = "bundles/org.drover.sample/src/Sample.java";
	private static final String REPORTS = "tests/org.drover.sample.tests/target/surefire-reports/";

	/** A build leaves a product that needs no priming, the agent, and the reports that the test wants. */
	private static final String MAVEN = """
			echo "$@" >>calls
			[ ! -e broken ] || exit 1
			product=releng/org.drover.product/target/products/drover/linux/gtk/x86_64/drover
			mkdir -p $product releng/org.drover.agent.jar/target
			printf '#!/bin/sh\\necho "this is Drover: $*"\\n' >$product/drover
			chmod +x $product/drover
			touch $product/.ready releng/org.drover.agent.jar/target/drover-agent.jar
			[ ! -d reports ] || cp -R reports/. .
			""";

	@TempDir
	private Path checkout;
	private Path programs;

	@BeforeEach
	void checkOut() throws IOException, InterruptedException {
		for (String script : SCRIPTS) {
			Files.createDirectories(checkout.resolve(script).getParent());
			Files.copy(Command.root().resolve(script), checkout.resolve(script));
		}
		for (String folder : List.of(".mvn", "target-platform", "features", "tests"))
			Files.createDirectory(checkout.resolve(folder));
		write("pom.xml", "<project/>");
		write(SOURCE, "class Sample {}");
		programs = checkout.resolve("programs");
		program("dpkg-query", "echo installed");
		program("Xvfb", "echo 99 >&3");
		program("metacity", "exit 0");
		Run maven = run("bash", "-c", "here=$1; . \"$here/releng/build.sh\"; echo \"$drover_maven\"", "bash", checkout.toString());
		executable(Path.of(maven.text().strip()), MAVEN);
	}

	@Test
	void whatIsBuiltIsBuiltOnce() throws IOException, InterruptedException {
		assertAnswers();
		assertEquals(1, builds());
		assertAnswers();
		assertEquals(1, builds());

		Files.setLastModifiedTime(checkout.resolve(SOURCE), FileTime.from(Instant.EPOCH));
		assertAnswers();
		assertEquals(1, builds(), "the same content at another time is the same product");

		write(SOURCE, "class Sample { }");
		assertAnswers();
		assertEquals(2, builds());

		write("bundles/org.drover.sample/src/Another.java", "class Another {}");
		assertAnswers();
		assertEquals(3, builds());
	}

	@Test
	void aBuildThatFailsIsNoProduct() throws IOException, InterruptedException {
		write("broken", "");
		assertSays(run("./run", "job", "list"), 1, "the build failed");
		Files.delete(checkout.resolve("broken"));
		assertAnswers();
		assertEquals(2, builds());
	}

	@Test
	void testsAreCountedByOutcome() throws IOException, InterruptedException {
		report("OneTest", "<testcase name=\"a\" classname=\"OneTest\"/><testcase name=\"b\" classname=\"OneTest\"><skipped message=\"no server\"/></testcase>");
		assertSays(run("./test"), 0, "OneTest.b: no server", "1 passed, 0 failed, 1 skipped");
	}

	@Test
	void aClassWithoutATestFails() throws IOException, InterruptedException {
		report("OneTest", "<testcase name=\"a\" classname=\"OneTest\"/>");
		report("EmptyTest", "");
		write("tests/org.drover.sample.tests/src/SilentTest.java", "class SilentTest {}");
		assertSays(run("./test"), 1, "EmptyTest: none of its tests was reported", "SilentTest: none of its tests was reported", "1 passed, 2 failed, 0 skipped");
	}

	@Test
	void nothingMayBeSkippedInCi() throws IOException, InterruptedException {
		report("OneTest", "<testcase name=\"a\" classname=\"OneTest\"><skipped message=\"no server\"/></testcase>");
		program("id", "echo 0");
		assertSays(run(".ci/run"), 1, "OneTest.a: no server", "Nothing may be skipped here");
		program("id", "echo 1000");
		assertSays(run(".ci/run"), 1, "run as root");
	}

	private void assertAnswers() throws IOException, InterruptedException {
		Run run = run("./run", "job", "list");
		assertEquals(0, run.status(), run::text);
		assertTrue(run.text().endsWith("this is Drover: job list\n"), run::text);
	}

	private static void assertSays(Run run, int status, String... words) {
		assertEquals(status, run.status(), run::text);
		for (String word : words)
			assertTrue(run.text().contains(word), run::text);
	}

	private int builds() throws IOException {
		return Files.readAllLines(checkout.resolve("calls")).size();
	}

	/** A class of tests, and what the build will report of it. */
	private void report(String name, String cases) throws IOException {
		write("tests/org.drover.sample.tests/src/" + name + ".java", "class " + name + " {}");
		write("reports/" + REPORTS + "TEST-" + name + ".xml", "<testsuite name=\"" + name + "\">\n" + cases.replace("><", ">\n<") + "\n</testsuite>\n");
	}

	private void program(String name, String script) throws IOException {
		executable(programs.resolve(name), script);
	}

	private static void executable(Path file, String script) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!/bin/sh\nset -e\n" + script + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(checkout.resolve(file).getParent());
		Files.writeString(checkout.resolve(file), text);
	}

	/** @param text both outputs */
	private record Run(int status, String text) {
	}

	private Run run(String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(checkout.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf(name -> name.startsWith("DROVER_") || name.equals("CI"));
		builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
		Process process = builder.start();
		process.getOutputStream().close();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), text);
	}
}
