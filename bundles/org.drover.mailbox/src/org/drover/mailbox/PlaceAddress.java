package org.drover.mailbox;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;

/**
 * Where mailboxes lie: {@code SCHEME:LOCATION} and, behind a "#", what the place is known by, as {@code NAME=VALUE} joined by "&amp;". Examples:
 * {@code dir:/srv/mailboxes}, {@code webdav:https://mail.example.org/boxes/#sha256=AB:CD:...}. Holds no secret.
 *
 * @param location what the transport of this scheme understands
 * @param known    by name, values as they stand (no escapes)
 */
public record PlaceAddress(String scheme, String location, Map<String, String> known) {

	public PlaceAddress {
		known = Collections.unmodifiableMap(new TreeMap<>(known));
	}

	/** @throws DroverException where the text has no scheme, or something behind the "#" is no pair */
	public static PlaceAddress parse(String text) throws DroverException {
		int colon = text.indexOf(':');
		int hash = text.indexOf('#');
		String location = text.substring(colon + 1, hash < 0 ? text.length() : Math.max(hash, colon + 1));
		if (colon < 1 || location.isEmpty())
			throw new DroverException("'" + text + "' is not a place for mailboxes: write SCHEME:LOCATION, such as dir:/srv/mailboxes");
		Map<String, String> known = new TreeMap<>();
		for (String pair : hash < 0 ? new String[0] : text.substring(hash + 1).split("&")) {
			int equals = pair.indexOf('=');
			if (equals < 1)
				throw new DroverException("'" + pair + "' in the address of mailboxes is not NAME=VALUE");
			known.put(pair.substring(0, equals), pair.substring(equals + 1));
		}
		return new PlaceAddress(text.substring(0, colon), location, known);
	}

	/** @throws DroverException where it is not a web address, saying how one is written */
	public static URI web(String text) throws DroverException {
		try {
			return URI.create(text);
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + text + "' is not a web address: write https://HOST[:PORT]/FOLDER/", e);
		}
	}

	/** {@code HOST:PORT} of a web address. */
	public static String server(URI web) {
		int usual = "http".equals(web.getScheme()) ? 80 : 443;
		return web.getHost() + ":" + (web.getPort() < 0 ? usual : web.getPort());
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(scheme).append(':').append(location);
		char separator = '#';
		for (Map.Entry<String, String> each : known.entrySet()) {
			text.append(separator).append(each.getKey()).append('=').append(each.getValue());
			separator = '&';
		}
		return text.toString();
	}
}
