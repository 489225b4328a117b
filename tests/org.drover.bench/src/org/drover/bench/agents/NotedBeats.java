package org.drover.bench.agents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;

/** A place that keeps nothing but the names of what was written. */
final class NotedBeats implements MailboxTransport {

	private final List<String> names = new ArrayList<>();

	List<String> names() {
		return names;
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) {
		names.add(name);
	}

	@Override
	public MailboxListing list(MailboxId box) {
		return new MailboxListing(box, List.of(), Instant.EPOCH);
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) {
		return 0;
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) {
		return Optional.empty();
	}

	@Override
	public boolean delete(MailboxId box, String name) {
		return true;
	}

	@Override
	public void create(MailboxId box) {
		// there is nothing to make
	}

	@Override
	public void remove(MailboxId box) {
		// nor to remove
	}

	@Override
	public void close() {
		// nor to close
	}
}
