package org.drover.secret.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.drover.model.DroverException;

/** The file a vault's key lies in: 32 random bytes, mode 0600. */
public final class KeyFile {

	public static final int KEY_BYTES = 32;

	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	private KeyFile() {
	}

	/** Makes the file with a new key, all of it or nothing; leaves one that is there as it is. */
	public static void createIfAbsent(Path file) throws DroverException {
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			return;
		put(file, random().getEncoded());
	}

	/** A new key that is in no file. */
	public static SecretKey random() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		return new SecretKeySpec(key, "AES");
	}

	/** Makes the file with a known key, all of it or nothing. */
	public static void create(Path file, byte[] key) throws DroverException {
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			throw new DroverException("there is a key file " + file + " already: it stays as it is");
		put(file, key);
	}

	private static void put(Path file, byte[] key) throws DroverException {
		Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
		try {
			writeKey(draft, key);
			publish(draft, file);
		} catch (IOException e) {
			throw new DroverException("cannot make the key file " + file + ": check that its folder may be written to and has room",
					e);
		} finally {
			discard(draft);
		}
	}

	public static SecretKey read(Path file) throws DroverException {
		try {
			refuseOpenToOthers(file);
			byte[] key = Files.readAllBytes(file);
			if (key.length != KEY_BYTES)
				throw new DroverException(file + " is not a key file: put the right one back from a copy");
			return new SecretKeySpec(key, "AES");
		} catch (NoSuchFileException e) {
			throw new DroverException("the key file " + file + " is missing: put it back from a copy", e);
		} catch (IOException e) {
			throw new DroverException("cannot read the key file " + file + ": check who owns it", e);
		}
	}

	private static void writeKey(Path draft, byte[] key) throws IOException {
		try (FileChannel channel = FileChannel.open(draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				ownerOnly(draft))) {
			ByteBuffer bytes = ByteBuffer.wrap(key);
			while (bytes.hasRemaining())
				channel.write(bytes);
			channel.force(true);
		}
	}

	/** A link, other than a move, never replaces the key that another process has just made. */
	private static void publish(Path draft, Path file) throws IOException {
		try {
			Files.createLink(file, draft);
		} catch (FileAlreadyExistsException e) {
			return; // theirs is as good as ours
		} catch (UnsupportedOperationException | IOException e) {
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE); // a file system without links
		}
	}

	private static void discard(Path draft) throws DroverException {
		try {
			Files.deleteIfExists(draft);
		} catch (IOException e) {
			throw new DroverException("cannot delete " + draft + ": delete it, it holds key material", e);
		}
	}

	private static void refuseOpenToOthers(Path file) throws IOException, DroverException {
		if (!isPosix(file))
			return; // elsewhere the folder's own access rules guard it
		if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)))
			throw new DroverException("others may use the key file " + file + ": make it private (chmod 600) and try again");
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		return isPosix(file) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}
