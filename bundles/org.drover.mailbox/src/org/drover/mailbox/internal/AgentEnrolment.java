package org.drover.mailbox.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;

import org.drover.mailbox.Enrolment;
import org.drover.mailbox.Enrolment.Step;
import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.internal.AgentState.Exchanging;
import org.drover.mailbox.internal.KeyExchange.Shown;
import org.drover.model.DroverException;

/** An agent's side of the key exchange. */
public final class AgentEnrolment {

	private final AgentStore store;
	private final AgentState state;
	private final Place place;

	public AgentEnrolment(AgentStore store, Place place) {
		this.store = store;
		this.state = store.state();
		this.place = place;
	}

	/** Goes one step on. */
	public Enrolment step(Shelf shelf) throws IOException, DroverException {
		if (state.accepted()) {
			clear(shelf, "");
			return new Enrolment(Step.ENROLLED, Optional.empty());
		}
		if (state.exchanging().isEmpty())
			store.change(new Entry.Attempt(nonce()));
		Shown agent = agent();
		byte[] commitment = KeyExchange.commitment(place.box(), agent);
		String attempt = KeyExchange.attempt(commitment);
		clear(shelf, attempt);
		put(shelf, new FileName.Enrol(attempt, EnrolStep.COMMIT), KeyExchange.commit(commitment));
		readReply(shelf, new FileName.Enrol(attempt, EnrolStep.REPLY), commitment);
		Optional<Shown> fleet = fleet();
		if (fleet.isPresent())
			put(shelf, new FileName.Enrol(attempt, EnrolStep.REVEAL),
					KeyExchange.reveal(place.box(), commitment, fleet.get(), agent, state.identity().keys()));
		return now();
	}

	/** How it stands, with nothing done. */
	private Enrolment now() throws DroverException {
		Optional<String> code = code();
		if (state.fleet().isPresent() && code.isPresent())
			return new Enrolment(Step.CONFIRMED, code);
		return new Enrolment(code.isPresent() ? Step.COMPARE : Step.WAITING, code);
	}

	public void confirm(String typed) throws IOException, DroverException {
		Optional<String> code = code();
		if (code.isEmpty())
			throw new DroverException("No manager has replied to this agent yet, so there is no code to confirm");
		if (!ShortCode.isMeant(code.get(), typed))
			throw new DroverException("That is not the code of this agent: somebody may sit between it and the manager. Reject the enrolment on both sides");
		store.change(new Entry.Obeys(state.exchanging().orElseThrow().reply().orElseThrow().fleet()));
	}

	public void reject() throws IOException {
		store.change(new Entry.Ended());
	}

	private void readReply(Shelf shelf, FileName.Enrol name, byte[] commitment) throws IOException, DroverException {
		if (!shelf.has(name) || fleet().isPresent())
			return;
		Optional<byte[]> file = place.get(shelf, name, KeyExchange.LONGEST);
		if (file.isEmpty())
			return;
		try {
			Shown fleet = KeyExchange.readReply(file.get(), place.box(), commitment);
			FleetKey key = new FleetKey(fleet.keys().text());
			if (state.fleet().isPresent() && !state.fleet().get().equals(key))
				throw new Refusal(Kind.ENROLMENT, "it is of another fleet than this agent was installed for");
			store.change(new Entry.Replied(key, fleet.nonce()));
		} catch (Refusal refusal) {
			place.refuse(name, refusal);
		}
	}

	private Optional<String> code() throws DroverException {
		Optional<Shown> fleet = fleet();
		if (fleet.isEmpty())
			return Optional.empty();
		Shown agent = agent();
		return Optional.of(KeyExchange.code(place.box(), KeyExchange.commitment(place.box(), agent), fleet.get(), agent));
	}

	/** @throws java.util.NoSuchElementException where no exchange goes on */
	private Shown agent() {
		return new Shown(state.identity().keys().open(), state.exchanging().orElseThrow().nonce());
	}

	/** What a manager has shown in the exchange that goes on. */
	private Optional<Shown> fleet() throws DroverException {
		Optional<Entry.Replied> reply = state.exchanging().flatMap(Exchanging::reply);
		return reply.isEmpty() ? Optional.empty() : Optional.of(new Shown(PublicKeys.parse(reply.get().fleet().text()), reply.get().nonce()));
	}

	private void put(Shelf shelf, FileName.Enrol name, byte[] content) throws IOException, DroverException {
		if (!shelf.has(name))
			place.put(name, content);
	}

	/** Deletes the files of exchanges, except that one. */
	private void clear(Shelf shelf, String attempt) throws IOException, DroverException {
		for (FileName.Enrol name : shelf.all(FileName.Enrol.class)) {
			if (!name.attempt().equals(attempt))
				place.delete(name);
		}
	}

	private static byte[] nonce() {
		byte[] nonce = new byte[KeyExchange.NONCE];
		new SecureRandom().nextBytes(nonce);
		return nonce;
	}
}
