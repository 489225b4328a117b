package org.drover.scan.internal;

import java.util.Locale;
import java.util.Set;

/** What makers and hypervisors leave in the place of a serial or an identifier: many machines have it, so it tells none from another. */
public final class Placeholders {

	private static final Set<String> KNOWN = Set.of("none", "n/a", "na", "null", "unknown", "default", "default string", "not specified", "not available",
			"not applicable", "not present", "invalid", "empty", "oem", "o.e.m.", "to be filled by o.e.m.", "to be filled by oem", "filled by o.e.m.",
			"system serial number", "chassis serial number", "system product name", "serial number", "123456789", "0123456789", "1234567890",
			"03000200-0400-0500-0006-000700080009", "03020100-0504-0706-0809-0a0b0c0d0e0f", "12345678-1234-5678-90ab-cddeefaabbcc",
			"fefefefe-fefe-fefe-fefe-fefefefefefe");

	private Placeholders() {
	}

	/** Whether the text is blank, one that is known to be meaningless, or one character again and again. */
	public static boolean is(String text) {
		String plain = text.strip().toLowerCase(Locale.ROOT);
		return KNOWN.contains(plain) || plain.replaceAll("[-_.:\\s]", "").chars().distinct().count() < 2;
	}
}
