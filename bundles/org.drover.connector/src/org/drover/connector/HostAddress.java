package org.drover.connector;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/** At which of its addresses others reach a client. */
public final class HostAddress {

	/** client: the address, as a variable of the host by which Ansible goes there; absent where its name has to do. */
	public static final String ATTRIBUTE = "var.ansible_host";

	/** Neither of the machine itself nor of one wire alone. */
	private static final Pattern VERSION_4 = Pattern.compile("(?!127\\.|169\\.254\\.)[0-9]{1,3}(\\.[0-9]{1,3}){3}");
	private static final Pattern VERSION_6 = Pattern.compile("(?!fe80:|::1$)[0-9a-f:]*:[0-9a-f:.]+");

	private HostAddress() {
	}

	/** The same one of the same addresses, in whatever order they come, and of version 4 where there is one; empty where none leads there from elsewhere. */
	public static String best(Collection<String> addresses) {
		return addresses.stream().filter(HostAddress::leadsThere).min(Comparator.comparing((String address) -> address.indexOf(':') >= 0).thenComparing(Comparator.naturalOrder()))
				.orElse("");
	}

	private static boolean leadsThere(String address) {
		return VERSION_4.matcher(address).matches() || VERSION_6.matcher(address).matches();
	}
}
