package org.drover.server;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.server.internal.ExchangeHandler;
import org.drover.server.internal.Observer;
import org.drover.store.Project;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells over HTTP how a manager is: {@code /health}, {@code /ready} and {@code /metrics}. It says nothing that is secret, names no client and no
 * object, and changes nothing; yet whoever may reach it learns how busy the project is. Only an {@link ExchangeRoute} does more, where there is one.
 */
public final class ManagementServer implements AutoCloseable {

	/**
	 * Where to listen, and what to say of oneself.
	 *
	 * @param port    0 for any free one
	 * @param version Drover's
	 */
	public record Options(String host, int port, String version) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
	private static final int THREADS = 16;
	private static final long IDLE_MS = TimeUnit.MINUTES.toMillis(2);
	private static final long STOP_MS = 500;

	private final Server server;
	private final ServerConnector connector;
	private final Observer observer;

	private ManagementServer(Server server, ServerConnector connector, Observer observer) {
		this.server = server;
		this.connector = connector;
		this.observer = observer;
	}

	/** A server that answers; its manager is starting until it is told otherwise. */
	public static ManagementServer open(Options options, Project project, ManagedProcess process, CountedWorker worker) throws DroverException {
		return open(options, project, process, worker, Optional.empty());
	}

	/** As {@link #open(Options, Project, ManagedProcess, CountedWorker)}, and exchange packages go out and come in where there is a route for them. */
	public static ManagementServer open(Options options, Project project, ManagedProcess process, CountedWorker worker, Optional<ExchangeRoute> exchange)
			throws DroverException {
		QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
		threads.setName("management");
		threads.setDaemon(true);
		Server server = new Server(threads);
		server.setStopTimeout(STOP_MS);
		ServerConnector connector = connector(server, options);
		server.addConnector(connector);
		Observer observer = new Observer(process, project.jdbc(), options.version(), worker.counts());
		server.setHandler(exchange.<Handler>map(route -> new Handler.Sequence(new ExchangeHandler(route), observer.handler())).orElseGet(observer::handler));
		ManagementServer opened = new ManagementServer(server, connector, observer);
		try {
			server.start();
			return opened;
		} catch (Exception e) {
			opened.close();
			throw new DroverException("cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage()
					+ "; choose another address by --listen", e);
		}
	}

	/** The manager has begun to take work. */
	public void started() {
		observer.started();
	}

	/** Without a trailing slash. */
	public URI uri() {
		String host = connector.getHost();
		return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
	}

	@Override
	public void close() {
		try {
			server.stop();
		} catch (Exception e) {
			LOG.warn("the management server did not stop in order", e);
		}
	}

	private static ServerConnector connector(Server server, Options options) {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
		connector.setHost(options.host());
		connector.setPort(options.port());
		connector.setIdleTimeout(IDLE_MS);
		return connector;
	}
}
