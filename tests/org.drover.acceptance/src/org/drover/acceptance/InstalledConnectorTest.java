package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A connector that is no part of the product is installed by the very lines that the page about connectors has for it. */
class InstalledConnectorTest {

	private static final String PRODUCT = "DROVER_PRODUCT";
	private static final String EXAMPLE = "org.drover.connector.example";
	private static final String VERSION = "1.0.0";
	private static final long LIMIT_SECONDS = 300;

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void theLinesOfThePageInstallOne(@TempDir Path folder) throws Exception {
		Path hosts = Files.writeString(folder.resolve("hosts.txt"), "web: www1 www2\nweb! nginx\n");
		Path product = copy(folder);
		Map<String, String> copied = Map.of(PRODUCT, product.toString());
		String[] gather = { "gather", "--project", folder.resolve("project").toString(), "--source", "hostlist:" + hosts, "--json" };
		Command.run(copied, gather).failed(1, "no connector for 'hostlist'");
		shell(product, lines(jar()));
		assertEquals(7, Command.run(copied, gather).done().json().get("objects").asInt(), "a site with its point, a group, two hosts, a deployment, a package");
		Command.run(copied, "collections", "--project", folder.resolve("project").toString()).done();
	}

	/** A product that has been started once, so that it starts by what it then wrote down. */
	private static Path copy(Path folder) throws IOException, InterruptedException {
		Command.run("--version").done();
		shell(folder, "cp -R '" + System.getenv(PRODUCT) + "' drover");
		return folder.resolve("drover");
	}

	/** Built before, as the list of modules has it. */
	private static Path jar() throws IOException {
		try (Stream<Path> built = Files.list(Command.root().resolve("tests").resolve(EXAMPLE).resolve("target"))) {
			return built.filter(file -> file.toString().endsWith(".jar") && !file.toString().endsWith("-sources.jar")).findFirst().orElseThrow();
		}
	}

	/** With the names that the page makes up replaced by those of the jar; without the last one, which tries it out. */
	private static String lines(Path jar) throws IOException {
		String version;
		try (JarFile bundle = new JarFile(jar.toFile())) {
			version = bundle.getManifest().getMainAttributes().getValue("Bundle-Version");
		}
		List<String> lines = Files.readString(Command.root().resolve("docs/connectors.md")).lines().dropWhile(line -> !line.equals("## Installing it"))
				.dropWhile(line -> !line.startsWith("    ")).takeWhile(line -> line.startsWith("    ") && !line.contains("./drover")).toList();
		assertTrue(lines.size() > 4, lines::toString);
		return lines.stream().collect(Collectors.joining("\n")).replace(EXAMPLE + "_" + VERSION + ".jar", jar.getFileName().toString())
				.replace(EXAMPLE + "," + VERSION, EXAMPLE + "," + version).replace("/path/to", jar.getParent().toString());
	}

	private static void shell(Path folder, String script) throws IOException, InterruptedException {
		Path said = Files.createTempFile("shell", ".out");
		try {
			ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", script).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
			shell.environment().merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(), (path, java) -> java + ":" + path);
			Process process = shell.start();
			assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), script);
			String out = Files.readString(said);
			assertEquals(0, process.exitValue(), () -> script + "\n" + out);
		} finally {
			Files.deleteIfExists(said);
		}
	}
}
