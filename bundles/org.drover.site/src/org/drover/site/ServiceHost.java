package org.drover.site;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.site.internal.Dispatcher;
import org.drover.site.internal.OpenPort;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs HTTP services, each on a port of its own or several below one address, in one web server. A port costs one thread; requests run on
 * virtual threads. Connections that idle are kept for ten minutes, so that slow pollers keep theirs.
 */
public final class ServiceHost implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ServiceHost.class);
	private static final String LOOPBACK = "127.0.0.1";
	private static final int BACKLOG = 1024;
	private static final long IDLE_MS = TimeUnit.MINUTES.toMillis(10);
	private static final long DRAIN_MS = 300;
	private static final int MOST_THREADS = 512;

	private final Server server;
	private final Dispatcher dispatcher;
	private final AccessCounts counts = new AccessCounts();
	private final Map<ObjectRef, OpenPort> ports = new HashMap<>();

	private ServiceHost() {
		QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
		threads.setName("site");
		threads.setDaemon(true);
		threads.setReservedThreads(0);
		threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("site-request-", 0).factory()));
		server = new Server(threads);
		dispatcher = new Dispatcher(counts::count);
		server.setHandler(dispatcher);
	}

	/** A running host without services. */
	public static ServiceHost open() throws DroverException {
		ServiceHost host = new ServiceHost();
		try {
			host.server.start();
			return host;
		} catch (Exception e) {
			throw new DroverException("the web server does not start", e);
		}
	}

	/**
	 * Starts a service on a loopback port of its own.
	 *
	 * @param topology code of the answering topology, asked with each request
	 * @param port     0 for any free one; the port it had before, to start it again
	 * @return its base address, without a trailing slash
	 */
	public URI start(ObjectRef service, Supplier<String> topology, int port, ServiceHandler handler) throws DroverException {
		return listen(LOOPBACK, port, List.of(new ServiceRoute("", service, topology, handler)));
	}

	/**
	 * Starts several services below one address; they stop together.
	 *
	 * @return the base address, without a trailing slash and without prefixes
	 */
	public URI listen(String host, int port, List<ServiceRoute> routes) throws DroverException {
		return listen(host, port, routes, prefix -> Optional.empty());
	}

	/** @param further asked with each request for services that come and go: the one of a prefix, where no route has it */
	public synchronized URI listen(String host, int port, List<ServiceRoute> routes, Function<String, Optional<ServiceRoute>> further)
			throws DroverException {
		for (ServiceRoute route : routes) {
			if (ports.containsKey(route.service()))
				throw new DroverException(route.service() + " is running already");
		}
		OpenPort opened = new OpenPort(connector(host, port), routes, further);
		dispatcher.add(opened);
		try {
			opened.connector().start();
		} catch (Exception e) {
			dispatcher.remove(opened);
			server.removeConnector(opened.connector());
			throw new DroverException("cannot listen on " + host + ":" + port + ": " + e.getMessage() + "; choose another port", e);
		}
		routes.forEach(route -> ports.put(route.service(), opened));
		return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + opened.connector().getLocalPort());
	}

	/** Stops a service and closes its port and connections; requests under way get a moment to end. One that does not run is passed over. */
	public synchronized void stop(ObjectRef service) {
		OpenPort opened = ports.get(service);
		if (opened == null)
			return;
		opened.routes().forEach(route -> ports.remove(route.service()));
		stop(opened);
	}

	/** The services that run now. */
	public synchronized Set<ObjectRef> running() {
		return Set.copyOf(ports.keySet());
	}

	/** What the services have answered, kept over stops and starts of single ones. */
	public AccessCounts counts() {
		return counts;
	}

	@Override
	public synchronized void close() {
		Set.copyOf(ports.values()).forEach(this::stop);
		ports.clear();
		try {
			server.stop();
		} catch (Exception e) {
			LOG.warn("the web server did not stop in order", e);
		}
	}

	private ServerConnector connector(String host, int port) {
		ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(configuration()));
		connector.setHost(host);
		connector.setPort(port);
		connector.setAcceptQueueSize(BACKLOG);
		connector.setIdleTimeout(IDLE_MS);
		connector.setShutdownIdleTimeout(DRAIN_MS / 2);
		server.addConnector(connector);
		return connector;
	}

	/** Object keys may hold slashes and per cents, which travel escaped: the dispatcher splits the raw path itself. */
	private static HttpConfiguration configuration() {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		configuration.setUriCompliance(UriCompliance.DEFAULT.with("drover", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
				UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING, UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS));
		return configuration;
	}

	private void stop(OpenPort opened) {
		try {
			opened.connector().shutdown().get(DRAIN_MS, TimeUnit.MILLISECONDS);
		} catch (TimeoutException | ExecutionException e) {
			LOG.debug("connections of {} are cut", opened.connector(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		try {
			opened.connector().stop();
		} catch (Exception e) {
			LOG.warn("{} did not stop in order", opened.connector(), e);
		}
		dispatcher.remove(opened);
		server.removeConnector(opened.connector());
	}
}
