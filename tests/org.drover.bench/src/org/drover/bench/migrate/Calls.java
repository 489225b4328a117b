package org.drover.bench.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.drover.model.DroverException;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;

/** When the handlers of a job were at work. Usable from several threads. */
final class Calls {

	/** One call, of {@link TaskHandler#run} or a probe. */
	record Call(String handler, Instant from, Instant to) {
	}

	private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

	List<Call> all() {
		return List.copyOf(calls);
	}

	/** The same handlers, watched. */
	List<TaskHandler> of(Collection<TaskHandler> handlers) {
		return handlers.stream().<TaskHandler>map(Watched::new).toList();
	}

	/** Seconds in which at least one of some calls was under way. */
	static double seconds(List<Call> calls) {
		Instant until = Instant.MIN;
		Duration spent = Duration.ZERO;
		for (Call call : calls.stream().sorted(Comparator.comparing(Call::from)).toList()) {
			Instant from = call.from().isAfter(until) ? call.from() : until;
			if (call.to().isAfter(from)) {
				spent = spent.plus(Duration.between(from, call.to()));
				until = call.to();
			}
		}
		return spent.toNanos() / 1e9;
	}

	private final class Watched implements TaskHandler {

		private final TaskHandler handler;

		Watched(TaskHandler handler) {
			this.handler = handler;
		}

		@Override
		public String name() {
			return handler.name();
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			Instant from = Instant.now();
			try {
				return handler.run(context, input);
			} finally {
				called(from);
			}
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) throws DroverException {
			handler.undo(context, input, outcome);
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) throws DroverException {
			Instant from = Instant.now();
			try {
				return handler.probe(context, input);
			} finally {
				called(from);
			}
		}

		private void called(Instant from) {
			calls.add(new Call(name(), from, Instant.now()));
		}
	}
}
