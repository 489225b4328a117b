package org.drover.lab;

import java.time.Instant;

/** A moment in the life of a laboratory that reports can start from. */
public interface LiveMark {

	Instant at();
}
