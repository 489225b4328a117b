package org.drover.connector;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;

/**
 * Where a configuration-management system is: {@code scheme:location} and, behind a {@code #}, {@code name=value} parameters joined by
 * {@code &}. Examples: {@code configmgr:jdbc:h2:tcp://127.0.0.1:9092/CM_CAS#provider=http://127.0.0.1:8443&user=reader&password-file=/run/cm},
 * {@code ansible:/srv/inventory}, {@code site:http://127.0.0.1:8530}. An address never holds a password; it may name the file that does
 * ({@value #PASSWORD_FILE}).
 *
 * @param scheme     names the connector, lower case
 * @param location   what the connector understands
 * @param parameters by name, values as they stand (no escapes)
 */
public record ConnectorAddress(String scheme, String location, Map<String, String> parameters) {

	public static final String PASSWORD_FILE = "password-file";
	public static final String USER = "user";

	public ConnectorAddress {
		parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
	}

	/** @throws DroverException where the text has no scheme or a parameter that is no pair, or carries a password */
	public static ConnectorAddress parse(String text) throws DroverException {
		int colon = text.indexOf(':');
		if (colon <= 0)
			throw new DroverException("'" + text + "' is not a source: write configmgr:JDBC-URL, ansible:PATH, puppetdb:URL, site:URL or exchange:FILE");
		int hash = text.indexOf('#', colon);
		String location = hash < 0 ? text.substring(colon + 1) : text.substring(colon + 1, hash);
		Map<String, String> parameters = new TreeMap<>();
		if (hash >= 0) {
			for (String pair : text.substring(hash + 1).split("&")) {
				int equals = pair.indexOf('=');
				if (equals <= 0)
					throw new DroverException("'" + pair + "' in the source address is not NAME=VALUE");
				parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
			}
		}
		if (parameters.containsKey("password"))
			throw new DroverException("a source address may not hold a password: put it into a file and name that with "
					+ PASSWORD_FILE + "=FILE");
		return new ConnectorAddress(text.substring(0, colon), location, parameters);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(scheme).append(':').append(location);
		char separator = '#';
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
			separator = '&';
		}
		return text.toString();
	}
}
