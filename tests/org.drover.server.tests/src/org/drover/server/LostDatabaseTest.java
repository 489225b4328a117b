package org.drover.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager tells when its database is gone, and when it is back. */
class LostDatabaseTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void aManagerWithoutItsDatabaseSaysSoAndGetsWellAgain(@TempDir Path folder) throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		try (ScratchPostgres postgres = ScratchPostgres.launch(); Project project = project(postgres, folder);
				ManagementServer server = ManagementServer.open(new ManagementServer.Options("127.0.0.1", 0, "1"), project, new FakeProcess(),
						new CountedWorker(new ManagementServerTest.IdleWorker()))) {
			server.started();
			assertEquals(200, get(server, "/health").statusCode());
			assertEquals(200, get(server, "/ready").statusCode());
			postgres.stop();
			HttpResponse<String> ill = await(server, 503);
			assertTrue(ill.body().matches("\\{\"status\":\"down\",\"manager\":\"working\",\"why\":\"the database has not answered for \\d+ s: see that its"
					+ " server runs and can be reached\"}"), ill.body());
			assertEquals(503, get(server, "/ready").statusCode());
			Scrape scrape = new Scrape(get(server, "/metrics").body());
			assertEquals(0, scrape.value("drover_database_up"));
			assertTrue(scrape.value("drover_database_silence_seconds") > 0);
			assertTrue(scrape.value("drover_jvm_threads") > 1, "what needs no database is told");
			assertFalse(scrape.types.containsKey("drover_jobs"), "what is not known is not told");
			postgres.start();
			await(server, 200);
			assertEquals(1, new Scrape(get(server, "/metrics").body()).value("drover_database_up"));
		}
	}

	@Test
	void aDatabaseThatDoesNotAnswerAtAllHoldsNobodyUp(@TempDir Path folder) throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		try (ScratchPostgres postgres = ScratchPostgres.launch(); Project project = project(postgres, folder);
				ManagementServer server = ManagementServer.open(new ManagementServer.Options("127.0.0.1", 0, "1"), project, new FakeProcess(),
						new CountedWorker(new ManagementServerTest.IdleWorker()))) {
			assertEquals(200, get(server, "/health").statusCode());
			postgres.pause();
			await(server, 503);
			long began = System.nanoTime();
			assertEquals(503, get(server, "/health").statusCode());
			assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(8), "an answer that comes too late is none");
			postgres.resume();
			await(server, 200);
		}
	}

	private static Project project(ScratchPostgres postgres, Path folder) throws Exception {
		DatabaseAddress address = DatabaseAddress.parse(postgres.url(postgres.createDatabase()));
		return Project.create(folder.resolve("project"), "test",
				DatabaseAccess.of(address, ScratchPostgres.USER, ScratchPostgres.PASSWORD, DatabaseAccess.CONNECTIONS));
	}

	private HttpResponse<String> await(ManagementServer server, int status) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		HttpResponse<String> answer = get(server, "/health");
		while (answer.statusCode() != status && System.nanoTime() < deadline) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
			answer = get(server, "/health");
		}
		assertEquals(status, answer.statusCode(), answer.body());
		return answer;
	}

	private HttpResponse<String> get(ManagementServer server, String path) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(server.uri() + path)).build(), BodyHandlers.ofString());
	}
}
