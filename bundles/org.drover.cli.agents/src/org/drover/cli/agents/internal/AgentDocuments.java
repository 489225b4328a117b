package org.drover.cli.agents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Notice;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Glance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON documents about agents. */
final class AgentDocuments {

	private AgentDocuments() {
	}

	static Map<String, Object> agent(Agent agent, Optional<AgentStatus> status, Optional<AgentCommand> last) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", agent.box().text());
		document.put("host", agent.host());
		document.put("place", agent.place());
		document.put("health", agent.health(Glance.MISSED).name());
		document.put("ageSeconds", agent.age().map(Duration::toSeconds).orElse(null));
		document.put("lookedAt", text(agent.lookedAt()));
		document.put("enrolled", agent.key().isPresent());
		document.put("fingerprint", agent.key().map(AgentKey::fingerprint).orElse(null));
		document.put("copyOf", agent.copyOf().isEmpty() ? null : agent.copyOf());
		document.put("version", status.map(AgentStatus::version).orElse(null));
		document.put("state", status.map(said -> said.state().name()).orElse(null));
		document.put("lastCommand", last.map(AgentDocuments::command).orElse(null));
		return document;
	}

	static Map<String, Object> command(AgentCommand command) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("command", command.id());
		document.put("kind", command.kind());
		document.put("state", command.state().name());
		document.put("by", command.by());
		document.put("orderedAt", command.orderedAt().toString());
		document.put("takenAt", text(command.takenAt()));
		document.put("endedAt", text(command.endedAt()));
		document.put("text", command.text());
		return document;
	}

	static Map<String, Object> notice(Notice notice) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("kind", notice.kind().name());
		document.put("severity", notice.severity() == null ? null : notice.severity().name());
		document.put("code", notice.code());
		document.put("text", notice.text());
		document.put("saidAt", text(notice.saidAt()));
		document.put("storedAt", notice.storedAt().toString());
		return document;
	}

	/** A record of the protocol, as agents write it. */
	static JsonNode record(Object said) {
		try {
			return new ObjectMapper().readTree(ProtocolJson.write(said));
		} catch (IOException e) {
			throw new UncheckedIOException("a record of the protocol is always JSON", e);
		}
	}

	private static String text(Optional<Instant> moment) {
		return moment.map(Instant::toString).orElse(null);
	}
}
