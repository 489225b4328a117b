package org.drover.site;

import java.util.Optional;

import org.drover.connector.ClientHome;

/** Who belongs to a topology, as its management points ask. Answers come from memory: it is asked with every request. */
public interface ClientDirectory {

	/**
	 * @param site     the site the client is assigned to
	 * @param released where the client has been sent, null while it stays
	 */
	record Standing(String site, ClientHome released) {

		public boolean isReleased() {
			return released != null;
		}
	}

	/** Empty for a client that is not assigned here and was not released from here. */
	Optional<Standing> standing(String client);

	/**
	 * The client has been given policy.
	 *
	 * @param standing the very answer of {@link #standing(String)} the policy was made of: presence counts only while it still holds
	 */
	void served(String client, Standing standing);

	/**
	 * The client has sent a message.
	 *
	 * @param kind status, inventory or metering
	 * @param body the message as it came
	 */
	void reported(String client, String kind, String body);
}
