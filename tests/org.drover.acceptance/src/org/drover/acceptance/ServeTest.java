package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headless manager as an operator meets it: it starts, tells how it is, answers for its project, and ends in order when told to. */
class ServeTest {

	@Test
	void aManagerServesTellsHowItIsAndEndsInOrder(@TempDir Path folder) throws IOException, InterruptedException {
		String project = folder.resolve("project").toString();
		Command.run("project", "create", "--project", project).done();
		try (Command.Service manager = Command.Service.start("serve", "--project", project, "--listen", "127.0.0.1:0", "--name", "north");
				HttpClient client = HttpClient.newHttpClient()) {
			assertEquals("north", manager.address("manager"));
			String management = manager.address("management");
			assertEquals("{\"status\":\"up\",\"manager\":\"working\"}", get(client, management + "/health").body());
			assertEquals(200, get(client, management + "/ready").statusCode());
			String metrics = get(client, management + "/metrics").body();
			assertTrue(metrics.contains("drover_database_up 1\n") && metrics.contains("drover_jobs{state=\"running\"} 0\n"), metrics);
			assertTrue(Command.run("job", "list", "--project", project).done().out().contains("No jobs yet"), "it answers as the owner");
			Command.run("job", "order", "7", "--project", project).failed(1, "no job 7");
			Command.run("job", "order", "7", "--project", project, "--at", "tomorrow").failed(2, "'tomorrow' is no time");
			Command.run("serve", "--project", project, "--listen", "127.0.0.1:0").failed(1, project);
			assertEquals("", manager.end());
		}
		assertFalse(Files.exists(folder.resolve("project/owner")), "nothing is left behind");
		Command.run("job", "list", "--project", project).done();
	}

	private static HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
	}
}
