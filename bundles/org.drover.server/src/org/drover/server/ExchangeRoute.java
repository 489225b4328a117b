package org.drover.server;

import org.drover.connector.ConnectorRegistry;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * What exchange packages go out and come in by: {@code /exchange/TOPOLOGY}. Unlike the rest of a management server it tells, and takes, whole estates: so it
 * answers only who has its token.
 *
 * @param token what a request says behind {@code Authorization: Bearer}
 */
public record ExchangeRoute(Project project, ConnectorRegistry connectors, String version, String token) {

	public static final int SHORTEST_TOKEN = 20;

	/** @throws DroverException where the token could be guessed */
	public static ExchangeRoute of(Project project, ConnectorRegistry connectors, String version, String token) throws DroverException {
		if (token.length() < SHORTEST_TOKEN || !token.chars().allMatch(one -> one > ' ' && one < 0x7F))
			throw new DroverException("the token for /exchange has fewer than " + SHORTEST_TOKEN
					+ " characters, or others than letters, digits and signs: make one with 'openssl rand -hex 32'");
		return new ExchangeRoute(project, connectors, version, token);
	}

	/** Prints without the token. */
	@Override
	public String toString() {
		return "ExchangeRoute[" + project.folder() + "]";
	}
}
