package org.drover.bench.limits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.bench.lab.LegacySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients that the legacy site has sent elsewhere: each asks the management point it was sent to for policy, once and really, some time later. */
final class ReleasedClients implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ReleasedClients.class);
	private static final String RELEASED = "SELECT s.SMS_Unique_Identifier0 || ' ' || r.ManagementPoint FROM ClientReleases r"
			+ " JOIN Systems s ON s.ResourceID = r.ResourceID";
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
	private static final int OK = 200;

	private final LegacySource source;
	private final String topology;
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
	private final Set<String> served = new HashSet<>();
	private final Thread thread = new Thread(this::work, "released clients");
	private volatile boolean ended;

	private ReleasedClients(LegacySource source, String topology) {
		this.source = source;
		this.topology = topology;
	}

	/** @param topology that they are sent to */
	static ReleasedClients start(LegacySource source, String topology) {
		ReleasedClients clients = new ReleasedClients(source, topology);
		clients.thread.start();
		return clients;
	}

	/** How many have been given policy; to be asked after the end. */
	int served() {
		return served.size();
	}

	private void work() {
		try {
			while (!ended) {
				List<String> released = source.texts(RELEASED);
				for (String one : released)
					if (!served.contains(one) && ask(one))
						served.add(one);
				LockSupport.parkNanos(LOOK_NANOS);
			}
		} catch (SQLException | InterruptedException e) {
			LOG.error("the released clients went no further", e);
		}
	}

	/** One that is refused asks again. */
	private boolean ask(String released) throws InterruptedException {
		String[] words = released.split(" ");
		HttpRequest request = HttpRequest.newBuilder(URI.create(words[1] + "/policy")).timeout(Duration.ofSeconds(30)).header("Drover-Client", words[0])
				.header("Drover-Topology", topology).build();
		try {
			return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
		} catch (IOException e) {
			LOG.warn("{} was not answered", request.uri(), e);
			return false;
		}
	}

	@Override
	public void close() throws InterruptedException {
		ended = true;
		LockSupport.unpark(thread);
		thread.join();
		http.close();
	}
}
