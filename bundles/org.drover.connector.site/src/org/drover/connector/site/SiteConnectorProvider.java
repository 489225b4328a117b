package org.drover.connector.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.site.internal.SiteClient;
import org.drover.connector.site.internal.SiteConnector;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/** Connects to a site of Drover's own: {@code site:http://HOST:PORT#password-file=FILE}. */
@Component(service = ConnectorProvider.class)
public final class SiteConnectorProvider implements ConnectorProvider {

	private static final String DEFAULT_USER = "drover";

	@Override
	public String scheme() {
		return "site";
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		return SiteConnector.open(new SiteClient(base(address.location()), user(address, credentials), password(address, credentials)));
	}

	private static URI base(String location) throws DroverException {
		try {
			URI uri = URI.create(location.endsWith("/") ? location.substring(0, location.length() - 1) : location);
			boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
			if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null)
				return uri;
		} catch (IllegalArgumentException e) {
			throw noAddress(location, e);
		}
		throw noAddress(location, null);
	}

	private static DroverException noAddress(String location, Exception e) {
		String shown = location.contains("@") ? "what follows site:" : "'" + location + "'";
		return new DroverException(shown + " is not the address of a site: write site:http://HOST:PORT#password-file=FILE", e);
	}

	private static String user(ConnectorAddress address, Credentials credentials) {
		return credentials.user().isEmpty() ? address.parameters().getOrDefault(ConnectorAddress.USER, DEFAULT_USER) : credentials.user();
	}

	private static String password(ConnectorAddress address, Credentials credentials) throws DroverException {
		if (!credentials.password().isEmpty())
			return credentials.password();
		String file = address.parameters().get(ConnectorAddress.PASSWORD_FILE);
		if (file == null)
			throw new DroverException("no password for the site at " + address.location() + ": name the file with it, #password-file=FILE");
		try {
			return Files.readString(Path.of(file)).strip();
		} catch (IOException | IllegalArgumentException e) {
			throw new DroverException("cannot read the password file " + file + " of the site at " + address.location()
					+ ": check that it is there and may be read", e);
		}
	}
}
