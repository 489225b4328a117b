package org.drover.cli.internal.mailbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.connector.ConnectorAddress;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.TransportProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.s3.S3Login;
import org.drover.mailbox.s3.S3Place;
import org.drover.mailbox.s3.S3Transport;
import org.drover.model.DroverException;

/**
 * Mailboxes in a bucket: {@code s3:https://HOST/BUCKET/PREFIX/#region=REGION&authority=FILE}, the file with certificates of whom the server's must be
 * from; Amazon's own without {@code https://HOST/}. User and password are the access key's name and secret.
 */
final class S3Provider implements TransportProvider {

	static final String AUTHORITY = "authority";

	private static final Pattern LOCATION = Pattern.compile("(?<endpoint>https?://[^/]+/)?(?<bucket>[^/:]+)(?:/(?<prefix>.*))?");

	@Override
	public String scheme() {
		return "s3";
	}

	@Override
	public MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(place.address());
		PlaceCredentials who = MailboxPlaces.who(place, credentials);
		Matcher parts = parts(address);
		String prefix = parts.group("prefix") == null ? "" : parts.group("prefix");
		Optional<Path> authority = Optional.ofNullable(address.parameters().get(AUTHORITY)).map(Path::of);
		S3Place bucket = S3Place.of(endpoint(address), region(address), parts.group("bucket"), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
				authority);
		return S3Transport.open(bucket, S3Login.of(who.user(), who.password().toCharArray()), MailboxPlaces.PATIENCE);
	}

	/** Empty for Amazon's. */
	static Optional<URI> endpoint(ConnectorAddress address) throws DroverException {
		String endpoint = parts(address).group("endpoint");
		return endpoint == null ? Optional.empty() : Optional.of(MailboxPlaces.uri(endpoint.substring(0, endpoint.length() - 1)));
	}

	static String region(ConnectorAddress address) {
		return address.parameters().getOrDefault("region", "us-east-1");
	}

	private static Matcher parts(ConnectorAddress address) throws DroverException {
		Matcher parts = LOCATION.matcher(address.location());
		if (!parts.matches())
			throw new DroverException("'" + address.location() + "' is not a bucket: write s3:https://HOST/BUCKET[/PREFIX]#region=REGION");
		return parts;
	}
}
