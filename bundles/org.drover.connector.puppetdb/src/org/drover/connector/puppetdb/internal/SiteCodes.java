package org.drover.connector.puppetdb.internal;

import java.util.Locale;

/** Codes for sites from the names of servers: upper case, and nothing but letters, digits, dashes and underscores. */
public final class SiteCodes {

	private static final int LENGTH = 64;
	private static final String NAMELESS = "PUPPETDB";

	private SiteCodes() {
	}

	public static boolean isCode(String text) {
		return text.length() <= LENGTH && text.matches("[A-Za-z0-9_-]+");
	}

	public static String of(String name) {
		String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]+", "-").replaceAll("^-+|-+$", "");
		return code.isEmpty() ? NAMELESS : code.substring(0, Math.min(LENGTH, code.length()));
	}
}
