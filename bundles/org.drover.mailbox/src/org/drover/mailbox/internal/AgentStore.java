package org.drover.mailbox.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/** An agent's state in its folder. A change is on the disk before anything is done because of it. */
public final class AgentStore implements Closeable {

	private static final String JOURNAL = "journal";
	private static final String LOCK = "lock";

	/** Below that many bytes a journal is not worth shortening. */
	private static final long SHORT = 1 << 20;

	private final FileChannel lock;
	private final AgentState state = new AgentState();
	private final Journal journal;
	private long shortened;

	private AgentStore(Path folder, FileChannel lock) throws IOException, DroverException {
		this.lock = lock;
		this.journal = Journal.open(folder.resolve(JOURNAL), state::applyAll);
	}

	/** @param identity asked where there is none yet */
	public static AgentStore open(Path folder, Supplier<MailboxId> identity) throws IOException, DroverException {
		SafeFiles.makeFolder(folder);
		SafeFiles.requirePrivate(folder);
		FileChannel lock = lock(folder);
		try {
			if (!Files.exists(folder.resolve(JOURNAL), LinkOption.NOFOLLOW_LINKS))
				Journal.create(folder.resolve(JOURNAL), List.of(Entry.encode(List.of(new Entry.Identity(identity.get(), SecretKeys.make(new SecureRandom()))))));
			return new AgentStore(folder, lock);
		} catch (IOException | DroverException | RuntimeException e) {
			lock.close();
			throw e;
		}
	}

	/** Whose state is in that folder; empty where there is none. */
	public static Optional<MailboxId> identity(Path folder) throws IOException, DroverException {
		Path path = folder.resolve(JOURNAL);
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS))
			return Optional.empty();
		AgentState state = new AgentState();
		Journal.read(path, state::applyAll);
		return Optional.of(state.identity().box());
	}

	private static FileChannel lock(Path folder) throws IOException, DroverException {
		FileChannel channel = SafeFiles.openOwn(folder.resolve(LOCK));
		try {
			FileLock lock = channel.tryLock();
			if (lock != null)
				return channel;
		} catch (OverlappingFileLockException e) {
			channel.close();
			throw inUse(folder, e);
		}
		channel.close();
		throw inUse(folder, null);
	}

	private static DroverException inUse(Path folder, Exception cause) {
		return new DroverException("Another agent runs with the state in " + folder, cause);
	}

	public AgentState state() {
		return state;
	}

	/** @throws DroverException where it obeys another fleet already */
	public void obey(FleetKey fleet) throws IOException, DroverException {
		if (state.fleet().isEmpty())
			change(new Entry.Obeys(fleet));
		else if (!state.fleet().get().equals(fleet))
			throw new DroverException("This agent obeys the fleet " + state.fleet().get().fingerprint() + ", not " + fleet.fingerprint()
					+ ": uninstall it there before it is installed here");
	}

	/** Makes these changes, all or none of them. */
	public void change(Entry... entries) throws IOException {
		List<Entry> changes = Arrays.asList(entries);
		journal.append(Entry.encode(changes));
		changes.forEach(state::apply);
	}

	/** Shortens the journal where it is worth it. */
	public void tidy() throws IOException {
		if (journal.length() > SHORT && journal.length() > 2 * shortened) {
			journal.rewrite(Snapshot.of(state).stream().map(Entry::encode).toList());
			shortened = journal.length();
		}
	}

	@Override
	public void close() throws IOException {
		try (lock) {
			journal.close();
		}
	}
}
