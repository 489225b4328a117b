package org.drover.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.drover.migration.DependencyAlerts;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobStore;
import org.drover.task.JobWorker;
import org.drover.task.ManagerState;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager tells over HTTP, and what it does not. */
class ManagementServerTest {

	/** Where nothing is to be done. */
	static final class IdleWorker implements JobWorker {

		@Override
		public Handlers open(Job job) {
			throw new AssertionError("nobody asked for it");
		}

		@Override
		public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) {
			throw new AssertionError("nobody asked for it");
		}
	}

	private static final String SECRET_NAME = "Coast workstations of client PC-4711";

	@TempDir
	Path folder;

	private final HttpClient client = HttpClient.newHttpClient();
	private final FakeProcess process = new FakeProcess();
	private Project project;
	private ManagementServer server;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		server = ManagementServer.open(new ManagementServer.Options("127.0.0.1", 0, "1.2 \"quoted\\\""), project, process, new CountedWorker(new IdleWorker()));
	}

	@AfterEach
	void close() throws DroverException {
		server.close();
		project.close();
		client.close();
	}

	@Test
	void healthAndReadinessFollowTheLifeOfTheManager() throws Exception {
		assertAnswer("/health", 200, "{\"status\":\"up\",\"manager\":\"starting\"}");
		assertAnswer("/ready", 503, "{\"status\":\"not ready\",\"manager\":\"starting\",\"why\":\"this manager is starting: ask again in a moment\"}");
		server.started();
		assertAnswer("/health", 200, "{\"status\":\"up\",\"manager\":\"working\"}");
		assertAnswer("/ready", 200, "{\"status\":\"ready\",\"manager\":\"working\"}");
		process.state = ManagerState.DRAINING;
		String draining = "this manager is draining: it brings what it has begun to its end, and takes nothing else";
		assertAnswer("/health", 503, "{\"status\":\"down\",\"manager\":\"draining\",\"why\":\"" + draining + "\"}");
		assertAnswer("/ready", 503, "{\"status\":\"not ready\",\"manager\":\"draining\",\"why\":\"" + draining + "\"}");
		process.state = ManagerState.ENDED;
		assertEquals(503, get("/health").statusCode());
		assertEquals(503, get("/ready").statusCode());
	}

	@Test
	void onlyReadingIsAllowedAndOnlyWhatIsThere() throws Exception {
		for (String path : List.of("/health", "/ready", "/metrics")) {
			for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
				HttpResponse<String> refused = send(method, path);
				assertEquals(405, refused.statusCode(), method + path);
				assertEquals("GET, HEAD", refused.headers().firstValue("Allow").orElse(""));
			}
		}
		for (String path : List.of("/", "/metrics/", "/Health", "/health/x", "/../health/..", "/favicon.ico", "/%2e%2e/etc/passwd", "//health"))
			assertTrue(List.of(400, 404).contains(get(path).statusCode()), path);
		assertEquals(404, send("POST", "/nothing").statusCode());
		assertEquals("{\"error\":\"there is nothing at this path: ask for /health, /ready or /metrics\"}", get("/nothing").body());
	}

	@Test
	void aHeadHasTheHeadersAndNoBody() throws Exception {
		for (String path : List.of("/health", "/ready", "/nothing")) {
			HttpResponse<String> get = get(path);
			HttpResponse<String> head = send("HEAD", path);
			assertEquals(get.statusCode(), head.statusCode(), path);
			assertEquals("", head.body(), path);
			assertEquals(get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"), path);
			assertEquals(get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"), path);
		}
		assertEquals(200, send("HEAD", "/metrics").statusCode());
	}

	@Test
	void noAnswerSaysWhoServesItOrMayBeKept() throws Exception {
		for (String path : List.of("/health", "/metrics", "/nothing")) {
			HttpResponse<String> answer = get(path);
			assertTrue(answer.headers().firstValue("Server").isEmpty(), path);
			assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), path);
			assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
		}
	}

	@Test
	void metricsAreInPrometheusFormatAndTellHowTheProjectStands() throws Exception {
		JobStore store = new JobStore(project);
		store.create(SECRET_NAME, "{}", List.of(task(1), task(2), task(3)));
		String over = store.create(SECRET_NAME, "{}", List.of(task(1)));
		project.jdbc().update("UPDATE job SET state = 'DONE' WHERE id = ?", Long.valueOf(over));
		project.jdbc().update("UPDATE task SET state = 'FAILED' WHERE number = 3");
		queue("job_queue", "1", Instant.now().minusSeconds(5), false);
		queue("task_queue", "1-1", Instant.now().minusSeconds(5), false);
		queue("task_queue", "1-2", Instant.now().minusSeconds(5), true);
		queue("task_queue", "1-3", Instant.now().plusSeconds(500), false);
		manager("a", "WORKING", Instant.now());
		manager("b", "WORKING", Instant.now().minusSeconds(60));
		manager("c", "DRAINING", Instant.now());
		manager("d", "ENDED", Instant.now());
		project.documents().create(DependencyAlerts.KIND, "1234", "{}");
		server.started();

		HttpResponse<String> answer = get("/metrics");
		assertEquals(200, answer.statusCode());
		assertEquals("text/plain; version=0.0.4; charset=utf-8", answer.headers().firstValue("Content-Type").orElse("").toLowerCase().replace(";v", "; v").replace(";c", "; c"));
		Scrape scrape = new Scrape(answer.body());
		assertEquals(1, scrape.value("drover_jobs{state=\"scheduled\"}"));
		assertEquals(1, scrape.value("drover_jobs{state=\"done\"}"));
		assertEquals(0, scrape.value("drover_jobs{state=\"running\"}"));
		assertEquals(2, scrape.value("drover_tasks{state=\"queued\"}"));
		assertEquals(1, scrape.value("drover_tasks{state=\"failed\"}"));
		assertEquals(1, scrape.value("drover_queue_rows{queue=\"job\",state=\"due\"}"));
		assertEquals(0, scrape.value("drover_queue_rows{queue=\"job\",state=\"picked\"}"));
		assertEquals(1, scrape.value("drover_queue_rows{queue=\"task\",state=\"due\"}"));
		assertEquals(1, scrape.value("drover_queue_rows{queue=\"task\",state=\"picked\"}"));
		assertEquals(1, scrape.value("drover_queue_rows{queue=\"task\",state=\"waiting\"}"));
		assertEquals(1, scrape.value("drover_managers{state=\"working\"}"));
		assertEquals(1, scrape.value("drover_managers{state=\"draining\"}"));
		assertEquals(2, scrape.value("drover_journal_lines_total"));
		assertEquals(1, scrape.value("drover_dependency_alerts"));
		assertEquals(3, scrape.value("drover_manager_tasks_at_work"));
		assertEquals(2, scrape.value("drover_manager_jobs_led"));
		assertEquals(1, scrape.value("drover_manager_state{state=\"working\"}"));
		assertEquals(0, scrape.value("drover_manager_state{state=\"draining\"}"));
		assertEquals(0, scrape.value("drover_manager_task_tries_total{action=\"run\",outcome=\"failed\"}"));
		assertEquals(1, scrape.value("drover_database_up"));
		assertTrue(scrape.value("drover_database_silence_seconds") < 60);
		assertTrue(scrape.value("drover_jvm_heap_used_bytes") > 1e6);
		assertTrue(scrape.value("drover_jvm_heap_max_bytes") >= scrape.value("drover_jvm_heap_used_bytes"));
		assertTrue(scrape.value("drover_jvm_threads") > 1);
		assertTrue(Math.abs(scrape.value("drover_process_start_time_seconds") - System.currentTimeMillis() / 1e3) < 3600);
		assertEquals(1, scrape.value("drover_build_info{version=\"1.2 \\\"quoted\\\\\\\"\",java=\"" + Runtime.version() + "\"}"));
		for (String word : List.of(SECRET_NAME, "PC-4711", folder.toString(), project.id()))
			assertFalse(answer.body().contains(word), word);
	}

	@Test
	void aScraperThatHurriesGetsTheSameFiguresAgain() throws Exception {
		assertEquals(0, new Scrape(get("/metrics").body()).value("drover_jobs{state=\"scheduled\"}"));
		new JobStore(project).create("job", "{}", List.of(task(1)));
		assertEquals(0, new Scrape(get("/metrics").body()).value("drover_jobs{state=\"scheduled\"}"), "within a second the database is not asked again");
	}

	@Test
	void aPortThatIsTakenIsToldInASentence() {
		ManagementServer.Options same = new ManagementServer.Options("127.0.0.1", server.uri().getPort(), "1");
		DroverException refused = assertThrows(DroverException.class,
				() -> ManagementServer.open(same, project, process, new CountedWorker(new IdleWorker())));
		assertTrue(refused.getMessage().startsWith("cannot listen on 127.0.0.1:" + same.port() + ": "), refused.getMessage());
		assertTrue(refused.getMessage().endsWith("; choose another address by --listen"), refused.getMessage());
	}

	private void assertAnswer(String path, int status, String body) throws IOException, InterruptedException {
		HttpResponse<String> answer = get(path);
		assertEquals(body, answer.body());
		assertEquals(status, answer.statusCode());
		assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send("GET", path);
	}

	private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
	}

	private void queue(String table, String instance, Instant due, boolean picked) throws DroverException {
		project.jdbc().update("INSERT INTO " + table + " (task_name, task_instance, execution_time, picked, version) VALUES ('x', ?, ?, ?, 1)", instance,
				due, picked);
	}

	private void manager(String name, String state, Instant seen) throws DroverException {
		project.jdbc().update("INSERT INTO manager (name, host, process, version, workers, state, started_at, seen_at) VALUES (?, 'h', 1, '1', 8, ?, ?, ?)",
				name, state, seen, seen);
	}

	private static TaskSpec task(int number) {
		return new TaskSpec(number, SECRET_NAME, "handler", 1, 1, "{}", List.of());
	}
}
