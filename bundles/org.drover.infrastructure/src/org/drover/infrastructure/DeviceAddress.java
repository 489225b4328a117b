package org.drover.infrastructure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/** Where a device answers over SNMP. */
public record DeviceAddress(String host, int port) {

	/** Where agents of SNMP listen unless they are told otherwise. */
	public static final int USUAL_PORT = 161;

	private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^:\\[\\]\\s]+))(?::([0-9]{1,5}))?");
	private static final int LAST_PORT = 65_535;

	/** @param text {@code HOST} or {@code HOST:PORT}; an IPv6 address in brackets */
	public static DeviceAddress parse(String text) throws DroverException {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches())
			throw new DroverException("'" + text + "' is no address of a device: write HOST or HOST:PORT, an IPv6 address in brackets");
		int port = parts.group(3) == null ? USUAL_PORT : Integer.parseInt(parts.group(3));
		if (port == 0 || port > LAST_PORT)
			throw new DroverException("'" + text + "' is no address of a device: ports go from 1 to " + LAST_PORT);
		return new DeviceAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), port);
	}

	/** As it is read by {@link #parse}; without the usual port. */
	@Override
	public String toString() {
		String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
		return port == USUAL_PORT ? name : name + ":" + port;
	}
}
