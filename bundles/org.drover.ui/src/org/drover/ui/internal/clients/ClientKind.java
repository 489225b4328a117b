package org.drover.ui.internal.clients;

import java.util.Locale;
import java.util.Map;

import org.drover.model.Attributes;

/** What sort of computer a client is, as far as its attributes tell. */
enum ClientKind {
	COMPUTER(Messages.ClientKind_computer), INTERNET(Messages.ClientKind_internet), MOBILE(Messages.ClientKind_mobile), SERVER(Messages.ClientKind_server);

	private static final String TRUE = "true";

	private final String label;

	ClientKind(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

	static ClientKind of(Map<String, String> attributes) {
		if (TRUE.equals(attributes.get(Attributes.MOBILE)))
			return MOBILE;
		if (attributes.getOrDefault(Attributes.OPERATING_SYSTEM, "").toLowerCase(Locale.ROOT).contains("server"))
			return SERVER;
		return TRUE.equals(attributes.get(Attributes.INTERNET)) ? INTERNET : COMPUTER;
	}
}
