package org.drover.ui.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.ui.internal.problem.ProblemLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a gathering left out is told once, and stands among the problems until it does not hold any more. */
class GatherWarningLogTest {

	private final ProblemLog log = ProblemLog.ofConsole();
	private final GatherWarningLog warnings = new GatherWarningLog(log);

	@AfterEach
	void clear() {
		log.clear();
	}

	@Test
	void whatIsNewIsWorthTellingAndWhatIsKnownIsNot() {
		assertTrue(warnings.take("legacy", List.of("boundaries were left out", "drivers were left out")));
		assertFalse(warnings.take("legacy", List.of("boundaries were left out", "drivers were left out")), "gathered again, and the same is missing");
		assertFalse(warnings.take("legacy", List.of("drivers were left out")), "less is missing than before");
		assertTrue(warnings.take("legacy", List.of("drivers were left out", "images were left out")));
	}

	@Test
	void allOfItCanBeReadUntilTheNextGathering() {
		warnings.take("legacy", List.of("boundaries were left out", "drivers were left out"));
		warnings.take("new", List.of("images were left out"));
		assertEquals(List.of("Gather new\nImages were left out\nimages were left out",
				"Gather legacy\nBoundaries were left out And 1 more.\nboundaries were left out\ndrivers were left out"), texts());
		warnings.take("legacy", List.of());
		assertEquals(1, texts().size());
	}

	private List<String> texts() {
		return log.entries().stream().map(ProblemLog.Entry::text).toList();
	}
}
