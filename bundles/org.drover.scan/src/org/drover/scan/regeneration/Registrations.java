package org.drover.scan.regeneration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.scan.internal.DurableFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The folder of registrations: one file of JSON for each, named after it. Applications register through {@link #register} or by putting a file of
 * that form there, in one step. What others than root and this user could have written is not taken.
 */
public final class Registrations {

	/** Where those of the system are. */
	public static final Path SYSTEM = Path.of("/etc/drover/regeneration.d");

	private static final String SUFFIX = ".json";
	private static final int FORMAT = 1;
	private static final JsonMapper JSON = new JsonMapper();

	private final Path folder;

	/**
	 * @param taken   in the order of their names
	 * @param refused by the name of the file, with the reason
	 */
	public record Listing(List<Registration> taken, Map<String, String> refused) {
	}

	/** @param folder made when something is registered */
	public Registrations(Path folder) {
		this.folder = folder;
	}

	/** Registers a program, in the place of the one that has its name. */
	public void register(Registration registration) throws IOException, DroverException {
		refuse(Path.of(registration.program().get(0)), "the program");
		DurableFile.folder(folder);
		ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("name", registration.name());
		registration.program().forEach(node.putArray("program")::add);
		ObjectNode environment = node.putObject("environment");
		registration.environment().forEach(environment::put);
		node.put("timeoutSeconds", Math.max(1, registration.timeout().toSeconds()));
		DurableFile.write(file(registration.name()), node.toPrettyString().getBytes(StandardCharsets.UTF_8));
	}

	/** @return whether there was one of that name */
	public boolean deregister(String name) throws IOException {
		return DurableFile.delete(file(name));
	}

	public boolean contains(String name) {
		return Files.exists(file(name));
	}

	public Listing list() throws IOException {
		List<Registration> taken = new ArrayList<>();
		Map<String, String> refused = new LinkedHashMap<>();
		for (Path file : files()) {
			String name = file.getFileName().toString();
			try {
				read(file).ifPresent(taken::add);
			} catch (DroverException | IOException e) {
				refused.put(name, e.getMessage());
			}
		}
		return new Listing(List.copyOf(taken), refused);
	}

	/** @return empty where it has just been deregistered */
	private Optional<Registration> read(Path file) throws IOException, DroverException {
		try {
			refuse(file, "the registration");
			Registration registration = parse(JSON.readTree(Files.readAllBytes(file)));
			if (!file(registration.name()).equals(file))
				throw new DroverException(file + " names another registration: " + registration.name());
			refuse(Path.of(registration.program().get(0)), "the program");
			return Optional.of(registration);
		} catch (NoSuchFileException e) {
			if (!Files.exists(file))
				return Optional.empty();
			throw new DroverException(e.getMessage() + " is missing", e);
		} catch (JsonProcessingException e) {
			throw new DroverException(file + " is not JSON", e); // what Jackson says could quote a secret
		} catch (IllegalArgumentException e) {
			throw new DroverException(file + ": " + e.getMessage(), e);
		}
	}

	private static Registration parse(JsonNode node) {
		if (node.path("format").asInt() != FORMAT)
			throw new IllegalArgumentException("its format is not " + FORMAT);
		List<String> program = new ArrayList<>();
		node.path("program").forEach(word -> program.add(word.asText()));
		Map<String, String> environment = new LinkedHashMap<>();
		node.path("environment").properties().forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
		return new Registration(node.path("name").asText(), program, environment,
				Duration.ofSeconds(node.path("timeoutSeconds").asLong(Registration.TIMEOUT.toSeconds())));
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder))
			return List.of();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && !file.getFileName().toString().startsWith(".")).sorted().toList();
		}
	}

	private Path file(String name) {
		if (name.contains("/") || name.startsWith("."))
			throw new IllegalArgumentException("'" + name + "' cannot name a registration");
		return folder.resolve(name + SUFFIX);
	}

	private static void refuse(Path file, String what) throws IOException, DroverException {
		try {
			Optional<String> objection = Trust.objection(file);
			if (objection.isPresent())
				throw new DroverException(what + " " + file + " is not run: " + objection.get());
		} catch (NoSuchFileException e) {
			throw new DroverException(what + " " + file + " is not there", e);
		}
	}
}
