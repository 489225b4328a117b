package org.drover.mailbox.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * Where mailboxes lie on an S3 server.
 *
 * @param endpoint  of the server; empty for Amazon's in that region
 * @param prefix    of all keys: empty, or with a slash at its end
 * @param authority certificates in PEM, of whom the server's must be from; empty for those that this Java trusts
 */
public record S3Place(Optional<URI> endpoint, String region, String bucket, String prefix, Optional<Path> authority) {

	private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
	private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
	private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*");

	/** @throws DroverException where there cannot be such a place */
	public static S3Place of(Optional<URI> endpoint, String region, String bucket, String prefix, Optional<Path> authority) throws DroverException {
		if (!REGION.matcher(region).matches() || !BUCKET.matcher(bucket).matches() || !PREFIX.matcher(prefix).matches() || prefix.length() > 500)
			throw new DroverException("there cannot be a bucket '" + bucket + "' in a region '" + region + "' with a prefix '" + prefix
					+ "'; a prefix is empty or ends with a slash");
		if (endpoint.isPresent() && !isSafe(endpoint.get()))
			throw new DroverException("the address of an S3 server is https://HOST[:PORT], not as in " + endpoint.get());
		return new S3Place(endpoint, region, bucket, prefix, authority);
	}

	private static boolean isSafe(URI endpoint) {
		if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null)
			return false;
		boolean loopback = endpoint.getHost().matches("localhost|\\[::1\\]|127(\\.\\d{1,3}){3}");
		return "https".equals(endpoint.getScheme()) || loopback && "http".equals(endpoint.getScheme());
	}

	@Override
	public String toString() {
		return endpoint.map(URI::toString).orElse("s3." + region) + "/" + bucket + "/" + prefix;
	}
}
