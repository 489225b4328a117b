package org.drover.model.draft;

import org.drover.model.ObjectRef;

/**
 * One object that a draft creates, changes or deletes.
 *
 * @param before   the row the draft was made from; null where it is created
 * @param after    the row as the draft wants it; null where it is deleted
 * @param sentence what changes, without a full stop: {@code create distribution point DP7 on SRV2}
 */
public record DraftChange(Row before, Row after, String sentence) {

	public ObjectRef ref() {
		return before == null ? after.ref() : before.ref();
	}
}
