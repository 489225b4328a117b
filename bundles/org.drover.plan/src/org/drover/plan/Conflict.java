package org.drover.plan;

import java.util.List;

import org.drover.model.ObjectRef;

/**
 * An object that the new topology has already, other than a migration would write it.
 *
 * @param ref     in the legacy topology; the new one's has the same
 * @param policy  what is done about it
 * @param written what the new topology has for it in the end; another one than {@code ref} where it is renamed
 * @param fields  what differs
 * @param both    names of the fields that both sides have changed since the last migration; empty where it is not merged
 */
public record Conflict(ObjectRef ref, String name, ConflictPolicy policy, ObjectRef written, List<FieldDifference> fields, List<String> both) {

	public Conflict {
		fields = List.copyOf(fields);
		both = List.copyOf(both);
	}
}
