package org.drover.cli.agents.internal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

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

	private final Process process;
	private final Places places;
	private final Path log;

	private RealAgent(Places places, Path log) throws IOException, ReflectiveOperationException {
		this.places = places;
		this.log = log;
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
				classPath(), Main.class.getName(), "--root", places.root().toString(), "run").redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	/** Starts it as one that the fleet has installed, with that name of its host. */
	static RealAgent start(Path root, Path mail, Fleet fleet, String place, String host) throws Exception {
		Places places = new Places(root);
		Files.createDirectories(places.settings());
		Files.writeString(places.config(), "{\"mailbox\":\"dir:" + mail + "\",\"fleet\":\"" + fleet.key().text() + "\",\"interval\":1}");
		Files.setPosixFilePermissions(places.config(), PosixFilePermissions.fromString("rw-------"));
		RealAgent agent = new RealAgent(places, root.resolveSibling(host + ".log"));
		JsonNode said = agent.published();
		fleet.register(place, new MailboxId(said.get("agent").textValue()), new AgentKey(said.get("key").textValue()), host);
		return agent;
	}

	String id() throws Exception {
		return published().get("agent").textValue();
	}

	@Override
	public void close() throws InterruptedException {
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

	private static String classPath() throws ReflectiveOperationException {
		Set<Path> parts = new LinkedHashSet<>();
		parts.add(place(Main.class));
		parts.add(place(ProtocolJson.class));
		for (String name : ITS_OWN)
			parts.add(place(Main.class.getClassLoader().loadClass(name)));
		for (String name : OF_THE_PROTOCOL)
			parts.add(place(ProtocolJson.class.getClassLoader().loadClass(name)));
		return parts.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	/** Under OSGi it may be a bundle's folder, with the classes below. */
	private static Path place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		Path place = Path.of(URI.create(location.substring(location.indexOf("file:")).replace(" ", "%20")));
		Path classes = place.resolve("target").resolve("classes");
		return Files.isDirectory(classes) ? classes : place;
	}
}
