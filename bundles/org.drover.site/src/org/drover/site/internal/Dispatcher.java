package org.drover.site.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.drover.model.ObjectRef;
import org.drover.site.ServiceRefusal;
import org.drover.site.ServiceRoute;
import org.drover.site.SiteHandlers;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each request to the service whose port and path it came to. */
public final class Dispatcher extends Handler.Abstract {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

	private final Map<Connector, OpenPort> ports = new ConcurrentHashMap<>();
	private final BiConsumer<ObjectRef, Integer> counter;

	public Dispatcher(BiConsumer<ObjectRef, Integer> counter) {
		this.counter = counter;
	}

	public void add(OpenPort port) {
		ports.put(port.connector(), port);
	}

	public void remove(OpenPort port) {
		ports.remove(port.connector());
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		try {
			answer(request, response);
			callback.succeeded();
		} catch (IOException e) {
			LOG.debug("a client went away during its request: {}", e.toString());
			callback.failed(e);
		}
		return true;
	}

	private void answer(Request request, Response response) throws IOException {
		Optional<List<String>> path = RequestPath.parse(request.getHttpURI().getPath());
		OpenPort port = ports.get(request.getConnectionMetaData().getConnector());
		Optional<ServiceRoute> route = path.isEmpty() || port == null ? Optional.empty() : port.route(path.get());
		if (route.isPresent())
			serve(route.get(), path.get(), request, response);
		else
			new JettyExchange(request, response, List.of(), status -> { }).refuse(path.isEmpty() ? 400 : 404,
					path.isEmpty() ? "the path of the request is not allowed" : "no service answers at this path");
	}

	private void serve(ServiceRoute route, List<String> path, Request request, Response response) throws IOException {
		List<String> below = route.prefix().isEmpty() ? path : path.subList(1, path.size());
		JettyExchange exchange = new JettyExchange(request, response, below, status -> count(request, route.service(), status));
		try {
			exchange.setHeader("Drover-Site", route.topology().get());
			route.handler().handle(exchange);
			if (!exchange.replied())
				throw new IllegalStateException("the service did not answer");
		} catch (ServiceRefusal refusal) {
			exchange.refuse(refusal.status(), refusal.getMessage());
		} catch (RuntimeException e) {
			fail(route, exchange, e);
		}
	}

	private static void fail(ServiceRoute route, JettyExchange exchange, RuntimeException e) throws IOException {
		LOG.error("{} failed to answer {} {}", route.service(), exchange.method(), exchange.path(), e);
		if (exchange.replied())
			throw new IOException("the answer broke off", e);
		exchange.refuse(500, "the service failed: its log says why");
	}

	/** What one site asks of another's service on a client's behalf is not the client's request. */
	private void count(Request request, ObjectRef service, int status) {
		if (request.getHeaders().get(SiteHandlers.ON_BEHALF) == null)
			counter.accept(service, status);
	}
}
