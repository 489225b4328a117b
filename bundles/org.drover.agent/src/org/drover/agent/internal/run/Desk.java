package org.drover.agent.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.internal.command.Worker;
import org.drover.agent.protocol.Command.Cancel;
import org.drover.agent.protocol.Command.Ping;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxLimits;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where commands come in and answers go out. Pings and cancels are answered at once, and do not wait for what runs. For the agent's thread. */
final class Desk {

	/** An answer that the mailbox does not have yet. */
	private record Answer(Incoming command, Response response) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

	private final Mail mail;
	private final Worker worker;
	private final Result.Pong pong;
	private final Clock clock;
	private final Set<String> taken = new HashSet<>();
	private final Map<String, List<Incoming>> waiting = new HashMap<>();
	private final Deque<Answer> answers = new ArrayDeque<>();

	Desk(Mail mail, Worker worker, Result.Pong pong, Clock clock) {
		this.mail = mail;
		this.worker = worker;
		this.pong = pong;
		this.clock = clock;
	}

	/** @return whether there was anything new */
	boolean take(List<Incoming> commands) throws IOException {
		boolean news = false;
		for (Incoming command : commands)
			if (taken.add(key(command))) {
				news = true;
				take(command);
			}
		return news;
	}

	/** A command has been answered; the answer is on the disk. */
	void answered(Response response) {
		worker.forget(response.command());
		List<Incoming> asked = waiting.remove(response.command());
		if (asked != null)
			asked.forEach(command -> answers.add(new Answer(command, response)));
	}

	/**
	 * Gives the mailbox what it does not have yet.
	 *
	 * @return whether there was anything
	 */
	boolean deliver() throws IOException, DroverException {
		boolean any = !answers.isEmpty();
		while (!answers.isEmpty()) {
			Answer answer = answers.peek();
			mail.finish(answer.command(), fitting(answer.response()));
			LOG.info("command {} of manager {}: {}", answer.response().command(), answer.command().manager(), answer.response().outcome());
			taken.remove(key(answer.command()));
			answers.remove();
		}
		return any;
	}

	private byte[] fitting(Response response) {
		byte[] json = ProtocolJson.write(response);
		if (json.length <= MailboxLimits.BODY)
			return json;
		return ProtocolJson.write(new Response(response.command(), response.at(), Outcome.FAILED,
				"the command was done, but its result of " + json.length + " bytes does not fit into a message", null));
	}

	private void take(Incoming command) throws IOException {
		CommandMessage message;
		try {
			message = ProtocolJson.read(command.json(), CommandMessage.class);
		} catch (DroverException e) {
			answers.add(new Answer(command, new Response("", clock.instant(), Outcome.REFUSED, e.getMessage(), null)));
			return;
		}
		Optional<Response> known = switch (message.command()) {
		case Ping ping -> Optional.of(done(message, pong));
		case Cancel cancel -> Optional.of(done(message, new Result.Cancelling(cancel.command(), worker.cancel(cancel.command()))));
		default -> worker.take(message);
		};
		if (known.isPresent())
			answers.add(new Answer(command, known.get()));
		else
			waiting.computeIfAbsent(message.id(), id -> new ArrayList<>()).add(command);
	}

	private Response done(CommandMessage message, Result result) {
		return new Response(message.id(), clock.instant(), Outcome.DONE, "", result);
	}

	private static String key(Incoming command) {
		return command.manager() + "-" + command.number() + "-" + command.part();
	}
}
