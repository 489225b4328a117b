package org.drover.mailbox.testing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** A link that fails and a server that is hostile, between a test and a transport; what goes wrong follows from a seed. Used by one thread. */
public final class FaultyTransport implements MailboxTransport {

	/** What goes wrong. */
	public enum Fault {
		/** The link breaks before the step was done. */
		BEFORE,
		/** The link breaks when it was done. */
		AFTER,
		/** The step is done twice. */
		TWICE,
		/** The link breaks, and the step is done some time later. */
		LATER,
		/** A listing comes in another order. */
		SHUFFLED,
		/** A listing is an old one. */
		STALE,
		/** A listing leaves out a file. */
		HIDDEN,
		/** A file is read only in part. */
		TRUNCATED,
		/** A file is read, or kept, with another byte in it. */
		CORRUPTED,
		/** A file is thrown away. */
		DROPPED,
		/** A file that was there once is there again. */
		REPLAYED
	}

	@FunctionalInterface
	private interface Step {
		void run() throws IOException, DroverException;
	}

	private record Old(MailboxId box, String name, byte[] content) {
	}

	private static final int REMEMBERED = 200;

	private final MailboxTransport transport;
	private final Random random;
	private final double probability;
	private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
	private final Deque<Step> later = new ArrayDeque<>();
	private final List<Old> old = new ArrayList<>();
	private Optional<MailboxListing> stale = Optional.empty();

	/** @param probability of each fault, wherever it can be, from 0 to 1 */
	public FaultyTransport(MailboxTransport transport, Random random, double probability) {
		this.transport = transport;
		this.random = random;
		this.probability = probability;
	}

	/** How often each has been. */
	public Map<Fault, Integer> counts() {
		return counts;
	}

	private boolean occurs(Fault fault) {
		boolean occurs = random.nextDouble() < probability;
		if (occurs)
			counts.merge(fault, 1, Integer::sum);
		return occurs;
	}

	private static IOException broken() {
		return new IOException("the link is broken");
	}

	private void step(Step step) throws IOException, DroverException {
		if (!later.isEmpty() && random.nextInt(4) == 0)
			later.remove().run();
		if (occurs(Fault.BEFORE))
			throw broken();
		if (occurs(Fault.LATER)) {
			later.add(step);
			throw broken();
		}
		step.run();
		if (occurs(Fault.TWICE))
			step.run();
		if (occurs(Fault.AFTER))
			throw broken();
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		step(() -> transport.create(box));
	}

	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		step(() -> transport.remove(box));
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		misbehave(box);
		if (occurs(Fault.BEFORE))
			throw broken();
		if (stale.isPresent() && occurs(Fault.STALE))
			return stale.get();
		MailboxListing listing = transport.list(box);
		List<MailboxFile> files = new ArrayList<>(listing.files());
		if (occurs(Fault.SHUFFLED))
			Collections.shuffle(files, random);
		if (!files.isEmpty() && occurs(Fault.HIDDEN))
			files.remove(random.nextInt(files.size()));
		MailboxListing told = new MailboxListing(box, files, listing.now());
		if (stale.isEmpty() || random.nextInt(3) == 0)
			stale = Optional.of(told);
		return told;
	}

	/** What the server does by itself. */
	private void misbehave(MailboxId box) throws IOException, DroverException {
		List<MailboxFile> files = transport.list(box).files();
		if (!files.isEmpty() && occurs(Fault.DROPPED))
			transport.delete(box, files.get(random.nextInt(files.size())).name());
		if (!old.isEmpty() && occurs(Fault.REPLAYED)) {
			Old file = old.get(random.nextInt(old.size()));
			transport.put(file.box, file.name, file.content);
		}
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		return transport.sweep(each);
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		if (old.size() == REMEMBERED)
			old.remove(random.nextInt(REMEMBERED));
		old.add(new Old(box, name, content));
		byte[] kept = content.length > 0 && occurs(Fault.CORRUPTED) ? corrupted(content) : content;
		step(() -> transport.put(box, name, kept));
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		if (occurs(Fault.BEFORE))
			throw broken();
		Optional<byte[]> content = transport.get(box, name, limit);
		if (content.isPresent() && content.get().length > 0) {
			if (occurs(Fault.TRUNCATED))
				return content.map(bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length)));
			if (occurs(Fault.CORRUPTED))
				return content.map(this::corrupted);
		}
		return content;
	}

	private byte[] corrupted(byte[] content) {
		byte[] corrupted = content.clone();
		corrupted[random.nextInt(corrupted.length)] ^= (byte) (1 + random.nextInt(255));
		return corrupted;
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		step(() -> transport.delete(box, name));
		return true;
	}

	@Override
	public void close() {
		transport.close();
	}
}
