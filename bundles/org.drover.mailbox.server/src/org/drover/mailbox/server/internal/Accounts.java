package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.drover.mailbox.DirectoryTransport;
import org.drover.model.DroverException;

/**
 * A file for each user, with the hash of the password. What a password was found to be is remembered as long as the file stays the same, a wrong
 * one too, so that the next requests of the same client cost a look at the file's date.
 */
public final class Accounts {

	private static final String FOLDER = ".accounts";
	private static final int REMEMBERED = 100_000;
	private static final int DIGITS = 64;

	/** What was given, digested under a key of this process, and which state of the account's file it was compared with. */
	private record Attempt(String user, String digest, long state) {
	}

	private final Path folder;
	private final byte[] key = new byte[32];
	private final Map<Attempt, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Attempt, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	});
	/** Strangers who guess take no more than one processor. */
	private final Semaphore turn = new Semaphore(1, true);

	private Accounts(Path folder) {
		this.folder = folder;
		new SecureRandom().nextBytes(key);
	}

	/** @param root the server's folder; made where it is not there */
	public static Accounts open(Path root) throws IOException, DroverException {
		new DirectoryTransport(root).close(); // makes it, for its owner alone
		Path folder = root.resolve(FOLDER);
		makeFolder(folder);
		return new Accounts(folder);
	}

	/** For its owner alone; nothing where it is there already. */
	static void makeFolder(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		else
			Files.createDirectories(folder);
	}

	/** @param user checked by the caller */
	public Path file(String user) {
		return folder.resolve(user);
	}

	/** Whole or not at all, also for a server that reads it meanwhile. */
	public void write(String user, String hash) throws IOException {
		Path unfinished = Files.createTempFile(folder, "_", "");
		try {
			Files.writeString(unfinished, hash + "\n");
			Files.move(unfinished, file(user), StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}

	public void remove(String user) throws IOException {
		Files.deleteIfExists(file(user));
	}

	/** Whether there is such a user with this password; it takes as long to find out that there is none. */
	public boolean accepts(String user, String password) throws IOException {
		long state = state(user);
		Attempt attempt = new Attempt(user, digest(password), state);
		Boolean before = known.get(attempt);
		if (before != null)
			return before;
		turn.acquireUninterruptibly();
		try {
			boolean matches = Passwords.matches(password, hash(user).orElse(Passwords.NOBODY));
			known.put(attempt, matches);
			return matches;
		} finally {
			turn.release();
		}
	}

	private Optional<String> hash(String user) throws IOException {
		if (!isName(user))
			return Optional.empty();
		try {
			return Optional.of(Files.readString(file(user)));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}

	/** @return 0 where there is none */
	private long state(String user) throws IOException {
		if (!isName(user))
			return 0;
		try {
			return Files.getLastModifiedTime(file(user), LinkOption.NOFOLLOW_LINKS).to(TimeUnit.NANOSECONDS);
		} catch (NoSuchFileException e) {
			return 0;
		}
	}

	private static boolean isName(String user) {
		return user.length() <= DIGITS && user.matches("[a-z0-9][a-z0-9.-]*");
	}

	private String digest(String password) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update(key);
			return new String(sha256.digest(password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
