package org.drover.mailbox.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** Mailboxes for as long as the test runs, with a clock of its own. */
public final class MemoryTransport implements MailboxTransport {

	private record Stored(byte[] content, Instant written) {
	}

	private final Map<MailboxId, Map<String, Stored>> boxes = new HashMap<>();
	private final InstantSource clock;

	public MemoryTransport() {
		this(InstantSource.system());
	}

	public MemoryTransport(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public synchronized void create(MailboxId box) {
		boxes.computeIfAbsent(box, id -> new TreeMap<>());
	}

	@Override
	public synchronized void remove(MailboxId box) {
		boxes.remove(box);
	}

	@Override
	public synchronized MailboxListing list(MailboxId box) throws DroverException {
		return listing(box, files(box));
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) {
		List<MailboxListing> listings;
		synchronized (this) {
			listings = boxes.entrySet().stream().map(box -> listing(box.getKey(), box.getValue())).toList();
		}
		listings.forEach(each);
		return 1;
	}

	private MailboxListing listing(MailboxId box, Map<String, Stored> files) {
		List<MailboxFile> list = files.entrySet().stream()
				.map(file -> new MailboxFile(file.getKey(), file.getValue().content.length, file.getValue().written)).toList();
		return new MailboxListing(box, list, clock.instant());
	}

	@Override
	public synchronized void put(MailboxId box, String name, byte[] content) throws DroverException {
		files(box).put(MailboxTransport.requireName(name), new Stored(content.clone(), clock.instant()));
	}

	@Override
	public synchronized Optional<byte[]> get(MailboxId box, String name, int limit) throws DroverException {
		Stored stored = files(box).get(MailboxTransport.requireName(name));
		if (stored != null && stored.content.length > limit)
			throw new DroverException("The file " + name + " is longer than " + limit + " bytes");
		return Optional.ofNullable(stored).map(file -> file.content.clone());
	}

	@Override
	public synchronized boolean delete(MailboxId box, String name) throws DroverException {
		return files(box).remove(MailboxTransport.requireName(name)) != null;
	}

	private Map<String, Stored> files(MailboxId box) throws DroverException {
		Map<String, Stored> files = boxes.get(box);
		if (files == null)
			throw new DroverException("There is no mailbox " + box.brief());
		return files;
	}

	@Override
	public void close() {
		// nothing is held open
	}
}
