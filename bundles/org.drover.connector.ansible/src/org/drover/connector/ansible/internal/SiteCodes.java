package org.drover.connector.ansible.internal;

import java.util.Locale;

/** Codes for sites from names that people chose: upper case, and nothing but letters, digits, dashes and underscores. */
final class SiteCodes {

	private static final int LENGTH = 64;
	private static final String NAMELESS = "ANSIBLE";

	private SiteCodes() {
	}

	static boolean isCode(String text) {
		return text.length() <= LENGTH && text.matches("[A-Za-z0-9_-]+");
	}

	static String of(String name) {
		String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]+", "-").replaceAll("^-+|-+$", "");
		return code.isEmpty() ? NAMELESS : code.substring(0, Math.min(LENGTH, code.length()));
	}
}
