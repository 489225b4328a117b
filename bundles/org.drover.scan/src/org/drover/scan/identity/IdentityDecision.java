package org.drover.scan.identity;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of an agent's identity at a start.
 *
 * @param copyOf   the identity that this machine was copied with, where it gets a new one
 * @param rewound  whether the machine was taken back to an earlier state, with what the agent had kept: it may have sent more than it knows of
 * @param remember the facts to keep beside the identity from now on
 * @param reasons  in words, for the log and the status
 */
public record IdentityDecision(Verdict verdict, Optional<String> copyOf, boolean rewound, MachineFacts remember, List<String> reasons) {

	/** What. */
	public enum Verdict {
		/** There is none yet: make one. */
		FIRST,
		/** It stays. */
		KEEP,
		/** This is a copy: make one, and say whose copy it is. */
		NEW
	}

	public IdentityDecision {
		reasons = List.copyOf(reasons);
	}
}
