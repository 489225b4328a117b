package org.drover.fleet.ssh.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

import com.jcraft.jsch.JSchException;

/** Says in a sentence why a host could not be worked with. What the host itself says is quoted without line ends. */
final class SshFailures {

	private final SshHost host;

	SshFailures(SshHost host) {
		this.host = host;
	}

	/** @param late whether it was cut for taking too long */
	DroverException connecting(JSchException e, boolean late) {
		String words = words(e).toLowerCase(Locale.ROOT);
		if (late)
			return later("does not answer: see that it is up, and that nothing on the way blocks port " + host.port(), e);
		if (words.contains("auth fail") || words.contains("auth cancel") || words.contains("too many authentication"))
			return new DroverException(host + " refuses " + proof() + ": check the user, and what the host allows", e);
		if (cause(e, UnknownHostException.class).isPresent())
			return new DroverException("there is no host named " + through() + ": correct the name", e);
		if (words.contains("proxy"))
			return later("cannot be reached over the proxy: " + words(e), e);
		if (cause(e, ConnectException.class).isPresent() || cause(e, NoRouteToHostException.class).isPresent() || words.contains("channel is not opened"))
			return later("cannot be reached: see that its SSH server listens on port " + host.port() + " and that nothing on the way blocks it", e);
		if (words.contains("algorithm negotiation fail"))
			return new DroverException(host + " speaks none of the ciphers that are held to be safe: upgrade its SSH server", e);
		return later("ends the connection: " + words(e), e);
	}

	DroverException lost(Exception e) {
		return later("was lost: see that it is up, and try again", e);
	}

	private DroverException later(String what, Exception e) {
		return new DroverException(host + " " + what, e, Retry.LATER);
	}

	private String proof() {
		return switch (host.login()) {
		case SshLogin.Key key -> "the key in " + key.file();
		case SshLogin.Agent agent -> "every key of the ssh-agent at " + agent.socket();
		case SshLogin.Password password -> "this user or password";
		};
	}

	private String through() {
		return host.proxy().map(server -> server.host()).orElse(host.name());
	}

	private static String words(Exception e) {
		return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
	}

	private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause))
				return Optional.of(type.cast(cause));
		}
		return Optional.empty();
	}
}
