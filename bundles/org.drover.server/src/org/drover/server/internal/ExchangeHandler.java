package org.drover.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.EstateFormat.Request;
import org.drover.inventory.GatherResult;
import org.drover.inventory.GatheredView;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.server.ExchangeRoute;
import org.drover.store.Estate;
import org.drover.store.Topology;
import org.drover.store.backup.PartFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out what was gathered of a topology as an exchange package, without content and secrets, and takes packages as topologies. One request at a time: each
 * has an estate in memory. What it takes lies in the folder {@code exchange} of the project, where its topology reads it again.
 */
public final class ExchangeHandler extends Handler.Abstract {

	private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
	private static final String PATH = "/exchange/";
	private static final String FORMAT = "exchange";
	private static final String TYPE = "application/vnd.drover.exchange+zip";
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
	private static final long MOST_BYTES = 16L << 30;
	/** So much is read of who has not even shown the token, and thrown away; more of it costs him the answer. */
	private static final int LITTLE_BYTES = 64 << 10;

	private static final int OK = 200;
	private static final int CREATED = 201;
	private static final int UNAUTHORIZED = 401;
	private static final int NOT_FOUND = 404;
	private static final int NOT_ALLOWED = 405;
	private static final int CONFLICT = 409;
	private static final int TOO_LARGE = 413;
	private static final int UNPROCESSABLE = 422;
	private static final int FAILED = 500;
	private static final int UNAVAILABLE = 503;

	private final ExchangeRoute route;
	private final Topologies topologies;
	private final byte[] authorization;
	private final Semaphore one = new Semaphore(1);

	public ExchangeHandler(ExchangeRoute route) {
		this.route = route;
		this.topologies = new Topologies(route.project(), route.connectors());
		this.authorization = ("Bearer " + route.token()).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
		String path = request.getHttpURI().getPath();
		if (path == null || !path.startsWith(PATH))
			return false;
		try {
			Optional<Answer> answer = answer(request, response, path.substring(PATH.length()));
			if (answer.isPresent()) {
				readOn(request);
				send(response, callback, answer.get());
			} else {
				callback.succeeded();
			}
		} catch (IOException e) {
			LOG.debug("a package did not get through", e);
			callback.failed(e);
		}
		return true;
	}

	/** What was sent with a request that is refused, if it is little: a connection that ends over what nobody read takes the answer with it. */
	private static void readOn(org.eclipse.jetty.server.Request request) throws IOException {
		Content.Source.asInputStream(request).readNBytes(LITTLE_BYTES);
	}

	/** @return empty where the answer has been sent */
	private Optional<Answer> answer(org.eclipse.jetty.server.Request request, Response response, String name) throws IOException {
		String said = request.getHeaders().get(HttpHeader.AUTHORIZATION);
		if (said == null || !MessageDigest.isEqual(authorization, said.getBytes(StandardCharsets.UTF_8)))
			return Optional.of(Answer.refusal(UNAUTHORIZED, "only who has the token may exchange packages: say Authorization: Bearer TOKEN"));
		if (!NAME.matcher(name).matches())
			return Optional.of(Answer.refusal(NOT_FOUND, "a topology's name in a path has up to 64 letters, digits, dashes and underscores"));
		boolean puts = request.getMethod().equals("PUT");
		if (!puts && !request.getMethod().equals("GET"))
			return Optional.of(Answer.refusal(NOT_ALLOWED, "only GET and PUT are answered here"));
		if (!one.tryAcquire())
			return Optional.of(Answer.refusal(UNAVAILABLE, "another package is under way: try again in a minute"));
		try {
			return puts ? Optional.of(take(request, name)) : give(response, name);
		} catch (DroverException e) {
			LOG.warn("cannot exchange the topology {}", name, e);
			return Optional.of(Answer.refusal(FAILED, e.getMessage()));
		} finally {
			one.release();
		}
	}

	private Optional<Answer> give(Response response, String name) throws DroverException, IOException {
		Optional<Topology> topology = route.project().topologies().find(name);
		if (topology.isEmpty() || topology.get().gatheredAt().isEmpty())
			return Optional.of(Answer.refusal(NOT_FOUND, "nothing has been gathered of a topology " + name));
		Path file = Files.createTempFile(folder(), "give", ".drx");
		try {
			write(topology.get(), file);
			response.setStatus(OK);
			HttpFields.Mutable headers = response.getHeaders();
			headers.put(HttpHeader.CONTENT_TYPE, TYPE);
			headers.put(HttpHeader.CONTENT_LENGTH, Files.size(file));
			headers.put(HttpHeader.CACHE_CONTROL, "no-store");
			try (OutputStream out = Content.Sink.asOutputStream(response)) {
				Files.copy(file, out);
			}
			return Optional.empty();
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private void write(Topology topology, Path file) throws DroverException, IOException {
		Estate estate = route.project().estates().load(topology);
		try (OutputStream out = Files.newOutputStream(file)) {
			route.connectors().format(FORMAT).write(new Request(topology.code(), topology.description(), estate.gatheredAt(), "Drover " + route.version(),
					GatheredView.of(estate), Optional.empty(), Optional.empty(), () -> new char[0]), out, new NullProgressMonitor());
		}
	}

	private Answer take(org.eclipse.jetty.server.Request request, String name) throws DroverException, IOException {
		Optional<Topology> known = route.project().topologies().find(name);
		if (known.isPresent() && !isOurs(known.get()))
			return Answer.refusal(CONFLICT, "the topology " + name + " is read from " + ConnectorAddress.parse(known.get().address()).scheme()
					+ ", not from a package that was put here: choose another name");
		Path file = folder().resolve(name + "-" + System.currentTimeMillis() + ".drx");
		if (!receive(request, file))
			return Answer.refusal(TOO_LARGE, "a package may have up to " + MOST_BYTES + " bytes");
		boolean taken = false;
		try {
			GatherResult result = gather(name, file);
			taken = true;
			if (known.isPresent())
				Files.deleteIfExists(Path.of(ConnectorAddress.parse(known.get().address()).location()));
			Map<String, Long> figures = new LinkedHashMap<>();
			figures.put("objects", result.objects());
			figures.put("dependencies", result.dependencies());
			figures.put("dangling", result.dangling());
			return Answer.done(known.isPresent() ? OK : CREATED, figures);
		} catch (DroverException e) {
			return Answer.refusal(UNPROCESSABLE, e.getMessage().replace(file.toString(), "of " + name));
		} finally {
			if (!taken)
				Files.deleteIfExists(file);
		}
	}

	/** Was put here: packages of others are not ours to delete. */
	private boolean isOurs(Topology topology) throws DroverException, IOException {
		ConnectorAddress address = ConnectorAddress.parse(topology.address());
		return address.scheme().equals(FORMAT) && folder().equals(Path.of(address.location()).getParent());
	}

	/** @return false where it is too large; nothing is kept of it then */
	private static boolean receive(org.eclipse.jetty.server.Request request, Path file) throws DroverException, IOException {
		if (request.getLength() > MOST_BYTES)
			return false;
		try (PartFile part = PartFile.create(file); InputStream in = org.eclipse.jetty.server.Request.asInputStream(request)) {
			OutputStream out = part.stream();
			byte[] buffer = new byte[1 << 16];
			long received = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				received += read;
				if (received > MOST_BYTES)
					return false;
				write(part, out, buffer, read);
			}
			part.finish();
			return true;
		}
	}

	private static void write(PartFile part, OutputStream out, byte[] buffer, int length) throws DroverException {
		try {
			out.write(buffer, 0, length);
		} catch (IOException e) {
			throw part.failure(e);
		}
	}

	private GatherResult gather(String name, Path file) throws DroverException {
		ConnectorAddress address = new ConnectorAddress(FORMAT, file.toString(), Map.of());
		try (Connector connector = route.connectors().connect(address, Credentials.NONE)) {
			return topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	private Path folder() throws IOException {
		Path folder = route.project().folder().toAbsolutePath().normalize().resolve(FORMAT);
		return Files.createDirectories(folder);
	}

	private static void send(Response response, Callback callback, Answer answer) {
		HttpFields.Mutable headers = response.getHeaders();
		response.setStatus(answer.status());
		headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
		headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
		headers.put(HttpHeader.CACHE_CONTROL, "no-store");
		headers.put("X-Content-Type-Options", "nosniff");
		switch (answer.status()) {
		case NOT_ALLOWED -> headers.put(HttpHeader.ALLOW, "GET, PUT");
		case UNAUTHORIZED -> headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
		case UNAVAILABLE -> headers.put(HttpHeader.RETRY_AFTER, "60");
		default -> {
			// nothing more to say
		}
		}
		response.write(true, ByteBuffer.wrap(answer.body()), callback);
	}
}
