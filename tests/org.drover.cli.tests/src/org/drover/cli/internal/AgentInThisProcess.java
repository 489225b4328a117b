package org.drover.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.agent.Main;
import org.drover.agent.Places;
import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.MailboxId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The real agent, on a tree that stands for a server. */
final class AgentInThisProcess implements AutoCloseable {

	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
	private static final long PATIENCE_S = 60;

	private final Path root;
	private final Thread thread;

	private AgentInThisProcess(Path root) {
		this.root = root;
		this.thread = Thread.ofPlatform().daemon().name("agent").start(() -> Main.main(new String[] { "--root", root.toString(), "run" }));
	}

	/** Starts it, as the fleet's own from the beginning. */
	static AgentInThisProcess start(Path root, Path mail, Fleet fleet, String place, String host) throws Exception {
		Places places = new Places(root);
		Files.createDirectories(places.settings());
		secret(places.config(), "{\"mailbox\":\"dir:" + mail + "\",\"fleet\":\"" + fleet.key().text() + "\",\"interval\":1}");
		AgentInThisProcess agent = new AgentInThisProcess(root);
		JsonNode said = agent.published();
		fleet.register(place, new MailboxId(said.get("agent").textValue()), new AgentKey(said.get("key").textValue()), host);
		return agent;
	}

	String id() throws Exception {
		return published().get("agent").textValue();
	}

	@Override
	public void close() throws InterruptedException {
		thread.interrupt();
		thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
	}

	private JsonNode published() throws Exception {
		Path file = new Places(root).state().resolve("public.json");
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
		while (!Files.exists(file)) {
			if (System.nanoTime() > until)
				throw new AssertionError("the agent never said its keys");
			LockSupport.parkNanos(LOOK);
		}
		return new ObjectMapper().readTree(file.toFile());
	}

	private static void secret(Path file, String text) throws IOException {
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
	}
}
