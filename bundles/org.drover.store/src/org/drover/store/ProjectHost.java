package org.drover.store;

import org.drover.model.DroverException;

/**
 * Answers other processes' reading commands while this process has a project open. A service, so that whoever keeps a project open for
 * long needs to know nothing about commands.
 */
public interface ProjectHost {

	/** Ends the answering, not the project. */
	interface Hosting extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * @param project  open, and to stay so until the answer is closed
	 * @param answered called after each command, in a thread of its own: it may have left something to do
	 */
	Hosting host(Project project, Runnable answered) throws DroverException;
}
