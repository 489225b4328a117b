package org.drover.mailbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.mailbox.internal.BoxFolder;
import org.drover.mailbox.internal.SafeFiles;
import org.drover.model.DroverException;

/**
 * Mailboxes in a directory that both sides see: a local one, a share. What is made is readable by its owner alone. Symbolic links, folders and
 * whatever else is no plain file do not exist for it.
 */
public final class DirectoryTransport implements MailboxTransport {

	private final Path root;

	/** @param root made where it is not there */
	public DirectoryTransport(Path root) throws IOException {
		SafeFiles.makeFolder(root);
		this.root = root.toRealPath();
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		SafeFiles.makeFolder(root.resolve(box.text()));
		open(box);
	}

	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		if (Files.exists(root.resolve(box.text())))
			open(box).remove();
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		BoxFolder folder = open(box);
		Instant now = SafeFiles.clock(folder.path());
		return new MailboxListing(box, folder.files(now), now);
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		Instant now = SafeFiles.clock(root);
		int requests = 1;
		try (DirectoryStream<Path> boxes = Files.newDirectoryStream(root, path -> MailboxId.names(path.getFileName().toString()))) {
			for (Path path : boxes) {
				Optional<BoxFolder> folder = BoxFolder.at(path);
				if (folder.isPresent() && sweep(new MailboxId(path.getFileName().toString()), folder.get(), now, each))
					requests++;
			}
		}
		return requests;
	}

	private static boolean sweep(MailboxId box, BoxFolder folder, Instant now, Consumer<MailboxListing> each) throws IOException {
		MailboxListing listing;
		try {
			listing = new MailboxListing(box, folder.files(now), now);
		} catch (NoSuchFileException | AccessDeniedException e) {
			return false; // removed since the root was listed, or not ours to see
		}
		each.accept(listing);
		return true;
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		MailboxTransport.requireName(name);
		open(box).put(name, content);
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		MailboxTransport.requireName(name);
		return open(box).get(name, limit);
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		MailboxTransport.requireName(name);
		return open(box).delete(name);
	}

	@Override
	public void close() {
		// nothing is held open
	}

	private BoxFolder open(MailboxId box) throws DroverException {
		Path path = root.resolve(box.text());
		return BoxFolder.at(path).orElseThrow(() -> new DroverException("There is no mailbox " + box.brief() + " in " + root));
	}
}
