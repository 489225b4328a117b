package org.drover.scan.regeneration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.scan.HostComponent;
import org.drover.scan.internal.DurableFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What regeneration has done and has to do, in one file that is replaced whole. Used under a lock. */
final class Journal {

	/** An arrival that is not finished, with the programs that were begun for it and, where it is known, how they ended. */
	record Work(Arrival arrival, Map<String, Optional<ProgramEnd>> programs) {
	}

	private static final JsonMapper JSON = new JsonMapper();

	private final Path file;
	private String written = "";
	private Optional<Arrival> last = Optional.empty();
	private final List<Work> pending = new ArrayList<>();

	private Journal(Path file) {
		this.file = file;
	}

	static Journal read(Path file) throws IOException {
		Journal journal = new Journal(file);
		if (Files.exists(file)) {
			JsonNode node = JSON.readTree(Files.readAllBytes(file));
			if (node.path("last").isObject())
				journal.last = Optional.of(arrival(node.path("last")));
			for (JsonNode work : node.path("pending"))
				journal.pending.add(new Work(arrival(work.path("arrival")), programs(work.path("programs"))));
			journal.written = journal.text();
		}
		return journal;
	}

	/** Nothing where nothing changed. */
	void write() throws IOException {
		String text = text();
		if (!text.equals(written))
			DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
		written = text;
	}

	private String text() {
		ObjectNode node = JSON.createObjectNode();
		last.ifPresent(arrival -> node.set("last", tree(arrival)));
		ArrayNode list = node.putArray("pending");
		for (Work work : pending) {
			ObjectNode entry = list.addObject();
			entry.set("arrival", tree(work.arrival()));
			ObjectNode programs = entry.putObject("programs");
			work.programs().forEach((name, end) -> programs.set(name, tree(end)));
		}
		return node.toPrettyString();
	}

	/** The newest arrival, finished or not. */
	Optional<Arrival> newest() {
		return pending.isEmpty() ? last : Optional.of(pending.getLast().arrival());
	}

	/** Where the guest is said to be at the beginning: nothing is to be done for it. */
	void begin(Arrival there) {
		last = Optional.of(there);
	}

	void add(Arrival arrival) {
		pending.add(new Work(arrival, new LinkedHashMap<>()));
	}

	Optional<Work> first() {
		return pending.isEmpty() ? Optional.empty() : Optional.of(pending.getFirst());
	}

	void finishFirst() {
		last = Optional.of(pending.removeFirst().arrival());
	}

	static ObjectNode tree(Arrival arrival) {
		ObjectNode node = JSON.createObjectNode();
		node.set("host", tree(arrival.host()));
		arrival.motion().ifPresent(motion -> node.put("motion", motion));
		arrival.from().ifPresent(from -> node.set("from", tree(from)));
		return node.put("detected", arrival.detected().toString());
	}

	private static ObjectNode tree(HostComponent host) {
		return JSON.createObjectNode().put("serial", host.serial()).put("type", host.type()).put("model", host.model());
	}

	private static ObjectNode tree(Optional<ProgramEnd> end) {
		ObjectNode node = JSON.createObjectNode();
		end.ifPresent(known -> node.put("kind", known.kind().name()).put("status", known.status()).put("output", known.output()));
		return node;
	}

	private static Arrival arrival(JsonNode node) {
		Optional<Long> motion = node.has("motion") ? Optional.of(node.path("motion").asLong()) : Optional.empty();
		Optional<HostComponent> from = node.has("from") ? Optional.of(host(node.path("from"))) : Optional.empty();
		return new Arrival(host(node.path("host")), motion, from, Instant.parse(node.path("detected").asText()));
	}

	private static HostComponent host(JsonNode node) {
		return new HostComponent(node.path("serial").asText(), node.path("type").asText(), node.path("model").asText());
	}

	private static Map<String, Optional<ProgramEnd>> programs(JsonNode node) {
		Map<String, Optional<ProgramEnd>> programs = new LinkedHashMap<>();
		node.properties().forEach(entry -> programs.put(entry.getKey(), end(entry.getKey(), entry.getValue())));
		return programs;
	}

	private static Optional<ProgramEnd> end(String name, JsonNode node) {
		if (!node.has("kind"))
			return Optional.empty();
		return Optional.of(new ProgramEnd(name, ProgramEnd.Kind.valueOf(node.path("kind").asText()), node.path("status").asInt(), node.path("output").asText()));
	}
}
