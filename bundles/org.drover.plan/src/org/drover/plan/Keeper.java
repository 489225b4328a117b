package org.drover.plan;

import java.util.List;

import org.drover.model.ObjectRef;

/**
 * Why a site or a topology cannot be decommissioned yet.
 *
 * @param sentence says what would be lost, and what to do; without a full stop
 * @param objects  which ones; none where it is not about objects
 */
public record Keeper(Kind kind, String sentence, List<ObjectRef> objects) {

	public enum Kind {
		/** Clients are assigned to it. */
		CLIENTS,
		/** Objects that are in use are nowhere else. */
		OBJECTS,
		/** Objects have been changed since they were migrated. */
		CHANGED,
		/** Content lies nowhere else. */
		CONTENT,
		/** Others use its services, or sites below it are not retired. */
		SERVICES,
		/** Update points that remain have their updates from it. */
		UPDATES,
		/** A job has not come to an end. */
		JOBS,
		/** What will be gone has not been confirmed. */
		UNCONFIRMED
	}

	public Keeper {
		objects = List.copyOf(objects);
	}
}
