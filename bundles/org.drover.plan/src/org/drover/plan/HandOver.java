package org.drover.plan;

import java.util.List;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;

/**
 * A service that the new topology takes over.
 *
 * @param back  whether the legacy topology's clients go on using it
 * @param first whether before any client moves
 */
record HandOver(ManagedObject service, boolean back, boolean first) {

	/** What becomes of it, where that is more than a change of hands. */
	List<NewObject> after(String source, String target) {
		return back ? List.of(new NewObject(service.with(Attributes.OWNER, target).with(Attributes.SHARED_WITH, source), List.of())) : List.of();
	}
}
