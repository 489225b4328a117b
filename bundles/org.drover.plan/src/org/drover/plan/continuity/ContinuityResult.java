package org.drover.plan.continuity;

import java.util.List;

/**
 * The answer of a check.
 *
 * @param classes client classes looked at
 * @param requirements requirements of all of them, equal ones counted each time
 * @param checked prefixes looked at; equal requirements in the same place of the order share theirs
 * @param violations by class, requirement and phase, as given
 */
public record ContinuityResult(int classes, int requirements, long checked, List<Violation> violations) {

	public ContinuityResult {
		violations = List.copyOf(violations);
	}

	/** Whether continuity is proven. */
	public boolean holds() {
		return violations.isEmpty();
	}
}
