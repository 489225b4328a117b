package org.drover.agent;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.scan.MotionSafeScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

import oshi.nativefree.SystemInfo;

/** The agent as a process of its own. */
final class AgentProcess implements AutoCloseable {

	static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
	static final String OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx96m";

	private final Process process;
	private final Path log;

	private AgentProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Runs the program on this root. */
	static AgentProcess run(Path root, Path log) throws IOException {
		return start(new ProcessBuilder(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "-cp", classPath(File.pathSeparator),
				Main.class.getName(), "--root", root.toString(), "run"), log);
	}

	/** Runs what is installed below this root, by its starter. */
	static AgentProcess installed(Path root, Path log) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", root.resolve("opt/drover-agent/bin/drover-agent").toString(), "run");
		builder.environment().put("DROVER_AGENT_ROOT", root.toString());
		builder.environment().put("DROVER_AGENT_JAVA_OPTIONS", OPTIONS);
		return start(builder, log);
	}

	private static AgentProcess start(ProcessBuilder builder, Path log) throws IOException {
		return new AgentProcess(builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
	}

	/** A jar that starts such a class with all that the program needs. */
	static Path jar(Path file, Class<?> main) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
		attributes.put(Attributes.Name.CLASS_PATH, places().stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
		new JarOutputStream(Files.newOutputStream(file), manifest).close();
		return file;
	}

	void kill() throws InterruptedException {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly().waitFor();
	}

	/** What it has started goes on, as where no service manager ends it. */
	void killAlone() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** @return how it ended */
	int await() throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS))
			throw new AssertionError("the agent does not end: " + log());
		return process.exitValue();
	}

	/** The same, however long it takes. */
	int awaitLong() throws InterruptedException {
		return process.waitFor();
	}

	void terminate() {
		process.destroy();
	}

	boolean alive() {
		return process.isAlive();
	}

	String log() {
		try {
			return Files.readString(log);
		} catch (IOException e) {
			return e.toString();
		}
	}

	/** What other users of a machine may see of it and of what it has started, and what the same user may. */
	String shown() {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants()).map(each -> shown(each, "cmdline") + shown(each, "environ"))
				.collect(Collectors.joining());
	}

	private static String shown(ProcessHandle process, String file) {
		try {
			return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1).replace('\0', ' ') + "\n";
		} catch (IOException e) {
			return process.pid() + " has ended\n";
		}
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	private static String classPath(String separator) {
		return places().stream().map(Path::toString).collect(Collectors.joining(separator));
	}

	private static Set<Path> places() {
		Set<Path> places = new LinkedHashSet<>();
		List.of(Main.class, AgentProcess.class, ProtocolJson.class, MailboxId.class, DroverException.class, MotionSafeScan.class,
				JsonInclude.class, JsonFactory.class, ObjectMapper.class, Logger.class, LoggerFactory.getILoggerFactory().getClass(), SystemInfo.class).forEach(type -> places.add(place(type)));
		for (Class<?> type = LoggerFactory.getILoggerFactory().getClass(); type != null; type = type.getSuperclass())
			if (type.getProtectionDomain().getCodeSource() != null)
				places.add(place(type));
		return places;
	}

	/** Under OSGi a place may be a bundle's folder, its classes below. */
	private static Path place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		Path place = Path.of(URI.create(location.substring(location.indexOf("file:")).replace(" ", "%20")));
		Path classes = place.resolve("target/classes");
		return Files.isDirectory(classes) ? classes : place;
	}
}
