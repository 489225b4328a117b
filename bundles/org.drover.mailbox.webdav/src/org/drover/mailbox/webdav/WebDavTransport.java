package org.drover.mailbox.webdav;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.webdav.internal.BodyTooLongException;
import org.drover.mailbox.webdav.internal.DavAnswer;
import org.drover.mailbox.webdav.internal.DavClient;
import org.drover.mailbox.webdav.internal.DavEntry;
import org.drover.mailbox.webdav.internal.MultiStatus;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mailboxes in the folders of a WebDAV server. A file is written under a name that is none of a mailbox's and then moved to its own: MOVE and
 * DELETE of one source, and MKCOL, are what WebDAV servers do as one step; conditions and locks are not, and are not used.
 *
 * <p>
 * A server that is full (507) may have room again once somebody has taken his messages: an {@link IOException}. An HTTP connection without TLS is
 * only made to this machine itself.
 */
public final class WebDavTransport implements MailboxTransport {

	private static final Logger LOG = LoggerFactory.getLogger(WebDavTransport.class);
	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String UNFINISHED = "_put-";
	private static final int RANDOM_BYTES = 12;
	/** After this a file that is not finished has lost its writer. */
	private static final Duration LOST = Duration.ofDays(1);

	private final URI root;
	private final String user;
	private final DavClient client;
	/** Whether the server has shown that it lists only what is directly in a folder. */
	private volatile boolean finite;

	private WebDavTransport(URI root, WebDavLogin login, ServerTrust trust, Duration patience) {
		this.root = root;
		user = login.user();
		client = new DavClient(trust.context(), login.authorization(), patience);
	}

	/**
	 * Nothing is asked of the server yet.
	 *
	 * @param root     of the folder that mailboxes lie in
	 * @param patience how long a step may take; ten times that for listing everything
	 */
	public static WebDavTransport open(URI root, WebDavLogin login, ServerTrust trust, Duration patience) throws DroverException {
		return new WebDavTransport(DavAddress.check(root), login, trust, patience);
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		DavAnswer answer = client.mkcol(folder(box));
		if (!answer.done() && answer.status() != DavAnswer.METHOD_NOT_ALLOWED)
			throw failure(answer, "make mailboxes");
	}

	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		DavAnswer answer = client.delete(folder(box));
		if (answer.status() == DavAnswer.MULTI_STATUS)
			throw new IOException("the mailbox server " + root + " has removed only a part of the mailbox " + box.brief());
		if (!answer.done() && answer.status() != DavAnswer.NOT_FOUND)
			throw failure(answer, "remove mailboxes");
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		DavAnswer answer = client.propfind(folder(box), "1");
		if (answer.status() != DavAnswer.MULTI_STATUS)
			throw failure(answer, "see the mailbox " + box.brief());
		List<DavEntry> entries = MultiStatus.read(answer, root);
		MailboxListing listing = new MailboxListing(box, files(box, entries), now(answer));
		removeLost(box, entries, listing.now());
		return listing;
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		if (!finite) {
			DavAnswer answer = client.propfind(root, "infinity");
			if (answer.status() == DavAnswer.MULTI_STATUS) {
				Map<MailboxId, List<MailboxFile>> boxes = boxes(MultiStatus.read(answer, root));
				Instant now = now(answer);
				if (boxes.values().stream().anyMatch(files -> !files.isEmpty())) {
					boxes.forEach((box, files) -> each.accept(new MailboxListing(box, files, now)));
					return 1;
				}
				// either all are empty, or it has listed no more than what is directly in the folder without saying so
				return 1 + sweepEach(boxes.keySet(), each);
			}
			if (!answer.finiteDepthOnly())
				throw failure(answer, "see all mailboxes");
		}
		DavAnswer answer = client.propfind(root, "1");
		if (answer.status() != DavAnswer.MULTI_STATUS)
			throw failure(answer, "see all mailboxes");
		int tried = finite ? 1 : 2;
		finite = true;
		return tried + sweepEach(boxes(MultiStatus.read(answer, root)).keySet(), each);
	}

	private int sweepEach(Iterable<MailboxId> boxes, Consumer<MailboxListing> each) throws IOException, DroverException {
		int requests = 0;
		for (MailboxId box : boxes) {
			DavAnswer answer = client.propfind(folder(box), "1");
			requests++;
			if (answer.refused() || answer.status() == DavAnswer.NOT_FOUND)
				continue;
			if (answer.status() != DavAnswer.MULTI_STATUS)
				throw failure(answer, "see the mailbox " + box.brief());
			List<MailboxFile> files = files(box, MultiStatus.read(answer, root));
			finite |= !files.isEmpty();
			each.accept(new MailboxListing(box, files, now(answer)));
		}
		return requests;
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		URI last = file(box, MailboxTransport.requireName(name));
		byte[] random = new byte[RANDOM_BYTES];
		RANDOM.nextBytes(random);
		URI first = file(box, UNFINISHED + HexFormat.of().formatHex(random));
		DavAnswer answer = client.put(first, content);
		if (answer.status() == DavAnswer.CONFLICT)
			throw noMailbox(box);
		if (!answer.done())
			throw failure(answer, "write into the mailbox " + box.brief());
		move(first, last);
	}

	private void move(URI first, URI last) throws IOException, DroverException {
		DavAnswer answer;
		try {
			answer = client.move(first, last);
		} catch (IOException lost) {
			answer = client.move(first, last);
			if (answer.status() == DavAnswer.NOT_FOUND && client.head(last).done())
				return;
		}
		if (answer.done() && answer.status() != DavAnswer.MULTI_STATUS)
			return;
		removeQuietly(first);
		if (answer.status() == DavAnswer.NOT_FOUND || answer.status() == DavAnswer.MULTI_STATUS)
			throw new IOException("the mailbox server " + root + " has lost a file that was being written");
		throw failure(answer, "name files in the mailbox");
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		URI file = file(box, MailboxTransport.requireName(name));
		DavAnswer answer;
		try {
			answer = client.get(file, limit);
			// Apache httpd answers so where the file goes between its looking and its opening it
			if (answer.status() == DavAnswer.FORBIDDEN)
				answer = client.get(file, limit);
		} catch (BodyTooLongException e) {
			throw new DroverException("the file " + name + " in the mailbox " + box.brief() + " has more than the " + limit + " bytes allowed", e);
		}
		if (answer.status() == DavAnswer.NOT_FOUND)
			return Optional.empty();
		if (!answer.done())
			throw failure(answer, "read from the mailbox " + box.brief());
		return Optional.of(answer.body());
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		DavAnswer answer = client.delete(file(box, MailboxTransport.requireName(name)));
		if (answer.status() == DavAnswer.NOT_FOUND || answer.status() == DavAnswer.CONFLICT)
			return false;
		if (!answer.done() || answer.status() == DavAnswer.MULTI_STATUS)
			throw failure(answer, "delete from the mailbox " + box.brief());
		return true;
	}

	@Override
	public void close() {
		client.close();
	}

	@Override
	public String toString() {
		return root.toString();
	}

	private URI folder(MailboxId box) {
		return root.resolve(box.text() + "/");
	}

	private URI file(MailboxId box, String name) {
		return root.resolve(box.text() + "/" + name);
	}

	private static Map<MailboxId, List<MailboxFile>> boxes(List<DavEntry> entries) throws DroverException {
		Map<MailboxId, List<MailboxFile>> boxes = new LinkedHashMap<>();
		for (DavEntry entry : entries) {
			if (entry.path().isEmpty() || !MailboxId.names(entry.path().getFirst()))
				continue;
			List<MailboxFile> files = boxes.computeIfAbsent(new MailboxId(entry.path().getFirst()), box -> new ArrayList<>());
			if (isFile(entry))
				files.add(file(entry));
		}
		return boxes;
	}

	private static List<MailboxFile> files(MailboxId box, List<DavEntry> entries) throws DroverException {
		List<MailboxFile> files = new ArrayList<>();
		for (DavEntry entry : entries)
			if (isFile(entry) && entry.path().getFirst().equals(box.text()))
				files.add(file(entry));
		return files;
	}

	private static boolean isFile(DavEntry entry) {
		return !entry.folder() && entry.path().size() == 2 && MailboxTransport.isName(entry.path().getLast());
	}

	private static MailboxFile file(DavEntry entry) throws DroverException {
		return new MailboxFile(entry.path().getLast(), entry.size(),
				entry.written().orElseThrow(() -> new DroverException("the mailbox server does not tell when files were written; take another")));
	}

	private Instant now(DavAnswer answer) throws DroverException {
		return answer.now().orElseThrow(() -> new DroverException("the mailbox server " + root + " does not tell its time; take another"));
	}

	private void removeLost(MailboxId box, List<DavEntry> entries, Instant now) {
		for (DavEntry entry : entries) {
			String name = entry.path().isEmpty() ? "" : entry.path().getLast();
			if (!entry.folder() && name.startsWith(UNFINISHED) && entry.written().filter(now.minus(LOST)::isAfter).isPresent())
				removeQuietly(file(box, name));
		}
	}

	/** It is in nobody's way: the next one who lists the mailbox tries again. */
	private void removeQuietly(URI unfinished) {
		try {
			client.delete(unfinished);
		} catch (IOException | DroverException e) {
			LOG.debug("an unfinished file stays in a mailbox at {}", root, e);
		}
	}

	private DroverException noMailbox(MailboxId box) {
		return new DroverException("there is no mailbox " + box.brief() + " at " + root + "; it has been removed, or the address is another server's");
	}

	private DroverException failure(DavAnswer answer, String what) throws IOException {
		int status = answer.status();
		if (status >= 500 && status != DavAnswer.NOT_IMPLEMENTED || status == 408 || status == 423 || status == 429)
			throw new IOException("the mailbox server " + root + " answers " + status + (status == 507 ? ": it has no room" : ""));
		String sentence = switch (status) {
		case DavAnswer.UNAUTHORIZED -> "does not know the user '" + user + "' with this password; check both";
		case DavAnswer.FORBIDDEN -> "does not let '" + user + "' " + what + "; its rights have to be changed there";
		case DavAnswer.NOT_FOUND, DavAnswer.CONFLICT -> "has no such folder, so that '" + user + "' cannot " + what
				+ "; it has been removed, or the address is wrong";
		case DavAnswer.METHOD_NOT_ALLOWED, DavAnswer.NOT_IMPLEMENTED, DavAnswer.OK -> "does not serve WebDAV there; check the address";
		case 413 -> "does not take files of this size; its limit has to be raised";
		default -> "answers " + status + " where '" + user + "' should " + what + "; check the address";
		};
		return new DroverException("the mailbox server " + root + " " + sentence);
	}
}
