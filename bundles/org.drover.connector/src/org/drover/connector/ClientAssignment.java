package org.drover.connector;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;

/**
 * Which topology a client belongs to. A client moves in this order: the receiving side {@link #accept}s it, the other side {@link #release}s
 * it, and it has moved once the receiving side has it {@link #present}. In between both sides serve it. All calls are idempotent;
 * clients are named by their object keys.
 */
public interface ClientAssignment {

	/** @param site a site code; empty for the topology's default */
	ClientHome home(String site) throws DroverException;

	/** Site code by client, as this topology has it now; for a released client the site it was sent to. Unknown clients are absent. */
	Map<String, String> assigned(Collection<String> clients) throws DroverException;

	/** Takes clients as this topology's own, each at the given site. Presence counts from here anew for a client that was not assigned before. */
	void accept(Map<String, String> siteByClient) throws DroverException;

	/** Tells clients, with their next policy, to report to another home. They are served here until they have gone. */
	void release(Collection<String> clients, ClientHome to) throws DroverException;

	/** Whether clients come here by themselves, so that their arrival can be waited for. Where not, they are moved in the topology's records. */
	default boolean reported() {
		return true;
	}

	/** Those of the clients that have been given policy here since they were accepted. */
	Set<String> present(Collection<String> clients) throws DroverException;
}
