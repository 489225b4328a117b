package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Runs {@code ./run} as a person at a shell does, with the product that this build has made. */
final class Command {

	private static final long LIMIT_SECONDS = 600;
	private static final int WRONG_USAGE = 2;
	/** For people, and as JSON. */
	private static final Pattern PROGRESS = Pattern.compile("^ *[0-9]+ of [0-9]+ |^\\{");

	private Command() {
	}

	/** @param status exit status */
	record Result(int status, String out, String err) {

		JsonNode json() throws IOException {
			return new ObjectMapper().readTree(out);
		}

		Result done() {
			assertEquals(0, status, () -> "it failed: " + err + out);
			return this;
		}

		/** Failed with one sentence for a person, and nothing that belongs into a log; wrong usage is answered with the right one, too. */
		Result failed(int wanted, String... words) {
			assertEquals(wanted, status, () -> out + err);
			for (String word : words)
				assertTrue(err.contains(word), () -> "'" + word + "' is not in: " + err);
			assertTrue(!err.contains("\tat ") && !err.contains("unexpected"), () -> "a stack trace is no sentence: " + err);
			List<String> sentences = err.lines().filter(line -> !PROGRESS.matcher(line).find()).toList();
			assertTrue(wanted == WRONG_USAGE || sentences.size() == 1 && sentences.getFirst().startsWith("drover: "), () -> "not one sentence: " + err);
			return this;
		}
	}

	static Path root() {
		return Path.of(System.getProperty("drover.root"));
	}

	static ProcessBuilder builder(String... arguments) {
		List<String> command = new ArrayList<>(List.of(root().resolve("run").toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command);
	}

	static Result run(String... arguments) throws IOException, InterruptedException {
		return run(Map.of(), arguments);
	}

	static Result run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
		Path out = Files.createTempFile("drover", ".out");
		Path err = Files.createTempFile("drover", ".err");
		try {
			ProcessBuilder builder = builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().putAll(variables);
			Process process = builder.start();
			process.getOutputStream().close();
			assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "still running: " + List.of(arguments));
			return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
		} finally {
			Files.deleteIfExists(out);
			Files.deleteIfExists(err);
		}
	}

	/** A laboratory, or a site, in a process of its own. */
	static final class Service implements AutoCloseable {

		private final Process process;
		private final BufferedReader out;
		private String rest;

		private Service(Process process) {
			this.process = process;
			this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		}

		static Service start(String... arguments) throws IOException {
			return new Service(builder(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start());
		}

		/** The address on the next line, which begins with the given word. */
		String address(String word) throws IOException {
			String line = out.readLine();
			assertTrue(line != null && line.startsWith(word + " "), () -> "no '" + word + " URI' but " + line);
			return line.substring(word.length() + 1);
		}

		/** Tells it to end (SIGTERM). @return what it printed since the addresses */
		String end() throws IOException, InterruptedException {
			if (rest == null) {
				process.toHandle().destroy(); // the process itself would also close what it has yet to say
				rest = out.lines().reduce("", (all, line) -> all + line + "\n");
				assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
				assertEquals(0, process.exitValue());
			}
			return rest;
		}

		@Override
		public void close() {
			process.destroyForcibly();
		}
	}
}
