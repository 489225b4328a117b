package org.drover.fleet.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.SshProxy;
import org.drover.fleet.ssh.SshSession.Trust;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.ProxyHTTP;
import com.jcraft.jsch.ProxySOCKS5;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;

/**
 * The way from one host to the next. A host that is met for the first time is left again before a person is asked, and met anew once it is
 * known: no server waits for a person.
 */
public final class Hop {

	private static final Logger LOG = LoggerFactory.getLogger(Hop.class);
	private static final int LIMIT_MS = 30_000;
	private static final int LOOK_MS = 50;
	private static final int ALIVE_MS = 10_000;

	private final SshHost host;
	private final Trust trust;
	private final Optional<Session> before;

	/** @param before the session with the jump host */
	public Hop(SshHost host, Trust trust, Optional<Session> before) {
		this.host = host;
		this.trust = trust;
		this.before = before;
	}

	public Session connect(IProgressMonitor monitor) throws DroverException {
		HostKeyGate gate = new HostKeyGate(trust.known(), host.knownAs());
		Optional<Session> session = tryWith(gate, monitor);
		if (session.isPresent())
			return session.get();
		byte[] key = gate.unknown().orElseThrow();
		if (!trust.learn(host.knownAs(), key))
			throw new DroverException("nobody says that " + host.knownAs() + " is the host meant, its key is " + HostKeys.fingerprint(key)
					+ ": compare that with what ssh-keygen -l shows on the host, and accept it");
		return tryWith(new HostKeyGate(trust.known(), host.knownAs()), monitor)
				.orElseThrow(() -> new DroverException(host.knownAs() + " shows another key each time: find out who answers there"));
	}

	/** @return empty where nothing is known of the host */
	private Optional<Session> tryWith(HostKeyGate gate, IProgressMonitor monitor) throws DroverException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		Link link = new Link();
		Optional<Proxy> proxy = proxy();
		CountDownLatch over = new CountDownLatch(1);
		Cut cut = new Cut(over, monitor, () -> {
			link.cut();
			proxy.ifPresent(Proxy::close);
		});
		Thread watch = Thread.ofPlatform().daemon().name("connecting to " + host.name()).start(cut);
		Session session = null;
		try {
			session = prepare(gate, link, proxy);
			session.connect(LIMIT_MS);
			session.setTimeout(0);
			session.setServerAliveInterval(ALIVE_MS);
			return Optional.of(session);
		} catch (JSchException e) {
			if (session != null)
				session.disconnect();
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			if (gate.refusal().isPresent())
				throw gate.refusal().get();
			if (gate.unknown().isPresent())
				return Optional.empty();
			throw new SshFailures(host).connecting(e, cut.late);
		} finally {
			over.countDown();
			join(watch);
		}
	}

	private Session prepare(HostKeyGate gate, Link link, Optional<Proxy> proxy) throws JSchException, DroverException {
		JSch jsch = new JSch();
		jsch.setHostKeyRepository(gate);
		Session session = jsch.getSession(host.user(), host.name(), host.port());
		session.setHostKeyAlias(host.knownAs());
		session.setConfig("StrictHostKeyChecking", "yes");
		session.setConfig("MaxAuthTries", "6");
		session.setConfig("PreferredAuthentications", host.login() instanceof SshLogin.Password ? "password,keyboard-interactive" : "publickey");
		session.setDaemonThread(true);
		session.setSocketFactory(link);
		proxy.ifPresent(session::setProxy);
		logIn(jsch, session);
		return session;
	}

	private void logIn(JSch jsch, Session session) throws JSchException, DroverException {
		switch (host.login()) {
		case SshLogin.Key key -> addKey(jsch, key);
		case SshLogin.Agent agent -> {
			try {
				AgentIdentityRepository keys = new AgentIdentityRepository(new SSHAgentConnector(agent.socket()));
				if (keys.getIdentities().isEmpty())
					throw new DroverException("no ssh-agent with a key answers at " + agent.socket() + ": start one and add a key with ssh-add");
				session.setIdentityRepository(keys);
			} catch (AgentProxyException e) {
				throw new DroverException("the ssh-agent at " + agent.socket() + " cannot be used: " + e.getMessage(), e);
			}
		}
		case SshLogin.Password password -> {
			byte[] bytes = password.password().bytes();
			session.setPassword(bytes); // a copy, which the library wipes
			wipe(bytes);
		}
		}
	}

	private static void addKey(JSch jsch, SshLogin.Key key) throws DroverException {
		byte[] passphrase = key.passphrase().map(Secret::bytes).orElse(new byte[0]);
		try {
			jsch.addIdentity(key.file().toString());
			Identity identity = jsch.getIdentityRepository().getIdentities().getFirst();
			if (identity.isEncrypted() && !opens(identity, passphrase))
				throw new DroverException("the key in " + key.file() + " is encrypted, and its passphrase is wrong or missing: enter it again");
		} catch (JSchException e) {
			throw new DroverException("cannot use the key in " + key.file() + ": see that it is a private key that you may read", e);
		} finally {
			wipe(passphrase);
		}
	}

	/** What a wrong passphrase does depends on the kind of the key. */
	private static boolean opens(Identity identity, byte[] passphrase) {
		try {
			return passphrase.length > 0 && identity.setPassphrase(passphrase) && !identity.isEncrypted();
		} catch (JSchException e) {
			LOG.debug("a key is not opened", e);
			return false;
		}
	}

	private Optional<Proxy> proxy() {
		if (before.isPresent())
			return Optional.of(new JumpLink(before.get()));
		return host.proxy().map(Hop::proxy);
	}

	private static Proxy proxy(SshProxy server) {
		String password = server.password().map(Hop::text).orElse(null);
		return switch (server.kind()) {
		case HTTP -> {
			ProxyHTTP http = new ProxyHTTP(server.host(), server.port());
			if (!server.user().isEmpty())
				http.setUserPasswd(server.user(), password);
			yield http;
		}
		case SOCKS5 -> {
			ProxySOCKS5 socks = new ProxySOCKS5(server.host(), server.port());
			if (!server.user().isEmpty())
				socks.setUserPasswd(server.user(), password);
			yield socks;
		}
		};
	}

	/** The library takes a proxy's password as a text alone. */
	private static String text(Secret secret) {
		byte[] bytes = secret.bytes();
		try {
			return new String(bytes, StandardCharsets.UTF_8);
		} finally {
			wipe(bytes);
		}
	}

	private static void wipe(byte[] bytes) {
		Arrays.fill(bytes, (byte) 0);
	}

	private static void join(Thread watch) {
		try {
			watch.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends an attempt that takes too long, or that nobody wants any more. */
	private static final class Cut implements Runnable {

		private final CountDownLatch over;
		private final IProgressMonitor monitor;
		private final Runnable cut;
		private volatile boolean late;

		Cut(CountDownLatch over, IProgressMonitor monitor, Runnable cut) {
			this.over = over;
			this.monitor = monitor;
			this.cut = cut;
		}

		@Override
		public void run() {
			long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MS);
			try {
				while (!over.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
					late = System.nanoTime() > until;
					if (late || monitor.isCanceled()) {
						cut.run();
						return;
					}
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
