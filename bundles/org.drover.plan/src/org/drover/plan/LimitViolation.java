package org.drover.plan;

/**
 * A limit that no cut of the waves keeps; it refuses the plan like a violation of continuity.
 *
 * @param id          the same for the same limit in every plan of the same topologies; what an administrator overrules by
 * @param wave        the first one that breaks it
 * @param who         whom it concerns, in words
 * @param clients     that are concerned; 0 where it is about content
 * @param requirement what they need
 * @param explanation which service it is, how many come, and what helps
 */
public record LimitViolation(String id, int wave, String who, long clients, String requirement, String explanation) {

	static final String PREFIX = "limit-";

	/** Whether an id is that of a limit, and not of a violation of continuity. */
	public static boolean isOne(String id) {
		return id.startsWith(PREFIX);
	}
}
