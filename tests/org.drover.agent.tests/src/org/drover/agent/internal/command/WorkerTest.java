package org.drover.agent.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Command.RestoreFile;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

	private static final Clock CLOCK = Clock.systemUTC();
	private static final Result RESULT = new Result.FilePlaced("/x", "", "", false);

	@TempDir
	Path folder;

	private final BlockingQueue<Response> answers = new LinkedBlockingQueue<>();
	private final BlockingQueue<String> handedOver = new LinkedBlockingQueue<>();
	private int runs;
	private int resumed;

	/** Stands for what a handler does. */
	private interface Work {
		Optional<Result> at(String command, Step step) throws IOException, DroverException;
	}

	@Test
	void aCommandIsDoneOnceHoweverOftenItIsSent() throws Exception {
		try (Worker worker = worker((command, step) -> Optional.of(RESULT))) {
			assertEquals(Optional.empty(), worker.take(message("c", "a")));
			Response first = answer(worker);
			assertEquals(Optional.of(first), worker.take(message("c", "a")));
			assertEquals(Outcome.REFUSED, worker.take(message("c", "b")).orElseThrow().outcome());
		}
		try (Worker next = worker((command, step) -> Optional.of(RESULT))) {
			assertEquals(Outcome.DONE, next.take(message("c", "a")).orElseThrow().outcome());
		}
		assertEquals(1, runs);
	}

	/** Whoever asks for the answers does so while commands are at work. */
	@Test
	void anEntryThatIsJustBeingWrittenIsNoAnswerYet() throws Exception {
		try (Worker worker = worker((command, step) -> Optional.of(RESULT))) {
			worker.take(message("c", "a"));
			Response response = answer(worker);
			Files.createSymbolicLink(folder.resolve("journal/.d.json.new"), Path.of("gone")); // listed, and not there any more when it is read
			assertEquals(List.of(response), new Journal(folder.resolve("journal"), CLOCK).answers(10));
		}
	}

	@Test
	void whatWasBegunIsResumedWithWhatWasNoted() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		try (Worker worker = worker((command, step) -> {
			step.note("half", "done");
			begun.countDown();
			return forever();
		})) {
			worker.take(message("c", "a"));
			assertTrue(begun.await(10, TimeUnit.SECONDS));
		}
		assertTrue(answers.isEmpty(), "a command that was cut off is in doubt");
		try (Worker next = worker((command, step) -> {
			throw new Interrupted(step.noted("half").orElse("nothing"));
		})) {
			next.take(message("c", "a"));
			Response response = answer(next);
			assertEquals(Outcome.INTERRUPTED, response.outcome());
			assertEquals("done", response.text());
		}
		assertEquals(1, runs);
		assertEquals(1, resumed);
	}

	@Test
	void howItEndsIsTold() throws Exception {
		try (Worker worker = worker((command, step) -> {
			switch (command) {
			case "refused":
				throw new Refusal("no");
			case "failed":
				throw new DroverException("broken");
			case "partly":
				throw new Failure("half", RESULT);
			case "fault":
				throw new IllegalStateException("secret");
			default:
				return Optional.empty();
			}
		})) {
			assertEquals("REFUSED no", told(worker, "refused"));
			assertEquals("FAILED broken", told(worker, "failed"));
			assertEquals("FAILED half", told(worker, "partly"));
			assertEquals("FAILED the agent met a fault of its own; its log says more", told(worker, "fault"));
			worker.take(message("over", "over"));
			assertEquals("over", handedOver.poll(10, TimeUnit.SECONDS));
		}
	}

	@Test
	void whatComesTooLateOrIsCancelledBeforeIsNotBegun() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		try (Worker worker = worker((command, step) -> {
			begun.countDown();
			return forever();
		})) {
			worker.take(new CommandMessage("late", CLOCK.instant().minusSeconds(1), new RestoreFile("late")));
			assertEquals(Outcome.EXPIRED, answer(worker).outcome());
			worker.take(new CommandMessage("long", Instant.MAX, new RestoreFile("long")));
			worker.take(message("waits", "waits"));
			assertTrue(begun.await(10, TimeUnit.SECONDS));
			assertEquals(List.of("long", "waits"), worker.working());
			assertTrue(worker.cancel("waits"));
			assertTrue(worker.cancel("long"));
			assertTrue(!worker.cancel("unknown"));
			assertEquals(Outcome.CANCELLED, answer(worker).outcome());
			assertEquals(Outcome.CANCELLED, answer(worker).outcome());
		}
		assertEquals(1, runs);
	}

	@Test
	void aDamagedEntryIsAnsweredAsInDoubt() throws Exception {
		Files.createDirectories(folder.resolve("journal"));
		Files.writeString(folder.resolve("journal/c.json"), "{\"id\":\"c\"");
		try (Worker worker = worker((command, step) -> Optional.of(RESULT))) {
			assertEquals(Outcome.INTERRUPTED, worker.take(message("c", "a")).orElseThrow().outcome());
		}
		assertEquals(0, runs);
	}

	private static Optional<Result> forever() throws InterruptedIOException {
		try {
			new CountDownLatch(1).await();
			return Optional.empty();
		} catch (InterruptedException e) {
			throw (InterruptedIOException) new InterruptedIOException("ended").initCause(e);
		}
	}

	private String told(Worker worker, String command) throws Exception {
		worker.take(message(command, command));
		Response response = answer(worker);
		return response.outcome() + " " + response.text();
	}

	private Response answer(Worker worker) throws InterruptedException {
		Response response = answers.poll(10, TimeUnit.SECONDS);
		worker.forget(response.command());
		return response;
	}

	private static CommandMessage message(String id, String content) {
		return new CommandMessage(id, null, new RestoreFile(content));
	}

	private Worker worker(Work work) throws IOException {
		Handler<RestoreFile> handler = new Handler<>() {

			@Override
			public Class<RestoreFile> kind() {
				return RestoreFile.class;
			}

			@Override
			public Optional<Result> run(RestoreFile command, Step step) throws IOException, DroverException {
				runs++;
				return work.at(command.placed(), step);
			}

			@Override
			public Optional<Result> resume(RestoreFile command, Step step) throws IOException, DroverException {
				resumed++;
				return work.at(command.placed(), step);
			}
		};
		List<Handler<? extends Command>> handlers = List.of(handler);
		return new Worker(new Journal(folder.resolve("journal"), CLOCK), handlers, CLOCK, new Worker.Listener() {

			@Override
			public void answered(Response response) {
				answers.add(response);
			}

			@Override
			public void handOver(String id) {
				handedOver.add(id);
			}
		});
	}
}
