package org.drover.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class RowCounterTest {

	private int units;
	private final NullProgressMonitor monitor = new NullProgressMonitor() {
		@Override
		public void worked(int work) {
			units += work;
		}
	};

	@Test
	void everyThousandthRowIsTold() {
		RowCounter rows = new RowCounter(monitor);
		for (int row = 0; row < 2_999; row++)
			rows.next();
		assertEquals(2, units);
	}

	@Test
	void whoCancelsStopsTheReading() {
		RowCounter rows = new RowCounter(monitor);
		rows.next();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, rows::next);
	}
}
