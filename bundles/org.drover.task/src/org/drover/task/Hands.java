package org.drover.task;

import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;

/** Who does the steps of an execution. Used by its deciding thread. */
interface Hands extends AutoCloseable {

	/** @param report takes the verdict, in any thread */
	void start(Step step, Tries tries, StopMonitor monitor, Consumer<Verdict> report);

	/** Whether they are elsewhere: then they keep the time of their steps themselves, and hear of requests as we do. */
	boolean away();

	/** Often, whether or not anything happens. */
	void looked() throws DroverException;

	@Override
	void close();
}
