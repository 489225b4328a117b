package org.drover.plan;

import java.util.Map;
import java.util.TreeMap;

import org.drover.model.ObjectRef;

/**
 * What a job does about conflicts.
 *
 * @param usual      for objects that are not named
 * @param objects    by {@code kind:key} in the legacy topology
 * @param sourceWins whether a merge takes the legacy topology's value of a field that both sides have changed; else it keeps the new one's
 */
public record ConflictRules(ConflictPolicy usual, Map<String, ConflictPolicy> objects, boolean sourceWins) {

	public static final ConflictRules SKIP = of(ConflictPolicy.SKIP);

	public ConflictRules {
		objects = new TreeMap<>(objects);
	}

	/** The same for all objects. */
	public static ConflictRules of(ConflictPolicy usual) {
		return new ConflictRules(usual, Map.of(), false);
	}

	public ConflictRules with(ObjectRef object, ConflictPolicy policy) {
		Map<String, ConflictPolicy> more = new TreeMap<>(objects);
		more.put(object.toString(), policy);
		return new ConflictRules(usual, more, sourceWins);
	}

	public ConflictRules sourceWins(boolean wins) {
		return new ConflictRules(usual, objects, wins);
	}

	public ConflictPolicy policy(ObjectRef object) {
		return objects.getOrDefault(object.toString(), usual);
	}
}
