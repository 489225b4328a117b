package org.drover.mailbox.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.Enrolment.Step;
import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.internal.KeyExchange.Shown;
import org.drover.model.DroverException;

/** The managers' side of the key exchange. */
public final class ManagerEnrolment {

	private final Place place;
	private final SecretKeys keys;
	private final MailboxMemory memory;

	public ManagerEnrolment(Place place, SecretKeys keys, MailboxMemory memory) {
		this.place = place;
		this.keys = keys;
		this.memory = memory;
	}

	/** Replies to the agent, and reads what it shows. */
	public void step(Shelf shelf) throws IOException, DroverException {
		Optional<FileName.Enrol> newest = shelf.all(FileName.Enrol.class).stream().filter(name -> name.step() == EnrolStep.COMMIT)
				.max(Comparator.<FileName.Enrol, Instant>comparing(shelf::written).thenComparing(FileName.Enrol::text));
		if (newest.isPresent())
			begin(shelf, newest.get());
		Optional<Handshake> handshake = handshake();
		if (handshake.isPresent() && !handshake.get().rejected())
			goOn(shelf, handshake.get());
	}

	private void begin(Shelf shelf, FileName.Enrol name) throws IOException, DroverException {
		Optional<byte[]> before = memory.enrolment(place.box());
		Optional<Handshake> last = handshake(before);
		if (last.isPresent() && last.get().isOf(name))
			return;
		Optional<byte[]> file = place.get(shelf, name, KeyExchange.LONGEST);
		if (file.isEmpty())
			return;
		try {
			byte[] commitment = KeyExchange.readCommit(file.get(), name.attempt());
			int attempts = last.map(Handshake::attempts).orElse(0);
			if (attempts == Handshake.ATTEMPTS)
				throw new Refusal(Kind.ENROLMENT, "too many key exchanges were begun; none is begun before a person has rejected the last one");
			// where another manager was quicker, its reply is the one
			memory.enrolment(place.box(), before, new Handshake(attempts + 1, false, commitment, nonce(), Optional.empty()).encode());
		} catch (Refusal refusal) {
			place.refuse(name, refusal);
		}
	}

	private void goOn(Shelf shelf, Handshake handshake) throws IOException, DroverException {
		FileName.Enrol reply = handshake.file(EnrolStep.REPLY);
		if (shelf.has(handshake.file(EnrolStep.COMMIT)) && !shelf.has(reply))
			place.put(reply, KeyExchange.reply(place.box(), handshake.commitment(), own(handshake), keys));
		if (handshake.agent().isEmpty() && shelf.has(handshake.file(EnrolStep.REVEAL)))
			readReveal(shelf, handshake);
	}

	private void readReveal(Shelf shelf, Handshake handshake) throws IOException, DroverException {
		FileName.Enrol name = handshake.file(EnrolStep.REVEAL);
		Optional<byte[]> file = place.get(shelf, name, KeyExchange.LONGEST);
		if (file.isEmpty())
			return;
		try {
			Shown agent = KeyExchange.readReveal(file.get(), place.box(), handshake.commitment(), own(handshake));
			Optional<AgentKey> known = memory.agent(place.box());
			if (known.isPresent() && !known.get().text().equals(agent.keys().text()))
				throw new Refusal(Kind.ENROLMENT, "this mailbox belongs to an agent with other keys");
			memory.enrolment(place.box(), Optional.of(handshake.encode()), handshake.with(agent).encode());
		} catch (Refusal refusal) {
			place.refuse(name, refusal);
		}
	}

	/** How it stands. */
	public Enrolment now() throws DroverException {
		Optional<Handshake> handshake = handshake();
		Optional<String> code = handshake.filter(begun -> !begun.rejected()).flatMap(this::code);
		if (memory.agent(place.box()).isPresent())
			return new Enrolment(Step.ENROLLED, code);
		if (code.isPresent())
			return new Enrolment(Step.COMPARE, code);
		return new Enrolment(handshake.filter(begun -> begun.attempts() == Handshake.ATTEMPTS).isPresent() ? Step.BLOCKED : Step.WAITING, code);
	}

	public void confirm(String typed) throws DroverException {
		Handshake handshake = handshake().filter(begun -> !begun.rejected() && begun.agent().isPresent()).orElseThrow(
				() -> new DroverException("The agent of the mailbox " + place.box().brief() + " waits for no code to be confirmed"));
		if (!ShortCode.isMeant(code(handshake).orElseThrow(), typed))
			throw new DroverException("That is not the code of the mailbox " + place.box().brief()
					+ ": somebody may sit between it and the agent. Reject the enrolment on both sides");
		accept(new AgentKey(handshake.agent().orElseThrow().keys().text()));
	}

	public void accept(AgentKey agent) throws DroverException {
		PublicKeys.parse(agent.text());
		if (!memory.accept(place.box(), agent))
			throw new DroverException("The mailbox " + place.box().brief() + " belongs to an agent with other keys: forget that agent first");
	}

	public void reject() throws DroverException {
		Optional<byte[]> before = memory.enrolment(place.box());
		Optional<Handshake> handshake = handshake(before);
		if (handshake.isPresent() && !memory.enrolment(place.box(), before, handshake.get().reject().encode()))
			throw new DroverException("The enrolment of the mailbox " + place.box().brief() + " has just gone on: look at it again");
	}

	private Optional<String> code(Handshake handshake) {
		return handshake.agent().map(agent -> KeyExchange.code(place.box(), handshake.commitment(), own(handshake), agent));
	}

	private Shown own(Handshake handshake) {
		return new Shown(keys.open(), handshake.nonce());
	}

	private Optional<Handshake> handshake() throws DroverException {
		return handshake(memory.enrolment(place.box()));
	}

	private static Optional<Handshake> handshake(Optional<byte[]> encoded) throws DroverException {
		return encoded.isEmpty() ? Optional.empty() : Optional.of(Handshake.decode(encoded.get()));
	}

	private static byte[] nonce() {
		byte[] nonce = new byte[KeyExchange.NONCE];
		new SecureRandom().nextBytes(nonce);
		return nonce;
	}
}
