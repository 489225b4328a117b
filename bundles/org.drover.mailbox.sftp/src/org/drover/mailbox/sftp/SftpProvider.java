package org.drover.mailbox.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/**
 * {@code sftp:HOST[:PORT]/FOLDER#host-key=KIND KEY}; a folder with a second slash before it counts from the server's root, otherwise from where the
 * user begins. Asks for a user, and for a password or a private key's text (with its passphrase).
 */
public final class SftpProvider implements TransportProvider {

	/** What the server is known by: a line of its .pub file. */
	public static final String HOST_KEY = "host-key";
	/** Of the secrets. */
	public static final String KEY = "key";
	public static final String PASSPHRASE = "passphrase";

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int PORT = 22;
	private static final Pattern LOCATION = Pattern.compile("(?<host>\\[[^\\]/]+\\]|[^/:\\[@]+)(?::(?<port>\\d{1,5}))?/(?<folder>.+)");

	@Override
	public String scheme() {
		return "sftp";
	}

	@Override
	public MailboxTransport open(PlaceAddress place, Map<String, String> secrets) throws IOException, DroverException {
		Matcher parts = parts(place);
		String hostKey = place.known().get(HOST_KEY);
		if (hostKey == null)
			throw new DroverException("the SSH server at " + place.location() + " is known by no key: give its public key");
		SftpPlace server = SftpPlace.of(host(parts), port(parts), TransportProvider.required(secrets, USER, place), parts.group("folder"));
		return SftpTransport.open(server, login(secrets, place), HostKeys.ofKey(hostKey), PATIENCE);
	}

	@Override
	public Optional<String> server(PlaceAddress place) throws DroverException {
		Matcher parts = parts(place);
		return Optional.of(host(parts) + ":" + port(parts));
	}

	private static SftpLogin login(Map<String, String> secrets, PlaceAddress place) throws DroverException {
		String key = secrets.getOrDefault(KEY, "");
		if (!key.isEmpty())
			return SftpLogin.ofKeyText(key, secrets.getOrDefault(PASSPHRASE, "").toCharArray());
		return SftpLogin.ofPassword(TransportProvider.required(secrets, PASSWORD, place).toCharArray());
	}

	private static Matcher parts(PlaceAddress place) throws DroverException {
		Matcher parts = LOCATION.matcher(place.location());
		if (!parts.matches())
			throw new DroverException("'" + place.location() + "' is not a folder on an SSH server: write sftp:HOST[:PORT]/FOLDER");
		return parts;
	}

	private static String host(Matcher parts) {
		return parts.group("host").replaceAll("[\\[\\]]", "");
	}

	private static int port(Matcher parts) {
		return parts.group("port") == null ? PORT : Integer.parseInt(parts.group("port"));
	}
}
