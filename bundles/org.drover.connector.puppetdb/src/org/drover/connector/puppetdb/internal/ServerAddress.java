package org.drover.connector.puppetdb.internal;

import java.net.URI;
import java.net.URISyntaxException;

import org.drover.model.DroverException;

/**
 * Where a PuppetDB is. In clear text it is spoken to on this machine only: facts tell too much for a network, and PuppetDB asks nobody there who they are.
 *
 * @param base without a slash at its end
 */
public record ServerAddress(URI base) {

	private static final String LOOPBACK = "localhost|\\[::1\\]|127(\\.\\d{1,3}){3}";

	/** @param location what follows the scheme of a connector's address */
	public static ServerAddress parse(String location) throws DroverException {
		URI uri = uri(location);
		boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
		if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null)
			throw noAddress(location, null);
		if ("http".equals(uri.getScheme()) && !uri.getHost().matches(LOOPBACK))
			throw new DroverException("PuppetDB at " + uri.getHost() + " is on another machine, and http would show everybody between what it says: write puppetdb:https://"
					+ uri.getHost() + ":8081");
		return new ServerAddress(uri);
	}

	private static URI uri(String location) throws DroverException {
		try {
			return new URI(location.replaceAll("/+$", ""));
		} catch (URISyntaxException e) {
			throw noAddress(location, e);
		}
	}

	/** What stands before an @ may be a password. */
	private static DroverException noAddress(String location, Exception e) {
		String shown = location.contains("@") ? "what follows puppetdb:" : "'" + location + "'";
		return new DroverException(shown + " is not the address of a PuppetDB: write puppetdb:https://HOST:8081, or puppetdb:http://127.0.0.1:8080 on its own machine", e);
	}
}
