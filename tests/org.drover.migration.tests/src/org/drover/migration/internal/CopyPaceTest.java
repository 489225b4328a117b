package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.drover.plan.Bandwidth;
import org.drover.task.PostponedException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class CopyPaceTest {

	private static final SettableClock SUNDAY = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));

	@Test
	void bytesComeNoFasterThanTheyMayAndAllOfThem() throws IOException {
		long[] longest = { 0 };
		CopyPace pace = new CopyPace(List.of(), SUNDAY, (nanos, monitor) -> longest[0] = Math.max(longest[0], nanos));
		byte[] bytes = new byte[50_000];
		new Random(1).nextBytes(bytes);
		long start = System.nanoTime();
		try (InputStream paced = pace.paced(new Bandwidth(10_000, ""), new ByteArrayInputStream(bytes), new NullProgressMonitor())) {
			assertArrayEquals(bytes, paced.readAllBytes());
		}
		long took = System.nanoTime() - start;
		long owed = TimeUnit.SECONDS.toNanos(5);
		assertTrue(longest[0] <= owed && longest[0] >= owed - took, () -> longest[0] + " ns are not 5 s less the " + took + " that went by");
	}

	@Test
	void aTrickleIsReadByteByByte() throws IOException {
		CopyPace pace = new CopyPace(List.of(), SUNDAY, (nanos, monitor) -> {
		});
		try (InputStream paced = pace.paced(new Bandwidth(1, ""), new ByteArrayInputStream(new byte[] { 1, -1 }), new NullProgressMonitor())) {
			assertEquals(1, paced.read());
			assertEquals(255, paced.read());
			assertEquals(-1, paced.read());
		}
	}

	@Test
	void aCopyThatIsCancelledDoesNotWait() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		InputStream paced = CopyPace.of(List.of(), SUNDAY).paced(new Bandwidth(1, ""), new ByteArrayInputStream(new byte[100]), monitor);
		assertThrows(InterruptedIOException.class, paced::readAllBytes);
	}

	@Test
	void withoutARateTheStreamIsLeftAlone() {
		InputStream bytes = new ByteArrayInputStream(new byte[1]);
		assertSame(bytes, CopyPace.NONE.paced(new Bandwidth(0, ""), bytes, new NullProgressMonitor()));
	}

	@Test
	void theRateOfTheTimeCountsAndOutsideAllTimesNothingIsCopied() throws PostponedException {
		Bandwidth sunday = new Bandwidth(10, "sun 00:00-24:00 UTC");
		assertEquals(sunday, CopyPace.of(List.of(new Bandwidth(5, "mon 00:00-24:00 UTC"), sunday), SUNDAY).require(false));
		assertThrows(PostponedException.class, () -> CopyPace.of(List.of(new Bandwidth(5, "mon 00:00-24:00 UTC")), SUNDAY).require(false));
	}
}
