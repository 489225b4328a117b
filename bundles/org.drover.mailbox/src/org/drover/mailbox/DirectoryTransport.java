package org.drover.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.model.DroverException;

/** Mailboxes in a directory that both sides see: a local one for tests and small sites, a share. */
public final class DirectoryTransport implements MailboxTransport {

	/** @param root made where it is not there */
	public DirectoryTransport(Path root) throws IOException, DroverException {
	}

	@Override
	public void create(MailboxId box) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public void remove(MailboxId box) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public MailboxListing list(MailboxId box) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean delete(MailboxId box, String name) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
	}
}
