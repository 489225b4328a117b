package org.drover.fleet;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Command.Answer;
import org.drover.agent.protocol.Request;
import org.drover.fleet.internal.CloneTable;
import org.drover.fleet.internal.RequestTable;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What managers do by themselves about what agents have said: answers to requests, and commands that part those that have one identity. */
final class FollowUp {

	private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);
	private static final int MOST = 100;

	private final Fleet fleet;

	FollowUp(Fleet fleet) {
		this.fleet = fleet;
	}

	/** What cannot be done for now waits for the next time. */
	void all() throws DroverException {
		for (CloneTable.Unparted clone : new CloneTable(fleet.project().jdbc()).untold())
			part(clone);
		for (RequestTable.Open open : new RequestTable(fleet.project().jdbc()).open(MOST))
			answer(open);
	}

	/** Under a manager's number of its own: one of the two may wait for ever for what the other one has taken of the usual one. */
	private void part(CloneTable.Unparted clone) {
		try {
			fleet.alone(clone.box(), orders -> {
				if (orders.parted(clone))
					orders.apart(clone.order(), clone.box(), new Command.Separate());
				return null;
			});
		} catch (DroverException e) {
			LOG.warn("those with the identity of {} are told to part later: {}", clone.box().brief(), e.getMessage());
		}
	}

	private void answer(RequestTable.Open open) {
		try {
			Optional<AgentStatus> status = fleet.status(open.box());
			if (status.isEmpty())
				return; // what it understands is not known yet
			Answer answer = answer(fleet.agent(open.box()), open.request());
			boolean understood = status.get().commands().contains("ANSWER");
			keep(open.box(), understood ? answer : refusal(open.request(), "the agent's version does not take answers"), understood);
		} catch (DroverException e) {
			LOG.info("the request {} of {} is answered later: {}", open.request().id(), open.box().brief(), e.getMessage());
		}
	}

	private void keep(MailboxId box, Answer answer, boolean send) throws DroverException {
		AgentRequest.State state = answer.granted() ? AgentRequest.State.GRANTED : AgentRequest.State.REFUSED;
		fleet.alone(box, orders -> {
			if (orders.answered(box, answer.request(), state, answer.text()) && send)
				orders.add("answer-" + UUID.randomUUID(), List.of(box), answer, Optional.empty());
			return null;
		});
	}

	private Answer answer(Agent agent, Request request) throws DroverException {
		Optional<Responder> responder = fleet.responder(request.service());
		return responder.isPresent() ? responder.get().answer(agent, request)
				: refusal(request, "no manager of this fleet answers requests for " + request.service() + "; it answers " + String.join(", ", fleet.services()));
	}

	private static Answer refusal(Request request, String why) {
		return new Answer(request.id(), false, why, new TreeMap<>());
	}
}
