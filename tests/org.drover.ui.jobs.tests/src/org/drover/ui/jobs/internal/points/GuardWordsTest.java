package org.drover.ui.jobs.internal.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.VersionGuard.Answer;
import org.drover.plan.VersionGuard.Loss;
import org.junit.jupiter.api.Test;

/** Clients are counted as the command line counts them. */
final class GuardWordsTest {

	@Test
	void whoLosesSeveralPointsLosesOnce() {
		List<Loss> losses = List.of(loss("Kiel", 20, "dp1"), loss("Kiel", 20, "dp2"), loss("Bonn", 3, "dp1"));
		Answer answer = new Answer(new ObjectRef(ObjectKind.PACKAGE, "P1"), "CAS", 40, "3", "4", losses, List.of(), List.of());
		assertEquals(23, GuardWords.losing(answer));
		assertEquals(true, answer.sentence().contains("from 23 clients"), answer.sentence());
	}

	private static Loss loss(String who, long clients, String point) {
		return new Loss("DRV", who, clients, new ObjectRef(ObjectKind.DISTRIBUTION_POINT, point), false);
	}
}
