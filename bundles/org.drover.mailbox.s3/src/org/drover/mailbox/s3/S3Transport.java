package org.drover.mailbox.s3;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.s3.Shelf.Content;
import org.drover.model.DroverException;

import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Mailboxes in a bucket of an S3 server. A mailbox is an empty object of its name and a slash; its files are objects below. Nothing is asked of the
 * server but that what was written is seen at once, and that of several PUTs with {@code If-None-Match: *} one alone is done.
 *
 * <p>
 * DELETE does not tell whether there was something; who is told so is settled by a {@link Claim}, at four requests a deletion.
 */
public final class S3Transport implements MailboxTransport {

	private final S3Place place;
	private final Objects objects;
	/** Mailboxes that this client has seen to be there; it may write into one for a moment that another has just removed. */
	private final Set<MailboxId> seen = ConcurrentHashMap.newKeySet();

	private S3Transport(S3Place place, Objects objects) {
		this.place = place;
		this.objects = objects;
	}

	/**
	 * Nothing is asked of the server yet.
	 *
	 * @param patience how long it may be silent; twice that for a step with the tries that are repeated
	 */
	public static S3Transport open(S3Place place, S3Login login, Duration patience) throws DroverException {
		return new S3Transport(place, new Objects(place, new S3Calls(place, login, patience)));
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		objects.putNew(key(box), new byte[0]);
		seen.add(box);
	}

	/** The mailbox first, so that nobody writes into it who has not seen it before. */
	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		seen.remove(box);
		objects.delete(key(box));
		for (List<S3Object> page = page(box); !page.isEmpty(); page = page(box))
			objects.delete(page.stream().map(S3Object::key).toList());
	}

	private List<S3Object> page(MailboxId box) throws IOException, DroverException {
		return objects.page(key(box), null).contents();
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		Sweep sweep = new Sweep(place.prefix());
		List<MailboxListing> found = new ArrayList<>();
		listAll(key(box), sweep, found::add);
		if (found.isEmpty())
			throw noMailbox(box);
		seen.add(box);
		return found.getFirst();
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		return listAll(place.prefix(), new Sweep(place.prefix()), each);
	}

	private int listAll(String prefix, Sweep sweep, Consumer<MailboxListing> each) throws IOException, DroverException {
		int requests = 0;
		String token = null;
		do {
			ListObjectsV2Response page = objects.page(prefix, token);
			requests++;
			sweep.add(page.contents(), Objects.now(page), each);
			token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
		} while (token != null);
		sweep.end(each);
		return requests;
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		String key = key(box) + MailboxTransport.requireName(name);
		if (!seen.contains(box) && !objects.exists(key(box)))
			throw noMailbox(box);
		seen.add(box);
		if (objects.putNew(key, content))
			return;
		Optional<Content> there = objects.get(key, Math.max(content.length, 1));
		if (there.isPresent() && !Arrays.equals(there.get().bytes(), content))
			throw another(box, name);
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		return objects.get(key(box) + MailboxTransport.requireName(name), limit).map(Content::bytes);
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		return new Claim(objects, key(box), MailboxTransport.requireName(name)).delete();
	}

	@Override
	public void close() {
		objects.close();
	}

	@Override
	public String toString() {
		return place.toString();
	}

	private String key(MailboxId box) {
		return place.prefix() + box + "/";
	}

	private DroverException another(MailboxId box, String name) {
		return new DroverException("there is another file " + name + " in the mailbox " + box.brief() + " already; two write into it under one name");
	}

	private DroverException noMailbox(MailboxId box) {
		return new DroverException("there is no mailbox " + box.brief() + " at " + place + "; it has been removed, or the address is another one");
	}

	/** Puts the keys of a listing, which come in order, together to mailboxes. Keys below a mailbox that is not there belong to none. */
	private static final class Sweep {

		private final String prefix;
		private MailboxId box;
		private List<MailboxFile> files = new ArrayList<>();
		private Instant now;

		Sweep(String prefix) {
			this.prefix = prefix;
		}

		void add(List<S3Object> objects, Instant told, Consumer<MailboxListing> each) {
			now = told;
			for (S3Object object : objects) {
				String[] names = object.key().substring(prefix.length()).split("/", 2);
				if (names.length != 2 || !MailboxId.names(names[0]))
					continue;
				if (names[1].isEmpty()) {
					end(each);
					box = new MailboxId(names[0]);
				} else if (box != null && box.text().equals(names[0]) && MailboxTransport.isName(names[1]))
					files.add(new MailboxFile(names[1], object.size(), object.lastModified()));
			}
		}

		void end(Consumer<MailboxListing> each) {
			if (box != null)
				each.accept(new MailboxListing(box, files, now));
			box = null;
			files = new ArrayList<>();
		}
	}
}
