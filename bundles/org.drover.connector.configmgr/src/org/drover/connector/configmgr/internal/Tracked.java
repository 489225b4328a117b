package org.drover.connector.configmgr.internal;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;

/**
 * Of what a site database tells the changes, beside those of clients.
 *
 * @param names    what clients were called before
 * @param copies   copies of content
 * @param services distribution points and servers; never without copies, as a point says what it holds
 * @param users    who works at clients: what changes of a user is told like what changes of a client
 */
record Tracked(boolean names, boolean copies, boolean services, boolean users) {

	static final Tracked NOTHING = new Tracked(false, false, false, false);

	static Tracked by(SiteDatabase.Session session) throws DroverException {
		boolean copies = session.has(View.CHANGED_COPIES);
		return new Tracked(session.has(View.CHANGED_NAMES), copies, copies && session.has(View.CHANGED_SERVICES),
				PrimaryUsers.in(session));
	}

	/** Whether changes of objects of this kind are told. */
	boolean tells(ObjectKind kind) {
		return services && isOfServices(kind);
	}

	/** Whether objects of this kind are among those that changes of services are about. */
	static boolean isOfServices(ObjectKind kind) {
		return kind == ObjectKind.DISTRIBUTION_POINT || kind == ObjectKind.SITE_SYSTEM;
	}
}
