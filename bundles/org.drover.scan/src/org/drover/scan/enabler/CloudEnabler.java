package org.drover.scan.enabler;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.drover.scan.Enabler;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.SystemFile;

/**
 * The metadata service of a cloud that tells the host: EC2 does for instances on dedicated hosts ({@code placement/host-id}), with a session token.
 * Other instances are told no host, and then it does not answer. It counts no motions.
 */
public final class CloudEnabler implements Enabler {

	private static final String TYPE = "ec2-dedicated-host";
	private static final int LONGEST = 1024;

	private final URI service;
	private final Duration patience;
	private final BooleanSupplier there;

	/** Asks nobody unless the machine says that it is one of EC2's. */
	public CloudEnabler() {
		this(URI.create("http://169.254.169.254/"), Duration.ofMillis(300),
				() -> "Amazon EC2".equals(SystemFile.text(Path.of("/sys/class/dmi/id/sys_vendor"))));
	}

	/**
	 * @param service  ends in a slash
	 * @param patience for each of the three requests, once to connect and once for the answer
	 * @param there    whether to ask at all
	 */
	public CloudEnabler(URI service, Duration patience, BooleanSupplier there) {
		this.service = service;
		this.patience = patience;
		this.there = there;
	}

	@Override
	public String name() {
		return "cloud";
	}

	@Override
	public Optional<HostFacts> read() throws IOException {
		if (!there.getAsBoolean())
			return Optional.empty();
		Optional<String> token = ask("PUT", "latest/api/token", "X-aws-ec2-metadata-token-ttl-seconds", "60");
		if (token.isEmpty())
			throw new IOException("the metadata service gives out no token");
		Optional<String> host = item(token.get(), "placement/host-id");
		if (host.isEmpty())
			return Optional.empty();
		String zone = item(token.get(), "placement/availability-zone-id").orElse("");
		try {
			return Optional.of(HostFacts.of(new HostComponent(host.get(), TYPE, zone)));
		} catch (IllegalArgumentException e) {
			throw new IOException("the metadata service says nonsense: " + e.getMessage(), e);
		}
	}

	private Optional<String> item(String token, String path) throws IOException {
		return ask("GET", "latest/meta-data/" + path, "X-aws-ec2-metadata-token", token);
	}

	/** @return empty where the service does not have it */
	private Optional<String> ask(String method, String path, String header, String value) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) service.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
		connection.setConnectTimeout((int) patience.toMillis());
		connection.setReadTimeout((int) patience.toMillis());
		connection.setInstanceFollowRedirects(false);
		connection.setRequestMethod(method);
		connection.setRequestProperty(header, value);
		try {
			int status = connection.getResponseCode();
			if (status == HttpURLConnection.HTTP_NOT_FOUND)
				return Optional.empty();
			if (status != HttpURLConnection.HTTP_OK)
				throw new IOException("the metadata service answers " + status + " to " + path);
			return Optional.of(text(connection));
		} finally {
			connection.disconnect();
		}
	}

	private static String text(HttpURLConnection connection) throws IOException {
		try (InputStream in = connection.getInputStream()) {
			byte[] read = in.readNBytes(LONGEST + 1);
			if (read.length > LONGEST)
				throw new IOException("an answer of the metadata service is longer than " + LONGEST + " bytes");
			return new String(read, StandardCharsets.US_ASCII).strip();
		}
	}
}
