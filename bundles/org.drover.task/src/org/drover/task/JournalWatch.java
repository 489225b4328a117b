package org.drover.task;

/**
 * Told just before and just after each write of a journal is committed, in the thread that writes: moments at which a process may end, for tests of
 * what is left then.
 */
@FunctionalInterface
public interface JournalWatch {

	JournalWatch NONE = (task, boundary) -> {
	};

	/**
	 * @param task     its number, 0 for the job
	 * @param boundary {@code before done}, {@code after done}
	 */
	void at(int task, String boundary);
}
