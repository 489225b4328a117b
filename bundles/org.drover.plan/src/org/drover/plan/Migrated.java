package org.drover.plan;

import org.drover.connector.NewObject;

/**
 * An object as it was when it was last migrated.
 *
 * @param source  as it was carried over from the legacy topology
 * @param written as the new topology got it: another one where it was merged, renamed or converted
 */
public record Migrated(NewObject source, NewObject written) {

	/** Written as it was. */
	public Migrated(NewObject source) {
		this(source, source);
	}
}
