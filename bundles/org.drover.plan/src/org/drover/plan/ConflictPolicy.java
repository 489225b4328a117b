package org.drover.plan;

import java.util.Locale;

/** What becomes of an object that the new topology has already, other than a migration would write it. */
public enum ConflictPolicy {
	/** It stays as it is. */
	SKIP,
	/** It becomes what the legacy one is. */
	OVERWRITE,
	/** It stays as it is; the legacy one is written beside it under another key and name, and what needs that refers to the new one. */
	RENAME,
	/** What only one side has changed since the last migration is taken from that side. */
	MERGE;

	/** The name in commands and JSON. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException where no policy has this {@link #label()} */
	public static ConflictPolicy ofLabel(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}
}
