package org.drover.mailbox.testing;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** A transport in the middle of whose work its user may end: before a step, or after it. */
final class MortalTransport implements MailboxTransport {

	/** A process ends. */
	static final class Killed extends Error {

		private static final long serialVersionUID = 1L;
	}

	private final MailboxTransport transport;
	private final Runnable chance;

	/** @param chance throws {@link Killed}, or not */
	MortalTransport(MailboxTransport transport, Runnable chance) {
		this.transport = transport;
		this.chance = chance;
	}

	@FunctionalInterface
	private interface Step<T> {
		T run() throws IOException, DroverException;
	}

	private <T> T step(Step<T> step) throws IOException, DroverException {
		chance.run();
		T result = step.run();
		chance.run();
		return result;
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		step(() -> {
			transport.create(box);
			return box;
		});
	}

	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		step(() -> {
			transport.remove(box);
			return box;
		});
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		return step(() -> transport.list(box));
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		return step(() -> transport.sweep(each));
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		step(() -> {
			transport.put(box, name, content);
			return name;
		});
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		return step(() -> transport.get(box, name, limit));
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		return step(() -> transport.delete(box, name));
	}

	@Override
	public void close() {
		transport.close();
	}
}
