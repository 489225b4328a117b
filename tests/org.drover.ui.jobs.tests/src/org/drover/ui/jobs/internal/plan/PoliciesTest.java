package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.junit.jupiter.api.Test;

final class PoliciesTest {

	private static final ObjectRef ONE = ObjectRef.parse("package:P1");
	private static final ObjectRef OTHER = ObjectRef.parse("package:P2");
	private static final ObjectRef THIRD = ObjectRef.parse("package:P3");

	@Test
	void theJobsPolicyIsForWhatHasNoneOfItsOwn() {
		ConflictRules rules = Policies.usual(Policies.with(ConflictRules.SKIP, List.of(ONE, OTHER), ConflictPolicy.RENAME), ConflictPolicy.MERGE);
		assertEquals(ConflictPolicy.RENAME, rules.policy(ONE));
		assertEquals(ConflictPolicy.RENAME, rules.policy(OTHER));
		assertEquals(ConflictPolicy.MERGE, rules.policy(THIRD));
		assertTrue(Policies.isOwn(rules, ONE));
		assertFalse(Policies.isOwn(rules, THIRD));
	}

	@Test
	void objectsGetTheJobsPolicyBack() {
		ConflictRules rules = Policies.with(ConflictRules.of(ConflictPolicy.OVERWRITE), List.of(ONE, OTHER), ConflictPolicy.SKIP);
		ConflictRules back = Policies.without(rules, List.of(OTHER, THIRD));
		assertEquals(ConflictPolicy.SKIP, back.policy(ONE));
		assertEquals(ConflictPolicy.OVERWRITE, back.policy(OTHER));
		assertEquals(ConflictRules.of(ConflictPolicy.OVERWRITE), Policies.without(back, List.of(ONE)), "as if nothing had been set");
	}

	@Test
	void whoWinsMattersWhereAnythingIsMergedAndStaysChosen() {
		assertFalse(Policies.merges(ConflictRules.SKIP));
		assertTrue(Policies.merges(ConflictRules.of(ConflictPolicy.MERGE)));
		ConflictRules single = Policies.with(ConflictRules.SKIP.sourceWins(true), List.of(ONE), ConflictPolicy.MERGE);
		assertTrue(Policies.merges(single));
		assertTrue(Policies.usual(single, ConflictPolicy.OVERWRITE).sourceWins());
		assertTrue(Policies.without(single, List.of(ONE)).sourceWins());
	}
}
