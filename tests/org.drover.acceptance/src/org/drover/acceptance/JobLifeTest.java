package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Jobs as commands of their own, beside a laboratory in another process. */
class JobLifeTest {

	private static final Pattern TAKE_OVER = Pattern.compile("take over \\S+ \\(task (\\d+)\\)");

	@Test
	void aJobThatIsKilledAgainAndAgainEndsAsOneThatIsNot(@TempDir Path folder) throws IOException, InterruptedException {
		try (Command.Service lab = Command.Service.start("lab", "--dir", folder.resolve("lab").toString(), "--size", "small", "--json")) {
			String project = project(lab, folder);
			String job = plan(project);
			kill(job, project, 0.15, 15, () -> assertOthersAreAnswered(job, project));
			kill(job, project, 0.4, 60, () -> { });
			kill(job, project, 0.75, 60, () -> { });
			JsonNode killed = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals("done", killed.get("state").asText());
			assertEquals(killed.get("items").asInt(), killed.get("done").asInt());
			JsonNode again = Command.run("job", "run", job, "--project", project, "--json").done().json();
			assertEquals(killed.get("digest"), again.get("digest"), "running a finished job does nothing");
			JsonNode undone = Command.run("job", "undo", job, "--project", project, "--json").done().json();
			assertNotEquals(killed.get("digest"), undone.get("digest"));
			JsonNode whole = Command.run("job", "redo", job, "--project", project, "--json").done().json();
			assertEquals(killed.get("digest"), whole.get("digest"), "an unbroken run ends in the same state");
			assertJournalIsSoundAndWithoutSecrets(job, project, folder.resolve("lab"));
			JsonNode live = new ObjectMapper().readTree(lab.end());
			assertEquals(0, live.get("failed").asInt(), live::toString);
			assertTrue(live.get("countsEqual").asBoolean(), live::toString);
			assertTrue(live.get("longestGapSeconds").asDouble() <= 3 * live.get("intervalSeconds").asDouble(), live::toString);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void aPlanThatTheCheckRefusesDoesHurtClientsAtTheStepItNamed(@TempDir Path folder) throws IOException, InterruptedException {
		try (Command.Service lab = Command.Service.start("lab", "--dir", folder.resolve("lab").toString(), "--size", "small", "--json")) {
			String project = project(lab, folder);
			Command.Result refused = Command.run("plan", demoCollection(project), "--project", project, "--take-over", "before-clients", "--json");
			assertEquals(1, refused.status(), refused::err);
			JsonNode plan = refused.json();
			String job = plan.get("job").asText();
			JsonNode violations = plan.at("/plan/continuity/list");
			assertFalse(violations.isEmpty());
			Command.run("job", "run", job, "--project", project).failed(1, "breaks continuity", violations.get(0).get("id").asText());

			Command.run(overruling(job, project, violations)).done();
			JsonNode live = new ObjectMapper().readTree(lab.end());
			assertTrue(live.get("failed").asInt() > 0, "the run was as bad as the check said");
			assertFailuresFollowTheStep(live, violations, Command.run("job", "show", job, "--project", project, "--journal", "--json").done().json());
		}
	}

	private static void assertJournalIsSoundAndWithoutSecrets(String job, String project, Path lab) throws IOException, InterruptedException {
		Command.Result journal = Command.run("job", "journal", job, "--project", project, "--verify", "--json").done();
		JsonNode check = journal.json().get("check");
		assertEquals(0, check.get("unsealed").asInt());
		assertEquals(journal.json().get("lines").size(), check.get("last").asInt());
		try (Stream<Path> files = Files.walk(lab)) {
			List<Path> passwords = files.filter(file -> file.getFileName().toString().contains("password")).toList();
			assertEquals(2, passwords.size(), passwords::toString);
			for (Path password : passwords)
				assertFalse(journal.out().contains(Files.readString(password).strip()));
		}
	}

	private static String[] overruling(String job, String project, JsonNode violations) {
		List<String> run = new ArrayList<>(List.of("job", "run", job, "--project", project, "--reason", "to see it fail"));
		for (JsonNode violation : violations)
			run.addAll(List.of("--overrule", violation.get("id").asText()));
		return run.toArray(String[]::new);
	}

	/** The take-over is the step; what fails is content, for clients that the legacy topology still serves, and nothing before it. */
	private static void assertFailuresFollowTheStep(JsonNode live, JsonNode violations, JsonNode job) {
		Instant step = started(job, takeOverTask(violations));
		for (JsonNode failure : live.get("failures")) {
			assertTrue(failure.asText().contains("(CAS)") && failure.asText().contains("content"), failure::asText);
			assertFalse(Instant.parse(failure.asText().substring(0, failure.asText().indexOf(' '))).isBefore(step), failure::asText);
		}
	}

	/** The number of the take-over's task, which is the same wherever a violation has room to name it. */
	private static String takeOverTask(JsonNode violations) {
		Set<String> numbers = new HashSet<>();
		for (JsonNode violation : violations)
			TAKE_OVER.matcher(violation.get("explanation").asText()).results().forEach(named -> numbers.add(named.group(1)));
		assertEquals(1, numbers.size(), () -> numbers + " " + violations);
		return numbers.iterator().next();
	}

	private static Instant started(JsonNode job, String task) {
		for (JsonNode entry : job.get("journal")) {
			if (entry.asText().contains(" task " + task + " started"))
				return Instant.parse(entry.asText().substring(0, entry.asText().indexOf(' ')));
		}
		throw new AssertionError("task " + task + " never started: " + job);
	}

	private static String project(Command.Service lab, Path folder) throws IOException, InterruptedException {
		String source = lab.address("source");
		String target = lab.address("target");
		String project = folder.resolve("project").toString();
		Command.run("gather", "--project", project, "--source", source).done();
		Command.run("topology", "add", "--project", project, "--name", "new", "--uri", target).done();
		return project;
	}

	private static String plan(String project) throws IOException, InterruptedException {
		return Command.run("plan", demoCollection(project), "--project", project, "--check", "--json").done().json().get("job").asText();
	}

	private static String demoCollection(String project) throws IOException, InterruptedException {
		for (JsonNode collection : Command.run("collections", "--project", project, "--json").done().json()) {
			if (collection.get("name").asText().equals("Coast workstations"))
				return collection.get("id").asText();
		}
		throw new AssertionError("the laboratory has no demonstration collection");
	}

	private interface Meanwhile {
		void look() throws IOException, InterruptedException;
	}

	/** While one process has the project open, another may look, and is told why it may not change anything. */
	private static void assertOthersAreAnswered(String job, String project) throws IOException, InterruptedException {
		assertEquals("running", Command.run("job", "show", job, "--project", project, "--json").done().json().get("state").asText());
		Command.run("job", "undo", job, "--project", project).failed(1, "job run");
	}

	/** Starts the job slowly, and kills it for good once the given share of its items is done. */
	private static void kill(String job, String project, double share, int rate, Meanwhile meanwhile) throws IOException, InterruptedException {
		Process process = Command.builder("job", "run", job, "--project", project, "--rate", Integer.toString(rate), "--json")
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader progress = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
			String line;
			while ((line = progress.readLine()) != null) {
				JsonNode done = line.startsWith("{") ? new ObjectMapper().readTree(line) : null;
				if (done != null && done.has("items") && done.get("done").asDouble() >= share * done.get("items").asDouble())
					break;
			}
			meanwhile.look();
			process.destroyForcibly();
		}
		assertTrue(process.waitFor(30, TimeUnit.SECONDS));
		assertNotEquals(0, process.exitValue(), "it was killed before it was done");
		JsonNode shown = Command.run("job", "show", job, "--project", project, "--json").done().json();
		assertTrue(shown.get("done").asInt() < shown.get("items").asInt(), shown::toString);
	}
}
