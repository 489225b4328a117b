package org.drover.ui.jobs.internal.plan;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;

/** Changes what a job does about conflicts: for all objects, or for those that are named. */
public final class Policies {

	private Policies() {
	}

	/** Objects that have a policy of their own keep it. */
	public static ConflictRules usual(ConflictRules rules, ConflictPolicy policy) {
		return new ConflictRules(policy, rules.objects(), rules.sourceWins());
	}

	public static ConflictRules with(ConflictRules rules, Collection<ObjectRef> objects, ConflictPolicy policy) {
		Map<String, ConflictPolicy> more = new TreeMap<>(rules.objects());
		objects.forEach(object -> more.put(object.toString(), policy));
		return new ConflictRules(rules.usual(), more, rules.sourceWins());
	}

	/** Gives objects the job's policy back. */
	public static ConflictRules without(ConflictRules rules, Collection<ObjectRef> objects) {
		Map<String, ConflictPolicy> fewer = new TreeMap<>(rules.objects());
		objects.forEach(object -> fewer.remove(object.toString()));
		return new ConflictRules(rules.usual(), fewer, rules.sourceWins());
	}

	/** Whether an object has a policy of its own. */
	static boolean isOwn(ConflictRules rules, ObjectRef object) {
		return rules.objects().containsKey(object.toString());
	}

	/** Whether anything may be merged, so that it matters who wins. */
	public static boolean merges(ConflictRules rules) {
		return rules.usual() == ConflictPolicy.MERGE || rules.objects().containsValue(ConflictPolicy.MERGE);
	}
}
