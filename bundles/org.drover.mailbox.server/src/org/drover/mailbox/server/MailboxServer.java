package org.drover.mailbox.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.jackrabbit.webdav.server.AbstractWebdavServlet;
import org.drover.mailbox.server.internal.Accounts;
import org.drover.mailbox.server.internal.MailboxServlet;
import org.drover.mailbox.server.internal.NoPages;
import org.drover.mailbox.server.internal.SafeXml;
import org.drover.model.DroverException;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the mailboxes in a folder over WebDAV, each to its own user and all to managers ({@link MailboxAccounts}); nobody else learns whether there
 * is one. A manager in this process, or on this machine, uses the folder itself.
 */
public final class MailboxServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(MailboxServer.class);
	private static final int THREADS = 32;

	private final Server server;
	private final ServerConnector connector;
	private final boolean plain;

	private MailboxServer(Server server, ServerConnector connector, boolean plain) {
		this.server = server;
		this.connector = connector;
		this.plain = plain;
	}

	/** With TLS; port 0 for any free one. */
	public static MailboxServer start(Path root, InetSocketAddress address, Tls tls, ServerLimits limits) throws IOException, DroverException {
		return start(root, address, Optional.of(tls), limits);
	}

	/** Without TLS: passwords go in clear, so that only this machine itself can be the address. */
	public static MailboxServer startPlain(Path root, InetSocketAddress address, ServerLimits limits) throws IOException, DroverException {
		if (address.getAddress() == null || !address.getAddress().isLoopbackAddress())
			throw new DroverException("without TLS the mailbox server listens on 127.0.0.1 or [::1] alone, not on " + address.getHostString());
		return start(root, address, Optional.empty(), limits);
	}

	private static MailboxServer start(Path root, InetSocketAddress address, Optional<Tls> tls, ServerLimits limits) throws IOException, DroverException {
		Accounts accounts = Accounts.open(root);
		QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
		threads.setName("mailboxes");
		threads.setDaemon(true);
		Server server = new Server(threads);
		server.setStopTimeout(0); // clients whose request is cut off ask again
		ServerConnector connector = connector(server, tls);
		connector.setHost(address.getHostString());
		connector.setPort(address.getPort());
		connector.setIdleTimeout(limits.idle().toMillis());
		server.addConnector(connector);
		server.setHandler(servlet(root.toRealPath(), accounts, limits));
		MailboxServer started = new MailboxServer(server, connector, tls.isEmpty());
		try {
			server.start();
			return started;
		} catch (Exception e) {
			started.close();
			throw new DroverException("cannot listen on " + address.getHostString() + ":" + address.getPort() + ": " + e.getMessage()
					+ "; choose another address", e);
		}
	}

	private static ServerConnector connector(Server server, Optional<Tls> tls) {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		configuration.setSendDateHeader(true);
		HttpConnectionFactory http = new HttpConnectionFactory(configuration);
		if (tls.isEmpty())
			return new ServerConnector(server, 1, 1, http);
		// a certificate of our own names nobody: clients know it as such
		configuration.addCustomizer(new SecureRequestCustomizer(false));
		SslContextFactory.Server context = new SslContextFactory.Server();
		context.setKeyStore(tls.get().store());
		context.setKeyStorePassword(new String(tls.get().password()));
		return new ServerConnector(server, 1, 1, new SslConnectionFactory(context, http.getProtocol()), http);
	}

	private static ServletContextHandler servlet(Path root, Accounts accounts, ServerLimits limits) {
		SafeXml.use();
		ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
		context.setContextPath("/");
		ServletHolder servlet = new ServletHolder(new MailboxServlet(root, accounts, limits));
		// no browser sends what this serves, and no POST is served
		servlet.setInitParameter(AbstractWebdavServlet.INIT_PARAM_CSRF_PROTECTION, "disabled");
		context.addServlet(servlet, "/");
		context.setErrorHandler(new NoPages());
		return context;
	}

	/** Of the folder that mailboxes lie in: with the name that it was told to listen on. */
	public URI uri() {
		String host = connector.getHost();
		return URI.create((plain ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort() + "/");
	}

	/** Waits until it is closed. */
	public void join() throws InterruptedException {
		server.join();
	}

	@Override
	public void close() {
		try {
			server.stop();
		} catch (Exception e) {
			LOG.warn("the mailbox server did not stop in order", e);
		}
	}
}
