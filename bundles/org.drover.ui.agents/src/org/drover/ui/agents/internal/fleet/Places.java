package org.drover.ui.agents.internal.fleet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.fleet.PlaceCredentials;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.s3.S3Provider;
import org.drover.mailbox.sftp.SftpProvider;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;

/** The kinds of places for mailboxes that the console reaches. */
public final class Places {

	static final List<TransportProvider> PROVIDERS = List.of(new DirectoryProvider(), new WebDavProvider(), new SftpProvider(), new S3Provider());

	private static final String FOLDER = "dir:";

	private Places() {
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
		for (TransportProvider provider : PROVIDERS) {
			if (provider.scheme().equals(place.scheme()))
				return provider;
		}
		throw new DroverException("'" + place + "' is no place for mailboxes: it begins with dir:, webdav:, sftp: or s3:");
	}
}
