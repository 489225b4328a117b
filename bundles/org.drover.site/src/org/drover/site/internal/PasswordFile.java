package org.drover.site.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.drover.model.DroverException;

/** The provider's password: made at the first start, readable by the owner of the file alone, and never sent or logged. */
public final class PasswordFile {

	public static final String USER = "drover";

	private static final int BYTES = 24;

	private final byte[] expected;

	private PasswordFile(String password) {
		expected = header(password);
	}

	public static PasswordFile open(Path file) throws DroverException {
		try {
			if (!Files.isRegularFile(file))
				create(file);
			String password = Files.readString(file).strip();
			if (password.isEmpty())
				throw new DroverException("the password file " + file + " is empty: write a password into it, or delete it to get a new one");
			return new PasswordFile(password);
		} catch (IOException e) {
			throw new DroverException("cannot read or make the password file " + file + ": check that this user may", e);
		}
	}

	/** Whether an Authorization header names our user and password. Takes as long for a wrong one. */
	public boolean admits(String authorization) {
		return MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] header(String password) {
		String pair = USER + ":" + password;
		return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
	}

	private static void create(Path file) throws IOException {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, ownerOnly());
		Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}
}
