package org.drover.bench.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.bench.Timing;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.webdav.ServerTrust;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;

/** What HTTP alone costs at the server, with several connections at once; and heartbeats beside it. */
final class PlainClient {

	/** What is done for one mailbox. */
	@FunctionalInterface
	private interface Step {
		void at(MailboxId box) throws Exception;
	}

	private static final int AT_ONCE = 8;
	private static final int ENOUGH = 2_000;
	private static final String ALL = "<?xml version=\"1.0\"?><propfind xmlns=\"DAV:\"><prop><getcontentlength/><getlastmodified/><resourcetype/></prop></propfind>";
	private static final String BEAT = "beat-1000000-60-" + "0".repeat(32);

	private final ServedMailboxes served;
	private final HttpClient client;

	PlainClient(ServedMailboxes served) throws DroverException {
		this.served = served;
		this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).sslContext(ServerTrust.ofFingerprint(served.fingerprint()).context()).build();
	}

	/** Reads the list of everything to its end. */
	void list() throws IOException, InterruptedException {
		HttpRequest request = request(served.uri()).header("Depth", "infinity").header("Content-Type", "application/xml")
				.method("PROPFIND", BodyPublishers.ofString(ALL)).build();
		var response = client.send(request, BodyHandlers.ofInputStream());
		try (InputStream body = response.body()) {
			if (response.statusCode() != 207 || body.transferTo(OutputStream.nullOutputStream()) == 0)
				throw new IOException("the mailbox server answers " + response.statusCode());
		}
	}

	/** @return how many of the smallest requests it answers in a second */
	double requests(List<MailboxId> boxes) throws Exception {
		return rate(boxes, box -> {
			HttpRequest request = request(served.uri().resolve(box.text() + "/none")).method("HEAD", BodyPublishers.noBody()).build();
			client.send(request, BodyHandlers.discarding());
		});
	}

	/** @return how many are written in a second as agents write them, the older ones deleted */
	double heartbeats(List<MailboxId> boxes) throws Exception {
		try (MailboxTransport transport = new WebDavProvider().open(PlaceAddress.parse(served.address()),
				Map.of(TransportProvider.USER, ServedMailboxes.MANAGER, TransportProvider.PASSWORD, served.password()))) {
			return rate(boxes, box -> {
				transport.put(box, BEAT, new byte[0]);
				transport.delete(box, BEAT);
			});
		}
	}

	private static double rate(List<MailboxId> boxes, Step step) throws Exception {
		List<MailboxId> some = boxes.subList(0, Math.min(boxes.size(), ENOUGH));
		return some.size() / Timing.seconds(() -> {
			try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
				List<Future<?>> steps = new ArrayList<>();
				for (MailboxId box : some)
					steps.add(threads.submit(() -> {
						step.at(box);
						return box;
					}));
				for (Future<?> one : steps)
					one.get();
			}
		});
	}

	private HttpRequest.Builder request(URI uri) {
		String login = ServedMailboxes.MANAGER + ":" + served.password();
		return HttpRequest.newBuilder(uri).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
	}
}
