package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.drover.model.DroverException;
import org.drover.plan.Action;
import org.junit.jupiter.api.Test;

final class WaveLineTest {

	@Test
	void tellsWhatEachWaveWorksOn() throws DroverException {
		List<WaveLine> waves = WaveLine.of(Samples.plan(false));
		assertEquals(List.of("1 server locator point", "2 packages, 1 program", "3 clients", "1 client", "2 clients", "1 distribution point"),
				waves.stream().map(WaveLine::what).toList());
		assertEquals(List.of(0, 0, 3, 1, 2, 0), waves.stream().map(WaveLine::clients).toList());
		assertEquals(List.of(1L, 3L, 3L, 1L, 2L, 1L), waves.stream().map(WaveLine::work).toList());
	}

	@Test
	void knowsThePilot() throws DroverException {
		assertEquals(List.of("Move pilot clients"),
				WaveLine.of(Samples.plan(false)).stream().filter(WaveLine::pilot).map(wave -> wave.wave().title()).toList());
	}

	@Test
	void passesOverTheCheckThatAWaveBeginsWith() throws DroverException {
		assertEquals(Action.SHARE, WaveLine.of(Samples.plan(false)).get(0).action());
	}
}
