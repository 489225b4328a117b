package org.drover.connector.ansible.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Asks the real {@code ansible-inventory}, and others of Ansible's programs. */
final class AnsibleProgram {

	private static final String NAME = "ansible-inventory";
	private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

	private AnsibleProgram() {
	}

	static boolean isInstalled() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
				.anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
	}

	/** What it lists for an inventory. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> list(Path inventory, Path scratch) throws IOException, InterruptedException {
		return JSON.readValue(run(scratch, NAME, "-i", inventory.toString(), "--list"), Map.class);
	}

	/** What one of Ansible's programs prints, without any configuration of the machine or the user. */
	static String run(Path scratch, String... command) throws IOException, InterruptedException {
		Path output = scratch.resolve("listing.json");
		ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile()).redirectOutput(output.toFile())
				.redirectError(scratch.resolve("warnings.txt").toFile());
		Path configuration = Files.write(scratch.resolve("ansible.cfg"), new byte[0]);
		builder.environment().keySet().removeIf(name -> name.startsWith("ANSIBLE_"));
		builder.environment().putAll(Map.of("HOME", scratch.toString(), "ANSIBLE_CONFIG", configuration.toString(), "LC_ALL", "C.UTF-8"));
		Process process = builder.start();
		try {
			if (!process.waitFor(120, TimeUnit.SECONDS))
				throw new IOException(command[0] + " does not end");
		} finally {
			process.destroyForcibly();
		}
		if (process.exitValue() != 0)
			throw new IOException(command[0] + " failed: " + Files.readString(scratch.resolve("warnings.txt")));
		return Files.readString(output);
	}
}
