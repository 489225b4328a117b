package org.drover.cli.internal.mailbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.connector.ConnectorAddress;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.TransportProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.sftp.HostKeys;
import org.drover.mailbox.sftp.SftpLogin;
import org.drover.mailbox.sftp.SftpPlace;
import org.drover.mailbox.sftp.SftpTransport;
import org.drover.model.DroverException;

/** Mailboxes on an SSH server: {@code sftp:HOST[:PORT]/FOLDER#host-key=KIND KEY}; a folder with a second slash before it counts from the root. */
final class SftpProvider implements TransportProvider {

	static final String HOST_KEY = "host-key";

	private static final int PORT = 22;
	private static final Pattern LOCATION = Pattern.compile("(?<host>\\[[^\\]/]+\\]|[^/:\\[@]+)(?::(?<port>\\d{1,5}))?/(?<folder>.+)");

	@Override
	public String scheme() {
		return "sftp";
	}

	@Override
	public MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(place.address());
		PlaceCredentials who = MailboxPlaces.who(place, credentials);
		String key = address.parameters().get(HOST_KEY);
		if (key == null)
			throw new DroverException("the SSH server of the mailbox place " + place.name() + " is known by no key: give its public key");
		Matcher parts = parts(address);
		SftpPlace server = SftpPlace.of(host(parts), port(parts), who.user(), parts.group("folder"));
		return SftpTransport.open(server, SftpLogin.ofPassword(who.password().toCharArray()), HostKeys.ofKey(key), MailboxPlaces.PATIENCE);
	}

	static String server(ConnectorAddress address) throws DroverException {
		Matcher parts = parts(address);
		return host(parts) + ":" + port(parts);
	}

	private static Matcher parts(ConnectorAddress address) throws DroverException {
		Matcher parts = LOCATION.matcher(address.location());
		if (!parts.matches())
			throw new DroverException("'" + address.location() + "' is not a folder on an SSH server: write sftp:HOST[:PORT]/FOLDER");
		return parts;
	}

	private static String host(Matcher parts) {
		return parts.group("host").replaceAll("[\\[\\]]", "");
	}

	private static int port(Matcher parts) {
		return parts.group("port") == null ? PORT : Integer.parseInt(parts.group("port"));
	}
}
