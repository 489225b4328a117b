package org.drover.connector.configmgr.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes object keys out of identifiers: the same in every gathering, without the characters that separate keys in texts and paths. */
final class Keys {

	private static final Pattern NAL_TAIL = Pattern.compile("\\\\\\\\([^\\\\]+)(?:\\\\([^\\\\]+))?\\\\?$");

	private Keys() {
	}

	/** {@code ["Display=\\DP1\"]MSWNET:["SMS_SITE=P01"]\\DP1\share\} is {@code share@dp1}, without a share {@code dp1}. */
	static String service(String nalPath) {
		Matcher tail = NAL_TAIL.matcher(nalPath.substring(nalPath.lastIndexOf(']') + 1));
		if (!tail.find())
			return clean(nalPath);
		String server = server(tail.group(1));
		return clean(tail.group(2) == null ? server : tail.group(2) + "@" + server);
	}

	static String server(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** The key of the server that a database calls so. */
	static String system(String name) {
		return clean(server(name));
	}

	static String program(String packageId, String name) {
		return clean(packageId + "." + name);
	}

	/** Configuration items are named {@code scope/name}. */
	static String item(String uniqueId) {
		return clean(uniqueId.replace('/', '.'));
	}

	/** Holdings and lists are told apart by commas and equals signs, paths by slashes. */
	static String clean(String text) {
		return text.strip().replace(',', '_').replace('=', '_').replace('/', '_').replace('\\', '_');
	}
}
