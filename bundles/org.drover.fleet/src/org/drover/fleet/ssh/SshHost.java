package org.drover.fleet.ssh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * A host, how it is reached, and who we are to it.
 *
 * @param name  a host name or address, without brackets
 * @param via   the jump host it is reached over, which may have one of its own
 * @param proxy for a host that is reached over no other
 */
public record SshHost(String name, int port, String user, SshLogin login, Sudo sudo, Optional<SshHost> via, Optional<SshProxy> proxy) {

	public static final int PORT = 22;

	private static final int LAST_PORT = 65_535;
	private static final String NAME = "[\\p{Alnum}][\\p{Alnum}._-]*|\\[[\\p{XDigit}:.%\\p{Alnum}]+\\]";
	private static final Pattern ADDRESS = Pattern.compile("(?:(?<user>[^@:\\s-][^@:\\s]*)@)?(?<name>" + NAME + ")(?::(?<port>\\d{1,5}))?");

	public SshHost {
		name = name.toLowerCase(Locale.ROOT);
		if (via.isPresent() && proxy.isPresent())
			throw new IllegalArgumentException("a proxy goes with the first host of a chain: " + name);
	}

	/** A host that is reached directly. */
	public SshHost(String name, int port, String user, SshLogin login, Sudo sudo) {
		this(name, port, user, login, sudo, Optional.empty(), Optional.empty());
	}

	/**
	 * @param address {@code [USER@]HOST[:PORT]}, an IPv6 address in brackets
	 * @param user    for an address without one
	 */
	public static SshHost parse(String address, String user, SshLogin login, Sudo sudo) throws DroverException {
		Matcher parts = ADDRESS.matcher(address);
		if (!parts.matches())
			throw new DroverException("'" + address + "' is not a host: write [USER@]HOST[:PORT], an IPv6 address in brackets");
		int port = parts.group("port") == null ? PORT : Integer.parseInt(parts.group("port"));
		if (port < 1 || port > LAST_PORT)
			throw new DroverException("'" + address + "' has no port from 1 to " + LAST_PORT);
		String name = parts.group("name").replaceAll("[\\[\\]]", "");
		return new SshHost(name, port, parts.group("user") == null ? user : parts.group("user"), login, sudo);
	}

	public SshHost over(SshHost jump) {
		return new SshHost(name, port, user, login, sudo, Optional.of(jump), proxy);
	}

	public SshHost over(SshProxy server) {
		return new SshHost(name, port, user, login, sudo, via, Optional.of(server));
	}

	/** As files of known hosts write it. */
	public String knownAs() {
		return port == PORT ? name : "[" + name + "]:" + port;
	}

	/** The hosts that are connected to one after the other, this one last. */
	public List<SshHost> chain() {
		List<SshHost> chain = new ArrayList<>();
		for (Optional<SshHost> hop = Optional.of(this); hop.isPresent(); hop = hop.get().via)
			chain.add(hop.get());
		Collections.reverse(chain);
		return chain;
	}

	/** Without how it is reached. */
	@Override
	public String toString() {
		return user + "@" + (name.contains(":") ? "[" + name + "]" : name) + (port == PORT ? "" : ":" + port);
	}
}
