package org.drover.migration;

import org.drover.migration.Dashboard.Count;
import org.drover.plan.Wave;

/** How many of the clients and objects that a wave carries over have been so far. */
public record WaveFigures(Wave wave, Count clients, Count objects) {

	static WaveFigures none(Wave wave) {
		return new WaveFigures(wave, new Count(0, 0), new Count(0, 0));
	}

	WaveFigures withClients(Count more) {
		return new WaveFigures(wave, clients.plus(more), objects);
	}

	WaveFigures withObjects(Count more) {
		return new WaveFigures(wave, clients, objects.plus(more));
	}
}
