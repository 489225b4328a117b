package org.drover.cli.agents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.drover.agent.InstallationFiles;
import org.drover.agent.Main;
import org.drover.agent.Places;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.MailboxId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The agent's program in a process of its own, on a tree that stands for a server. */
final class RealAgent implements AutoCloseable {

	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
	private static final List<String> ITS_OWN = List.of("org.drover.scan.MotionSafeScan", "org.drover.model.DroverException", "org.drover.mailbox.MailboxId",
			"org.slf4j.Logger", "oshi.nativefree.SystemInfo");
	private static final List<String> OF_THE_PROTOCOL = List.of("com.fasterxml.jackson.annotation.JsonInclude", "com.fasterxml.jackson.core.JsonFactory",
			"com.fasterxml.jackson.databind.ObjectMapper");

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
	private static final int AGAIN = 75;

	private Process process;
	private final Places places;
	private final Path log;

	private RealAgent(Places places, Path log) throws IOException {
		this.places = places;
		this.log = log;
		this.process = begin();
	}

	/** Starts it as one that the fleet has installed, with that name of its host. */
	static RealAgent start(Path root, Path mail, Fleet fleet, String place, String host) throws Exception {
		Places places = new Places(root);
		install(places);
		Files.createDirectories(places.settings());
		Files.writeString(places.config(), "{\"mailbox\":\"dir:" + mail + "\",\"fleet\":\"" + fleet.key().text() + "\",\"interval\":1,\"poll\":0.2}");
		Files.setPosixFilePermissions(places.config(), PosixFilePermissions.fromString("rw-------"));
		RealAgent agent = new RealAgent(places, root.resolveSibling(host + ".log"));
		JsonNode said = agent.published();
		fleet.register(place, new MailboxId(said.get("agent").textValue()), new AgentKey(said.get("key").textValue()), host);
		return agent;
	}

	String id() throws Exception {
		return published().get("agent").textValue();
	}

	/** The agent's program, as one jar that starts such a class. */
	static Path program(Path file, Class<?> main, String version) throws IOException, ReflectiveOperationException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
		attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
		attributes.put(Attributes.Name.CLASS_PATH, classPath().stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
		new JarOutputStream(Files.newOutputStream(file), manifest).close();
		return file;
	}

	/** Starts it again where it ends to be started again, as a service manager does; until it is closed. */
	void keep() {
		process.onExit().thenAccept(ended -> {
			if (ended.exitValue() == AGAIN)
				again();
		});
	}

	Path root() {
		return places.root();
	}

	private synchronized void again() {
		try {
			process = begin();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		keep();
	}

	private Process begin() throws IOException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", places.program().resolve("bin/drover-agent").toString(), "run");
		builder.environment().put("DROVER_AGENT_ROOT", places.root().toString());
		builder.environment().put("DROVER_AGENT_JAVA_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx96m");
		return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
	}

	/** As the installation's script leaves it. */
	private static void install(Places places) throws IOException, ReflectiveOperationException {
		Path version = Files.createDirectories(places.versions().resolve("1"));
		program(version.resolve("drover-agent.jar"), Main.class, "1");
		Files.createSymbolicLink(places.current(), Path.of("versions", "1"));
		Path starter = Files.createDirectories(places.program().resolve("bin")).resolve("drover-agent");
		Files.write(starter, InstallationFiles.read("starter.sh"));
		Files.writeString(places.program().resolve("java"), JAVA);
	}

	@Override
	public synchronized void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(20, TimeUnit.SECONDS))
			process.destroyForcibly().waitFor();
	}

	private JsonNode published() throws Exception {
		Path file = places.state().resolve("public.json");
		long until = System.nanoTime() + PATIENCE;
		while (!Files.exists(file)) {
			if (System.nanoTime() > until || !process.isAlive())
				throw new AssertionError("the agent never said its keys: " + Files.readString(log));
			LockSupport.parkNanos(LOOK);
		}
		return new ObjectMapper().readTree(file.toFile());
	}

	private static Set<Path> classPath() throws ReflectiveOperationException {
		Set<Path> parts = new LinkedHashSet<>();
		parts.add(place(Main.class));
		parts.add(place(ProtocolJson.class));
		for (String name : ITS_OWN)
			parts.add(place(Main.class.getClassLoader().loadClass(name)));
		for (String name : OF_THE_PROTOCOL)
			parts.add(place(ProtocolJson.class.getClassLoader().loadClass(name)));
		return parts;
	}

	/** Under OSGi it may be a bundle's folder, with the classes below. */
	private static Path place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		Path place = Path.of(URI.create(location.substring(location.indexOf("file:")).replace(" ", "%20")));
		Path classes = place.resolve("target").resolve("classes");
		return Files.isDirectory(classes) ? classes : place;
	}
}
