package org.drover.connector.puppetdb.internal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A node as PuppetDB lists it.
 *
 * @param environment of its catalog or, before it has one, of its facts; may be empty
 * @param retired     why it is none that lives, in words; empty for one that does
 * @param state       differs whenever something about the node has come in since
 */
record Node(String name, String environment, String retired, String state) {

	static Node of(JsonNode row) {
		String catalog = text(row, "catalog_environment");
		return new Node(text(row, "certname"), catalog.isEmpty() ? text(row, "facts_environment") : catalog, retired(row), state(row));
	}

	boolean lives() {
		return retired.isEmpty();
	}

	private static String retired(JsonNode row) {
		if (!text(row, "deactivated").isEmpty())
			return "deactivated on " + text(row, "deactivated") + " (nodes.deactivated)";
		return text(row, "expired").isEmpty() ? "" : "expired on " + text(row, "expired") + " (nodes.expired)";
	}

	private static String state(JsonNode row) {
		return String.join("\n", text(row, "certname"), text(row, "facts_timestamp"), text(row, "catalog_timestamp"), text(row, "facts_environment"),
				text(row, "catalog_environment"), text(row, "deactivated"), text(row, "expired"));
	}

	private static String text(JsonNode row, String column) {
		return row.path(column).isTextual() ? row.path(column).asText() : "";
	}
}
