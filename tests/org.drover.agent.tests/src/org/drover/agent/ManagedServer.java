package org.drover.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.AgentMessage;
import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.FleetKeys;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.ManagerMailbox;
import org.drover.mailbox.testing.MemoryMailboxes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A tree that stands for a server, a folder with its mailbox, and the manager at the other end. */
final class ManagedServer {

	static final String SECRET = "correct-horse-battery";

	final Path root;
	final Places places;
	final Path log;
	private final Path boxes;
	private final FleetKeys fleet = FleetKeys.make();
	private final MemoryMailboxes memory = new MemoryMailboxes();
	private MailboxId box;
	private ManagerMailbox manager;

	ManagedServer(Path folder) throws IOException {
		root = folder.resolve("root");
		boxes = Files.createDirectories(folder.resolve("boxes"));
		log = folder.resolve("agent.log");
		Files.createDirectories(root);
		places = new Places(root);
	}

	/** Settings as an installer gives them. */
	Path config(Path file) throws IOException {
		SafeFiles.folder(file.getParent());
		SafeFiles.write(file, ("{\"mailbox\":\"dir:" + boxes + "\",\"credential\":\"credential.json\",\"fleet\":\"" + fleet.key().text()
				+ "\",\"interval\":1,\"poll\":0.1}").getBytes(StandardCharsets.UTF_8));
		SafeFiles.write(file.resolveSibling("credential.json"), ("{\"password\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8));
		return file;
	}

	/** Settings in place, nothing else: the agent runs from the class path. */
	ManagedServer configured() throws IOException {
		config(places.config());
		return this;
	}

	AgentProcess start() throws Exception {
		AgentProcess process = AgentProcess.run(root, log);
		register(process);
		return process;
	}

	/** The manager gets to know the agent, as an installer over a trusted way does it. */
	void register(AgentProcess process) throws Exception {
		Path published = places.state().resolve("public.json");
		Waiting.until("the agent's keys; " + process.log(), () -> Files.exists(published));
		if (manager != null)
			return;
		JsonNode key = new ObjectMapper().readTree(published.toFile());
		box = new MailboxId(key.get("agent").textValue());
		MailboxTransport transport = new DirectoryTransport(boxes);
		transport.create(box);
		manager = new ManagerMailbox(box, "00000001", fleet, transport, memory);
		manager.register(new AgentKey(key.get("key").textValue()));
	}

	MailboxId box() {
		return box;
	}

	void send(String id, Command command) throws Exception {
		send(id, id, command);
	}

	/** @param key of the sending; another one sends the same command again */
	void send(String key, String id, Command command) throws Exception {
		manager.send(key, List.of(ProtocolJson.write(new CommandMessage(id, null, command))));
		manager.exchange();
	}

	Response response(String id) throws Exception {
		return Waiting.forIt("the response to " + id, () -> responses(id).stream().findFirst());
	}

	Response done(String id, Command command) throws Exception {
		send(id, command);
		return response(id);
	}

	/** All responses to it so far. */
	List<Response> responses(String id) throws Exception {
		return messages().stream().filter(Response.class::isInstance).map(Response.class::cast).filter(response -> response.command().equals(id)).toList();
	}

	List<AgentMessage> messages() throws Exception {
		manager.exchange();
		List<AgentMessage> messages = new ArrayList<>();
		for (byte[] json : memory.received(box))
			messages.add(ProtocolJson.read(json, AgentMessage.class));
		return messages;
	}

	Optional<AgentStatus> status() throws Exception {
		manager.exchange();
		Optional<byte[]> json = memory.lastStatus(box);
		return json.isEmpty() ? Optional.empty() : Optional.of(ProtocolJson.read(json.get(), AgentStatus.class));
	}
}
