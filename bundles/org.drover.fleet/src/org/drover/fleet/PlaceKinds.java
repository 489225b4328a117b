package org.drover.fleet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.s3.S3Provider;
import org.drover.mailbox.sftp.SftpProvider;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;

/** The kinds of places for mailboxes that managers reach. */
public final class PlaceKinds {

	private static final List<TransportProvider> PROVIDERS = List.of(new DirectoryProvider(), new WebDavProvider(), new SftpProvider(), new S3Provider());

	private static final String FOLDER = "dir:";

	private PlaceKinds() {
	}

	public static List<TransportProvider> providers() {
		return PROVIDERS;
	}

	/** Whether managers and agents have to say who they are there. */
	public static boolean asksWho(String address) {
		return !address.strip().startsWith(FOLDER);
	}

	/** @throws DroverException where address or credentials are written wrong; nothing is connected to for that */
	public static void check(String address, Optional<PlaceCredentials> credentials) throws DroverException {
		PlaceAddress place = PlaceAddress.parse(address);
		try (MailboxTransport transport = provider(place).open(place, credentials.map(PlaceCredentials::secrets).orElse(Map.of()))) {
			transport.toString();
		} catch (IOException e) {
			throw new DroverException("the place " + place.location() + " cannot be used: " + e.getMessage(), e);
		}
	}

	/** {@code HOST:PORT} that agents connect to; empty for a folder. */
	public static Optional<String> server(String address) throws DroverException {
		PlaceAddress place = PlaceAddress.parse(address);
		return provider(place).server(place);
	}

	private static TransportProvider provider(PlaceAddress place) throws DroverException {
		return PROVIDERS.stream().filter(each -> each.scheme().equals(place.scheme())).findFirst().orElseThrow(
				() -> new DroverException("'" + place + "' is not a place for mailboxes: write dir:PATH, webdav:https://.., sftp:.. or s3:.."));
	}
}
