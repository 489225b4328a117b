package org.drover.mailbox.webdav.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import org.drover.model.DroverException;

/** Sends requests and gives whatever is answered, in full. Follows nowhere: the password would go along. */
public final class DavClient implements AutoCloseable {

	private static final String WANTED = "<?xml version=\"1.0\" encoding=\"utf-8\"?><propfind xmlns=\"DAV:\"><prop><resourcetype/><getcontentlength/>"
			+ "<getlastmodified/></prop></propfind>";
	private static final Duration CONNECT = Duration.ofSeconds(15);
	/** What an answer may have that is not asked for its content. */
	private static final int WORDS = 1 << 20;
	private static final int LISTING = 512 << 20;
	/** How much longer than for a step one waits for the listing of everything. */
	private static final int SWEEP = 10;

	private final HttpClient http;
	private final String authorization;
	private final Duration patience;

	public DavClient(SSLContext tls, String authorization, Duration patience) {
		this.authorization = authorization;
		this.patience = patience;
		http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).sslContext(tls)
				.connectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT).build();
	}

	/** @param depth "1" or "infinity" */
	public DavAnswer propfind(URI target, String depth) throws IOException, DroverException {
		HttpRequest request = request("PROPFIND", target, BodyPublishers.ofString(WANTED)).header("Depth", depth)
				.header("Content-Type", "application/xml; charset=utf-8").build();
		return sendTwice(request, LISTING, depth.equals("1") ? patience : patience.multipliedBy(SWEEP));
	}

	/** @throws BodyTooLongException where it is longer */
	public DavAnswer get(URI target, int limit) throws IOException, DroverException {
		return sendTwice(request("GET", target, BodyPublishers.noBody()).build(), limit, patience);
	}

	public DavAnswer head(URI target) throws IOException, DroverException {
		return sendTwice(request("HEAD", target, BodyPublishers.noBody()).build(), WORDS, patience);
	}

	public DavAnswer put(URI target, byte[] content) throws IOException, DroverException {
		HttpRequest request = request("PUT", target, BodyPublishers.ofByteArray(content)).header("Content-Type", "application/octet-stream").build();
		return sendTwice(request, WORDS, patience);
	}

	public DavAnswer move(URI from, URI to) throws IOException, DroverException {
		HttpRequest.Builder request = request("MOVE", from, BodyPublishers.noBody()).header("Destination", to.toASCIIString());
		return send(request.header("Overwrite", "T").build(), WORDS, patience);
	}

	public DavAnswer delete(URI target) throws IOException, DroverException {
		return send(request("DELETE", target, BodyPublishers.noBody()).build(), WORDS, patience);
	}

	public DavAnswer mkcol(URI target) throws IOException, DroverException {
		return sendTwice(request("MKCOL", target, BodyPublishers.noBody()).build(), WORDS, patience);
	}

	@Override
	public void close() {
		http.shutdownNow();
	}

	private HttpRequest.Builder request(String method, URI target, BodyPublisher body) {
		return HttpRequest.newBuilder(target).method(method, body).header("Authorization", authorization);
	}

	/** For what does no harm when done twice: a server may close a connection that has been idle just when it is used again. */
	private DavAnswer sendTwice(HttpRequest request, int limit, Duration time) throws IOException, DroverException {
		try {
			return send(request, limit, time);
		} catch (HttpTimeoutException | InterruptedIOException | BodyTooLongException e) {
			throw e;
		} catch (IOException e) {
			try {
				return send(request, limit, time);
			} catch (IOException again) {
				again.addSuppressed(e);
				throw again;
			}
		}
	}

	private DavAnswer send(HttpRequest request, int limit, Duration time) throws IOException, DroverException {
		CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, answered -> new LimitedBody(answered.statusCode() == DavAnswer.OK
				|| answered.statusCode() == DavAnswer.MULTI_STATUS ? limit : WORDS));
		try {
			return DavAnswer.of(sent.get(time.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			sent.cancel(true);
			throw new HttpTimeoutException("the mailbox server " + server(request) + " has not answered within " + time.toSeconds() + " seconds");
		} catch (InterruptedException e) {
			sent.cancel(true);
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while the mailbox server " + server(request) + " was asked");
		} catch (ExecutionException e) {
			throw failure(request, e.getCause());
		}
	}

	private static IOException failure(HttpRequest request, Throwable cause) throws DroverException {
		if (cause instanceof BodyTooLongException tooLong)
			return tooLong;
		for (Throwable each = cause; each != null; each = each.getCause())
			if (each instanceof GeneralSecurityException)
				throw new DroverException("the mailbox server " + server(request) + " shows a certificate that is not trusted (" + each.getMessage()
						+ "); do not go on before you know why, then trust its authority or its certificate", cause);
		String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		return new IOException("the mailbox server " + server(request) + " cannot be reached: " + why, cause);
	}

	private static String server(HttpRequest request) {
		return request.uri().getAuthority();
	}
}
