package org.drover.ui.internal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.Status;
import org.junit.jupiter.api.Test;

class ProblemLogTest {

	private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

	private final ProblemLog log = new ProblemLog(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void keepsTheLatestFirst() {
		log.add("Gather", new Explanation("No answer.", ""));
		log.add("Export", new Explanation("Disk full.", "trace"));
		assertEquals(List.of("Export", "Gather"), log.entries().stream().map(ProblemLog.Entry::tried).toList());
		assertEquals(NOW, log.entries().getFirst().at());
		assertEquals("Export\nDisk full.\ntrace", log.entries().getFirst().text());
		assertEquals("Gather\nNo answer.", log.entries().getLast().text());
	}

	@Test
	void forgetsTheOldestOfVeryMany() {
		for (int number = 0; number < 600; number++)
			log.add("try " + number, new Explanation("", ""));
		assertEquals(500, log.entries().size());
		assertEquals("try 599", log.entries().getFirst().tried());
	}

	@Test
	void takesUpErrorsOfThePlatformOnly() {
		log.logged(Status.warning("may be", new IllegalStateException()), "org.eclipse.ui");
		log.logged(Status.error("of no cause"), "org.eclipse.ui");
		log.logged(Status.error("Unhandled event loop exception", new IllegalStateException("widget is disposed")), "org.eclipse.ui");
		assertEquals(1, log.entries().size());
		String details = log.entries().getFirst().explanation().details();
		assertTrue(details.startsWith("org.eclipse.ui: Unhandled") && details.contains("widget is disposed"), details);
	}

	@Test
	void whatHoldsForATimeIsSaidOnceAndSettled() {
		log.state("legacy", "Gather legacy", new Explanation("Boundaries were left out.", ""));
		log.add("Export", new Explanation("Disk full.", ""));
		log.state("legacy", "Gather legacy", new Explanation("Drivers were left out.", ""));
		assertEquals(List.of("Drivers were left out.", "Disk full."), log.entries().stream().map(entry -> entry.explanation().sentence()).toList());
		log.settle("legacy");
		log.settle("legacy");
		assertEquals(List.of("Export"), log.entries().stream().map(ProblemLog.Entry::tried).toList());
	}

	@Test
	void tellsWhoListens() {
		AtomicInteger told = new AtomicInteger();
		ProblemLog.Listener listener = told::incrementAndGet;
		log.addListener(listener);
		log.add("Gather", new Explanation("", ""));
		log.clear();
		log.removeListener(listener);
		log.clear();
		assertEquals(2, told.get());
		assertEquals(List.of(), log.entries());
	}
}
