package org.drover.mailbox.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

import org.drover.mailbox.s3.Shelf.Content;
import org.drover.model.DroverException;

/**
 * Who deletes a file, where deleting does not tell: whoever has written the claim beside it. The claim goes after the file, so that a later one finds
 * the file gone. One whose owner stays away is passed over by a claim of the next number, long after the owner may still take himself for the one.
 *
 * <p>
 * Of many at most one is told so: the file is there while a claim holds, and a claim holds for one; its owner is told so only within
 * {@link #HELD} of asking for it, by his own time, and others pass over it no sooner than after twice that by the server's.
 */
final class Claim {

	static final Duration HELD = Duration.ofSeconds(60);
	private static final int GENERATIONS = 100;
	private static final int NONCE = 36;

	private final Shelf objects;
	private final String base;
	private final String file;
	private final String name;
	private final LongSupplier nanos;
	private final byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);

	/**
	 * @param box  its key, with the slash
	 * @param name of the file in it
	 */
	Claim(Shelf objects, String box, String name) {
		this(objects, box, name, System::nanoTime);
	}

	Claim(Shelf objects, String box, String name, LongSupplier nanos) {
		this.objects = objects;
		this.nanos = nanos;
		base = box + "_claim-" + name + "-";
		file = box + name;
		this.name = name;
	}

	/** Deletes the file where it is there and nobody else does. */
	boolean delete() throws IOException, DroverException {
		for (int generation = 0; generation < GENERATIONS; generation++) {
			long begun = nanos.getAsLong();
			if (!objects.putNew(base + generation, nonce)) {
				Optional<Content> other = objects.get(base + generation, NONCE);
				if (other.isEmpty())
					return false; // its owner is done
				if (!Arrays.equals(other.get().bytes(), nonce)) {
					if (other.get().written().plus(HELD.multipliedBy(2)).isAfter(other.get().now()))
						return false; // its owner is at it
					continue;
				}
			}
			return deleteClaimed(generation, begun);
		}
		throw new DroverException("too many have tried to delete the file " + name + " and did not come back; remove the objects _claim-" + name + "-* beside it");
	}

	private boolean deleteClaimed(int generation, long begun) throws IOException, DroverException {
		boolean there = objects.exists(file);
		if (late(begun))
			return false;
		if (there)
			objects.delete(file);
		if (late(begun))
			return false;
		// the newest last: while it is there nobody takes the place of its owner
		for (int each = 0; each <= generation; each++)
			objects.delete(base + each);
		return there;
	}

	/** Whether others may pass over the claim soon: then nothing is touched any more, and the claim stays for them to find. */
	private boolean late(long begun) {
		return nanos.getAsLong() - begun > HELD.toNanos();
	}
}
