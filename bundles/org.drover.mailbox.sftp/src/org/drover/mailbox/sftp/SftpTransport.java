package org.drover.mailbox.sftp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntry;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;

/**
 * Mailboxes in folders of an SSH server, over one connection that is kept. A file is written under a name that is none of a mailbox's and then
 * renamed as POSIX does it: in one step, and in place of one that is there.
 *
 * <p>
 * SFTP tells no time: the server's clock is known by an empty file that this writes into a mailbox and removes again, every ten minutes.
 */
public final class SftpTransport implements MailboxTransport {

	/** Unfinished files, here and where the folder is used without a server. */
	private static final String UNFINISHED = ".tmp-";
	private static final int RANDOM_BYTES = 8;
	private static final SecureRandom RANDOM = new SecureRandom();
	/** After this a file that is not finished has lost its writer. */
	private static final Duration LOST = Duration.ofDays(1);

	private final SftpPlace place;
	private final SftpConnection connection;
	private final ServerClock clock = new ServerClock();

	private SftpTransport(SftpPlace place, SftpConnection connection) {
		this.place = place;
		this.connection = connection;
	}

	/**
	 * Nothing is asked of the server yet.
	 *
	 * @param patience how long it may take to reach it; a server that falls silent later is given up after three quarters of a minute
	 */
	public static SftpTransport open(SftpPlace place, SftpLogin login, HostKeys keys, Duration patience) {
		return new SftpTransport(place, new SftpConnection(place, login, keys, patience));
	}

	@Override
	public synchronized void create(MailboxId box) throws IOException, DroverException {
		connection.run("make mailboxes", sftp -> {
			try {
				sftp.mkdir(box.text());
			} catch (SftpException e) {
				if (e.id != ChannelSftp.SSH_FX_FAILURE || !isFolder(sftp, box.text()))
					throw e;
			}
			return null;
		});
	}

	private static boolean isFolder(ChannelSftp sftp, String path) throws SftpException {
		return look(sftp, path).filter(SftpATTRS::isDir).isPresent();
	}

	/** @return empty where there is nothing */
	private static Optional<SftpATTRS> look(ChannelSftp sftp, String path) throws SftpException {
		try {
			return Optional.of(sftp.lstat(path));
		} catch (SftpException e) {
			if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
				return Optional.empty();
			throw e;
		}
	}

	@Override
	public synchronized void remove(MailboxId box) throws IOException, DroverException {
		connection.run("remove mailboxes", sftp -> {
			if (!isFolder(sftp, box.text()))
				return null;
			for (LsEntry entry : entries(sftp, box.text()))
				if (!entry.getAttrs().isDir())
					removeFile(sftp, box.text() + "/" + entry.getFilename());
			sftp.rmdir(box.text());
			return null;
		});
	}

	private static boolean removeFile(ChannelSftp sftp, String path) throws SftpException {
		try {
			sftp.rm(path);
			return true;
		} catch (SftpException e) {
			if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
				return false;
			throw e;
		}
	}

	private static List<LsEntry> entries(ChannelSftp sftp, String folder) throws SftpException {
		List<LsEntry> entries = new ArrayList<>();
		sftp.ls(folder, entry -> {
			entries.add(entry);
			return LsEntrySelector.CONTINUE;
		});
		return entries;
	}

	@Override
	public synchronized MailboxListing list(MailboxId box) throws IOException, DroverException {
		return connection.run("list the mailbox " + box.brief(), sftp -> list(sftp, box).orElseThrow(() -> noMailbox(box)));
	}

	private Optional<MailboxListing> list(ChannelSftp sftp, MailboxId box) throws SftpException {
		if (!isFolder(sftp, box.text()))
			return Optional.empty();
		Instant now = now(sftp, box);
		List<MailboxFile> files = new ArrayList<>();
		for (LsEntry entry : entries(sftp, box.text())) {
			SftpATTRS file = entry.getAttrs();
			Instant written = Instant.ofEpochSecond(Integer.toUnsignedLong(file.getMTime()));
			if (!file.isReg())
				continue;
			if (MailboxTransport.isName(entry.getFilename()))
				files.add(new MailboxFile(entry.getFilename(), file.getSize(), written));
			else if (entry.getFilename().startsWith(UNFINISHED) && written.isBefore(now.minus(LOST)))
				removeFile(sftp, box.text() + "/" + entry.getFilename());
		}
		return Optional.of(new MailboxListing(box, files, now));
	}

	private Instant now(ChannelSftp sftp, MailboxId box) throws SftpException {
		if (clock.stale(System.nanoTime())) {
			String file = unfinished(box);
			long begun = System.nanoTime();
			sftp.put(new ByteArrayInputStream(new byte[0]), file);
			clock.set(Integer.toUnsignedLong(sftp.lstat(file).getMTime()), begun, System.nanoTime());
			removeFile(sftp, file);
		}
		return clock.now(System.nanoTime());
	}

	private static String unfinished(MailboxId box) {
		byte[] random = new byte[RANDOM_BYTES];
		RANDOM.nextBytes(random);
		return box.text() + "/" + UNFINISHED + HexFormat.of().formatHex(random);
	}

	/** One request is one folder listed; it takes several turns on the connection. */
	@Override
	public synchronized int sweep(Consumer<MailboxListing> each) throws IOException, DroverException {
		List<LsEntry> folders = connection.run("list all mailboxes", sftp -> entries(sftp, "."));
		int requests = 1;
		for (LsEntry folder : folders) {
			if (!folder.getAttrs().isDir() || !MailboxId.names(folder.getFilename()))
				continue;
			MailboxId box = new MailboxId(folder.getFilename());
			Optional<MailboxListing> listing = connection.run("list the mailbox " + box.brief(), sftp -> listIfSeen(sftp, box));
			listing.ifPresent(each);
			requests++;
		}
		return requests;
	}

	/** @return empty also where it is another user's */
	private Optional<MailboxListing> listIfSeen(ChannelSftp sftp, MailboxId box) throws SftpException {
		try {
			return list(sftp, box);
		} catch (SftpException e) {
			if (e.id == ChannelSftp.SSH_FX_PERMISSION_DENIED || e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
				return Optional.empty();
			throw e;
		}
	}

	@Override
	public synchronized void put(MailboxId box, String name, byte[] content) throws IOException, DroverException {
		String file = path(box, name);
		connection.run("write into the mailbox " + box.brief(), sftp -> {
			String unfinished = unfinished(box);
			try {
				sftp.put(new ByteArrayInputStream(content), unfinished);
			} catch (SftpException e) {
				if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
					throw noMailbox(box);
				throw e;
			}
			sftp.rename(unfinished, file);
			return null;
		});
	}

	@Override
	public synchronized Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException {
		String file = path(box, name);
		return connection.run("read from the mailbox " + box.brief(), sftp -> {
			Optional<SftpATTRS> found = look(sftp, file).filter(SftpATTRS::isReg);
			if (found.isEmpty())
				return Optional.empty();
			if (found.get().getSize() > limit)
				throw new DroverException("the file " + name + " in the mailbox " + box.brief() + " has more than the " + limit + " bytes allowed");
			return read(sftp, file, limit);
		});
	}

	private static Optional<byte[]> read(ChannelSftp sftp, String file, int limit) throws SftpException {
		LimitedBytes bytes = new LimitedBytes(limit);
		try {
			sftp.get(file, bytes);
			return Optional.of(bytes.toByteArray());
		} catch (SftpException e) {
			if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE)
				return Optional.empty();
			throw e;
		}
	}

	/** A server may send more than it has told. */
	private static final class LimitedBytes extends ByteArrayOutputStream {

		private final int limit;

		LimitedBytes(int limit) {
			this.limit = limit;
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) {
			if (length > limit - count)
				throw new IllegalStateException("the SFTP server sends more than it has told");
			super.write(bytes, offset, length);
		}
	}

	@Override
	public synchronized boolean delete(MailboxId box, String name) throws IOException, DroverException {
		String file = path(box, name);
		return connection.run("delete from the mailbox " + box.brief(), sftp -> removeFile(sftp, file));
	}

	@Override
	public synchronized void close() {
		connection.close();
	}

	@Override
	public String toString() {
		return place.toString();
	}

	private static String path(MailboxId box, String name) {
		return box.text() + "/" + MailboxTransport.requireName(name);
	}

	private DroverException noMailbox(MailboxId box) {
		return new DroverException("there is no mailbox " + box.brief() + " at " + place + "; it has been removed, or the folder is another one");
	}
}
