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
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/**
 * {@code s3:REGION/BUCKET[/PREFIX/]}, or {@code s3:REGION@https://HOST[:PORT]/BUCKET[/PREFIX/]} for a server that is not Amazon's. Asks for
 * {@code user}, the access key's name, and {@code password}, its secret; {@code authority} names a file with the certificates in PEM that the
 * server's is signed by, where it is none of the usual ones.
 */
public final class S3Provider implements TransportProvider {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final Pattern PLACE = Pattern.compile("([a-z0-9-]+)(?:@(https?://[^/]+))?/([^/]+)(?:/(.*))?");

	@Override
	public String scheme() {
		return "s3";
	}

	@Override
	public MailboxTransport open(String location, Map<String, String> secrets) throws IOException, DroverException {
		Matcher place = PLACE.matcher(location);
		if (!place.matches())
			throw new DroverException("'" + location + "' is no place in a bucket: write REGION/BUCKET[/PREFIX/] or REGION@https://HOST[:PORT]/BUCKET[/PREFIX/]");
		S3Login login = S3Login.of(TransportProvider.required(secrets, "user", location),
				TransportProvider.required(secrets, "password", location).toCharArray());
		Optional<Path> authority = Optional.ofNullable(secrets.get("authority")).map(Path::of);
		String prefix = place.group(4) == null ? "" : place.group(4);
		return S3Transport.open(S3Place.of(Optional.ofNullable(place.group(2)).map(URI::create), place.group(1), place.group(3), prefix, authority), login,
				PATIENCE);
	}
}
