package org.drover.cli.internal.mailbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ConnectorAddress;
import org.drover.fleet.DirectoryProvider;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.TransportProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** The places of mailboxes that managers reach. */
public final class MailboxPlaces {

	/** For one answer of a place. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final List<TransportProvider> PROVIDERS = List.of(new DirectoryProvider(), new WebDavProvider(), new SftpProvider(), new S3Provider());

	private MailboxPlaces() {
	}

	public static List<TransportProvider> providers() {
		return PROVIDERS;
	}

	/** Whether managers and agents have to say who they are there. */
	public static boolean asksForCredentials(String address) {
		return !address.startsWith("dir:");
	}

	/** @throws DroverException where address or credentials are written wrong; nothing is connected to for that */
	public static void check(String name, String address, Optional<PlaceCredentials> credentials) throws IOException, DroverException {
		MailboxPlace place = new MailboxPlace(name, address, credentials.isPresent(), Optional.empty());
		TransportProvider provider = PROVIDERS.stream().filter(each -> address.startsWith(each.scheme() + ":")).findFirst().orElseThrow(
				() -> new DroverException("'" + address + "' is not a place for mailboxes: write dir:PATH, webdav:https://.., sftp:.. or s3:.."));
		try (MailboxTransport transport = provider.open(place, credentials)) {
			transport.toString();
		}
	}

	/** @return {@code HOST:PORT} that agents connect to; empty for a folder */
	public static Optional<String> reach(String address) throws DroverException {
		ConnectorAddress place = ConnectorAddress.parse(address);
		return switch (place.scheme()) {
		case "webdav" -> Optional.of(server(uri(place.location())));
		case "sftp" -> Optional.of(SftpProvider.server(place));
		case "s3" -> Optional.of(S3Provider.endpoint(place).map(MailboxPlaces::server).orElse("s3." + S3Provider.region(place) + ".amazonaws.com:443"));
		default -> Optional.empty();
		};
	}

	static PlaceCredentials who(MailboxPlace place, Optional<PlaceCredentials> credentials) throws DroverException {
		return credentials.filter(each -> !each.user().isEmpty() && each.user().indexOf(':') < 0)
				.orElseThrow(() -> new DroverException("the mailbox place " + place.name() + " asks who we are: give a user without a colon, and a password"));
	}

	static URI uri(String text) throws DroverException {
		try {
			return URI.create(text);
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + text + "' is not a web address: write https://HOST[:PORT]/FOLDER/", e);
		}
	}

	private static String server(URI uri) {
		int usual = "http".equals(uri.getScheme()) ? 80 : 443;
		return uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
	}
}
