package org.drover.server.internal;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.server.internal.TaskCounts.Doing;
import org.drover.server.internal.TaskCounts.End;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.OperationCanceledException;

/** A handler whose calls are counted. */
public final class CountedHandler implements TaskHandler {

	private interface Call<T> {
		T make() throws DroverException;
	}

	private final TaskHandler handler;
	private final TaskCounts counts;

	public CountedHandler(TaskHandler handler, TaskCounts counts) {
		this.handler = handler;
		this.counts = counts;
	}

	@Override
	public String name() {
		return handler.name();
	}

	@Override
	public String run(TaskContext context, String input) throws DroverException {
		return counted(Doing.RUN, () -> handler.run(context, input));
	}

	@Override
	public void undo(TaskContext context, String input, String outcome) throws DroverException {
		counted(Doing.UNDO, () -> {
			handler.undo(context, input, outcome);
			return null;
		});
	}

	@Override
	public Optional<String> probe(TaskContext context, String input) throws DroverException {
		return handler.probe(context, input);
	}

	private <T> T counted(Doing doing, Call<T> call) throws DroverException {
		long began = System.nanoTime();
		End end = End.FAILED;
		counts.begins();
		try {
			T result = call.make();
			end = End.DONE;
			return result;
		} catch (OperationCanceledException e) {
			end = End.STOPPED;
			throw e;
		} finally {
			counts.ends(doing, end, System.nanoTime() - began);
		}
	}
}
