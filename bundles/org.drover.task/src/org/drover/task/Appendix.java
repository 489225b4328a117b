package org.drover.task;

import java.io.IOException;
import java.io.OutputStream;

/** What is kept with a job beside its description: large, and read by few. It is written once, is kept packed, and lists of jobs do not read it. */
@FunctionalInterface
public interface Appendix {

	/** Writes all of it. */
	void write(OutputStream out) throws IOException;
}
