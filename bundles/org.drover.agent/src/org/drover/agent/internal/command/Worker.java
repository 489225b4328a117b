package org.drover.agent.internal.command;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.drover.agent.internal.file.Digest;
import org.drover.agent.internal.command.Journal.Entry;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does commands, one after the other and each of them once, in a thread of its own. What it was told to cancel before it has begun it answers as
 * such. All methods are for one thread, that of the agent.
 */
public final class Worker implements AutoCloseable {

	/** Whom the worker tells how things went, in its own thread. */
	public interface Listener {

		/** A command has been answered, durably. */
		void answered(Response response);

		/** The process must end for a command to go on. */
		void handOver(String id);
	}

	private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
	private static final long STOP_S = 10;

	private final Journal journal;
	private final Map<Class<? extends Command>, Handler<? extends Command>> handlers = new HashMap<>();
	private final Clock clock;
	private final Listener listener;
	private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("commands").daemon().factory());
	private final Map<String, Task> tasks = new LinkedHashMap<>();

	public Worker(Journal journal, List<Handler<?>> handlers, Clock clock, Listener listener) {
		this.journal = journal;
		this.clock = clock;
		this.listener = listener;
		handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
	}

	/**
	 * Takes a command, unless it has it already.
	 *
	 * @return its response, where it is known at once
	 */
	public Optional<Response> take(CommandMessage message) throws IOException {
		String digest = Digest.of(ProtocolJson.write(message.command()));
		Task known = tasks.get(message.id());
		if (known != null)
			return known.digest.equals(digest) ? Optional.empty() : Optional.of(refused(message, other()));
		Optional<Entry> entry;
		try {
			entry = journal.find(message.id());
		} catch (DroverException e) {
			LOG.error("the journal of command {} is damaged", message.id(), e);
			return Optional.of(new Response(message.id(), clock.instant(), Outcome.INTERRUPTED,
					"the agent's journal of this command is damaged: whether it was done is not known", null));
		}
		if (entry.isPresent() && !entry.get().digest().equals(digest))
			return Optional.of(refused(message, other()));
		if (entry.isPresent() && entry.get().response() != null)
			return Optional.of(entry.get().response());
		Task task = new Task(message, digest, entry);
		tasks.put(message.id(), task);
		thread.execute(task);
		return Optional.empty();
	}

	/** @return whether it was there to be ended; it is answered by itself, soon */
	public boolean cancel(String id) {
		Task task = tasks.get(id);
		if (task == null)
			return false;
		task.cancel();
		return true;
	}

	/** To be called once a command's answer has been taken note of. */
	public void forget(String id) {
		tasks.remove(id);
	}

	/** Ids of commands that have been taken and not answered. */
	public List<String> working() {
		return new ArrayList<>(tasks.keySet());
	}

	/** Cuts off what runs: it is in doubt then, as after a kill. */
	@Override
	public void close() {
		tasks.values().forEach(Task::cutOff);
		thread.shutdownNow();
		try {
			if (!thread.awaitTermination(STOP_S, TimeUnit.SECONDS))
				LOG.warn("a command did not stop within {} s", STOP_S);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Response refused(CommandMessage message, String why) {
		return new Response(message.id(), clock.instant(), Outcome.REFUSED, why, null);
	}

	private static String other() {
		return "another command was sent under this id before";
	}

	@SuppressWarnings("unchecked")
	private <C extends Command> Handler<C> handler(C command) throws Refusal {
		Handler<?> found = handlers.get(command.getClass());
		if (found == null)
			throw new Refusal("this agent does not do such commands");
		return (Handler<C>) found;
	}

	/** One command on its way. */
	private final class Task implements Runnable, Step {

		private final CommandMessage message;
		private final String digest;
		private final boolean begunBefore;
		private Entry entry;
		private Thread runner;
		private boolean cancelled;
		private boolean cutOff;

		Task(CommandMessage message, String digest, Optional<Entry> entry) {
			this.message = message;
			this.digest = digest;
			this.entry = entry.orElse(null);
			begunBefore = entry.isPresent();
		}

		@Override
		public void run() {
			try {
				Optional<Response> response = respond();
				boolean done = response.isPresent() && response.get().outcome() == Outcome.DONE;
				if (isCutOff() && !done)
					return;
				if (response.isEmpty()) {
					listener.handOver(message.id());
					return;
				}
				journal.save((entry == null ? journal.begin(message.id(), digest) : entry).ended(response.get()));
				listener.answered(response.get());
			} catch (IOException e) {
				LOG.error("the outcome of command {} cannot be written down; it is in doubt until the agent starts again", message.id(), e);
			}
		}

		private Optional<Response> respond() {
			if (!begunBefore && isCancelled())
				return Optional.of(response(Outcome.CANCELLED, "it was not begun", null));
			if (!begunBefore && message.expires() != null && clock.instant().isAfter(message.expires()))
				return Optional.of(response(Outcome.EXPIRED, "it was to be begun by " + message.expires(), null));
			try {
				return perform(message.command()).map(done -> response(Outcome.DONE, "", done));
			} catch (Refusal e) {
				return Optional.of(response(Outcome.REFUSED, e.getMessage(), null));
			} catch (Interrupted e) {
				return Optional.of(response(Outcome.INTERRUPTED, e.getMessage(), null));
			} catch (Failure e) {
				return Optional.of(failed(e.getMessage(), e.result()));
			} catch (DroverException e) {
				return Optional.of(failed(e.getMessage(), null));
			} catch (IOException e) {
				LOG.warn("command {} failed", message.id(), e);
				return Optional.of(failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), null));
			} catch (RuntimeException e) {
				LOG.error("command {} met a fault of the agent", message.id(), e);
				return Optional.of(failed("the agent met a fault of its own; its log says more", null));
			} finally {
				ended();
			}
		}

		private <C extends Command> Optional<Result> perform(C command) throws IOException, DroverException {
			Handler<C> handler = handler(command);
			if (begunBefore)
				return begin() ? handler.resume(command, this) : Optional.empty();
			entry = journal.begin(message.id(), digest);
			return begin() ? handler.run(command, this) : Optional.empty();
		}

		private Response failed(String why, Result result) {
			return response(isCancelled() ? Outcome.CANCELLED : Outcome.FAILED, why, result);
		}

		private Response response(Outcome outcome, String text, Result result) {
			return new Response(message.id(), clock.instant(), outcome, text, result);
		}

		private synchronized boolean begin() {
			runner = Thread.currentThread();
			return !cutOff;
		}

		private synchronized void ended() {
			runner = null;
			Thread.interrupted();
		}

		synchronized void cancel() {
			cancelled = true;
			if (runner != null)
				runner.interrupt();
		}

		synchronized void cutOff() {
			cutOff = true;
		}

		private synchronized boolean isCancelled() {
			return cancelled;
		}

		private synchronized boolean isCutOff() {
			return cutOff;
		}

		@Override
		public String id() {
			return message.id();
		}

		@Override
		public Optional<String> noted(String name) {
			return Optional.ofNullable(entry.notes().get(name));
		}

		@Override
		public void note(String name, String value) throws IOException {
			entry = journal.save(entry.noting(name, value));
		}
	}
}
