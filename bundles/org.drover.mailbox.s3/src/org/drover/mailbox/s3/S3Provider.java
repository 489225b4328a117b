package org.drover.mailbox.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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
 * {@code s3:https://HOST/BUCKET/PREFIX/#region=REGION&authority=FILE}, the file with certificates of whom the server's must be from; Amazon's own
 * without {@code https://HOST/}. User and password are the access key's name and secret.
 */
public final class S3Provider implements TransportProvider {

	public static final String REGION = "region";
	public static final String AUTHORITY = "authority";

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final Pattern LOCATION = Pattern.compile("(?<endpoint>https?://[^/]+/)?(?<bucket>[^/:]+)(?:/(?<prefix>.*))?");

	@Override
	public String scheme() {
		return "s3";
	}

	@Override
	public MailboxTransport open(PlaceAddress place, Map<String, String> secrets) throws IOException, DroverException {
		Matcher parts = parts(place);
		String prefix = parts.group("prefix") == null ? "" : parts.group("prefix");
		S3Place bucket = S3Place.of(endpoint(place), region(place), parts.group("bucket"), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
				Optional.ofNullable(place.known().get(AUTHORITY)).map(Path::of));
		String user = TransportProvider.required(secrets, USER, place);
		return S3Transport.open(bucket, S3Login.of(user, TransportProvider.required(secrets, PASSWORD, place).toCharArray()), PATIENCE);
	}

	@Override
	public Optional<String> server(PlaceAddress place) throws DroverException {
		return Optional.of(endpoint(place).map(PlaceAddress::server).orElse("s3." + region(place) + ".amazonaws.com:443"));
	}

	/** Empty for Amazon's. */
	private static Optional<URI> endpoint(PlaceAddress place) throws DroverException {
		String endpoint = parts(place).group("endpoint");
		return endpoint == null ? Optional.empty() : Optional.of(PlaceAddress.web(endpoint.substring(0, endpoint.length() - 1)));
	}

	private static String region(PlaceAddress place) {
		return place.known().getOrDefault(REGION, "us-east-1");
	}

	private static Matcher parts(PlaceAddress place) throws DroverException {
		Matcher parts = LOCATION.matcher(place.location());
		if (!parts.matches())
			throw new DroverException("'" + place.location() + "' is not a bucket: write s3:https://HOST/BUCKET[/PREFIX]#region=REGION");
		return parts;
	}
}
