package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What is shipped: an archive a platform. That of Linux x86_64 is started where there is nothing else of Drover, and no Java. */
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class ReleaseTest {

	private static final long LIMIT_SECONDS = 600;

	/** All that the start script calls; a Java is not among them. */
	private static final List<String> TOOLS = List.of("readlink", "dirname", "uname", "find", "sed");

	@TempDir
	static Path scratch;
	private static Path archives;
	private static Path installation;

	@BeforeAll
	static void makeThem() throws IOException, InterruptedException {
		archives = Files.createDirectory(scratch.resolve("archives"));
		Path products = Path.of(System.getenv("DROVER_PRODUCT")).resolve("../../../..").normalize();
		run(Map.of(), Command.root().resolve("releng/release.sh").toString(), "--products", products.toString(), "--out", archives.toString());
		installation = unpack(archive("linux-x86_64"));
	}

	@Test
	void theLinuxArchiveStartsWithoutJava(@TempDir Path folder) throws IOException, InterruptedException {
		Map<String, Long> before = files(installation);
		Map<String, String> bare = Map.of("PATH", tools(folder.resolve("bin")).toString());
		String drover = installation.resolve("drover").toString();
		assertTrue(run(bare, drover, "--help").contains("collections"));
		Path hosts = Files.writeString(folder.resolve("hosts"), "[servers]\nfirst\nsecond\n");
		String project = folder.resolve("project").toString();
		run(bare, drover, "gather", "--project", project, "--source", "ansible:" + hosts);
		assertTrue(run(bare, drover, "collections", "--project", project).contains("servers"));
		assertEquals(before, files(installation), "an installation may be read-only");
	}

	@Test
	void theJavaForAgentsRunsTheAgent(@TempDir Path folder) throws IOException, InterruptedException {
		Path agent = installation.resolve("agent");
		run(Map.of(), "tar", "-xzf", agent.resolve("runtime-x86_64.tar.gz").toString(), "-C", folder.toString());
		String survey = run(Map.of(), folder.resolve("runtime/bin/java").toString(), "-jar", agent.resolve("drover-agent.jar").toString(), "survey", "--json");
		assertEquals("SURVEYED", new ObjectMapper().readTree(survey).at("/tasks/1/outcome").asText(), survey);
	}

	@Test
	void theLinuxArchiveKnowsItsPlaceInTheMenu(@TempDir Path home) throws IOException, InterruptedException {
		Map<String, String> theirs = Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString());
		run(theirs, installation.resolve("install").toString());
		assertTrue(Files.isSymbolicLink(home.resolve(".local/bin/drover")));
		String entry = Files.readString(home.resolve("data/applications/drover.desktop"));
		assertTrue(entry.contains("Exec=\"" + installation.toRealPath().resolve("drover") + "\""), entry);
		assertTrue(Files.exists(home.resolve("data/icons/hicolor/scalable/apps/drover.svg")));
		run(theirs, installation.resolve("install").toString(), "--remove");
		assertEquals(Map.of(), files(home));
	}

	@ParameterizedTest
	@CsvSource({ "linux-x86_64, gtk.linux.x86_64, drover", "linux-aarch64, gtk.linux.aarch64, drover",
			"windows-x86_64, win32.win32.x86_64, drover.bat", "macos-aarch64, cocoa.macosx.aarch64, drover",
			"macos-x86_64, cocoa.macosx.x86_64, drover" })
	void eachArchiveHasTheToolkitOfItsPlatformAlone(String platform, String toolkit, String script) throws IOException, InterruptedException {
		Path unpacked = unpack(archive(platform));
		try (Stream<Path> plugins = Files.list(unpacked.resolve("plugins"))) {
			List<String> toolkits = plugins.map(file -> file.getFileName().toString())
					.filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")).map(name -> name.replaceFirst("_\\d+\\..*", "")).toList();
			assertEquals(List.of("org.eclipse.swt." + toolkit), toolkits);
		}
		assertTrue(script.endsWith(".bat") ? Files.exists(unpacked.resolve(script)) : Files.isExecutable(unpacked.resolve(script)));
		String bundles = Files.readString(unpacked.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
		assertTrue(bundles.contains("org.eclipse.swt." + toolkit + ",") && bundles.contains("org.drover.ui,"));
		assertEquals(platform.equals("linux-x86_64"), Files.exists(unpacked.resolve("jre")));
	}

	@Test
	void nothingSaysWhereItWasMade() throws IOException, InterruptedException {
		for (String platform : List.of("linux-x86_64", "linux-aarch64", "windows-x86_64", "macos-aarch64", "macos-x86_64")) {
			Path unpacked = unpack(archive(platform));
			for (String file : files(unpacked).keySet())
				assertNoPath(unpacked.resolve(file));
		}
	}

	private static void assertNoPath(Path file) throws IOException {
		assertNoPath(file.toString(), Files.readAllBytes(file));
		if (!file.getFileName().toString().matches("org\\.drover\\..*\\.jar"))
			return;
		try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry())
				assertNoPath(file + "!" + entry.getName(), jar.readAllBytes());
		}
	}

	private static void assertNoPath(String name, byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		for (String path : List.of(Command.root().toString(), System.getProperty("user.home") + "/.m2", System.getProperty("java.io.tmpdir") + "/tmp."))
			assertFalse(text.contains(path), () -> name + " contains " + path);
	}

	private static Path archive(String platform) throws IOException {
		try (Stream<Path> files = Files.list(archives)) {
			return files.filter(file -> file.getFileName().toString().matches("drover-.*-" + platform + "\\.(tar\\.gz|zip)")).findFirst()
					.orElseThrow(() -> new AssertionError("no archive for " + platform));
		}
	}

	/** @return the one folder in the archive */
	private static Path unpack(Path archive) throws IOException, InterruptedException {
		Path folder = scratch.resolve("unpacked").resolve(archive.getFileName());
		if (Files.notExists(folder)) {
			Files.createDirectories(folder);
			if (archive.toString().endsWith(".zip"))
				unzip(archive, folder);
			else
				run(Map.of(), "tar", "-xzf", archive.toString(), "-C", folder.toString());
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> found = files.toList();
			assertEquals(1, found.size(), found::toString);
			return found.get(0);
		}
	}

	private static void unzip(Path archive, Path folder) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName()).normalize();
				assertTrue(file.startsWith(folder), entry::getName);
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				} else {
					Files.createDirectories(file.getParent());
					Files.copy(zip, file);
				}
			}
		}
	}

	private static Path tools(Path folder) throws IOException {
		Files.createDirectory(folder);
		for (String tool : TOOLS) {
			Path found = Stream.of("/usr/bin", "/bin").map(place -> Path.of(place, tool)).filter(Files::isExecutable).findFirst()
					.orElseThrow(() -> new AssertionError("no " + tool));
			Path script = Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
			Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		return folder;
	}

	/** Path and time of last change of all files. */
	private static Map<String, Long> files(Path folder) throws IOException {
		Map<String, Long> found = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList())
				found.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
		}
		return found;
	}

	/** @return standard output, of a command that succeeds without what this one's environment says about Java and Drover */
	private static String run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(scratch, "out", ".txt");
		Path err = Files.createTempFile(scratch, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("DROVER_") || name.equals("DISPLAY"));
		if (variables.containsKey("PATH"))
			builder.environment().remove("JAVA_HOME");
		builder.environment().putAll(variables);
		Process process = builder.start();
		assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "still running: " + List.of(command));
		assertEquals(0, process.exitValue(), () -> List.of(command) + " failed: " + read(err));
		return Files.readString(out);
	}

	private static String read(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
