package org.drover.migration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.drover.site.SiteHandlers;

/** Clients that do nothing but ask the management points of both sites for policy, again and again: so they are found wherever they belong. */
final class PollingClients implements AutoCloseable {

	private static final int EVERY_MILLIS = 50;

	private final HttpClient http = HttpClient.newHttpClient();
	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

	PollingClients(TwoSites sites, List<String> clients) {
		timer.scheduleWithFixedDelay(() -> clients.forEach(client -> {
			poll(sites.source.baseUri(), client);
			poll(sites.target.baseUri(), client);
		}), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void poll(URI site, String client) {
		try {
			http.send(HttpRequest.newBuilder(URI.create(site + "/mp/policy")).header(SiteHandlers.CLIENT, client).build(), BodyHandlers.discarding());
		} catch (IOException e) {
			return; // the site it does not belong to may be closed; where it does belong, the next time
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		timer.shutdownNow();
		http.shutdownNow();
	}
}
