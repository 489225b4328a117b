package org.drover.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * A look at everything that should be up before a wave starts, in both topologies.
 *
 * @param wave  from 1
 * @param fault why the wave was not started; empty where all that clients need was there
 */
public record WaveCheck(int wave, Instant at, Optional<String> fault) {
}
