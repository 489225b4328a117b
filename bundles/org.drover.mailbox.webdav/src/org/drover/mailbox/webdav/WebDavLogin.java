package org.drover.mailbox.webdav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

import org.drover.model.DroverException;

/** A user of a mailbox server and the password. */
public final class WebDavLogin {

	private final String user;
	private final String authorization;

	private WebDavLogin(String user, char[] password) {
		if (user.isEmpty() || user.indexOf(':') >= 0)
			throw new IllegalArgumentException("a user's name has a character at least, and no colon");
		this.user = user;
		CharBuffer pair = CharBuffer.allocate(user.length() + 1 + password.length).put(user).put(':').put(password).flip();
		ByteBuffer bytes = StandardCharsets.UTF_8.encode(pair);
		byte[] clear = Arrays.copyOf(bytes.array(), bytes.limit());
		authorization = "Basic " + Base64.getEncoder().encodeToString(clear);
		Arrays.fill(clear, (byte) 0);
		Arrays.fill(bytes.array(), (byte) 0);
		Arrays.fill(pair.array(), '\0');
	}

	/** @param password not kept, so that the caller may wipe it */
	public static WebDavLogin of(String user, char[] password) {
		return new WebDavLogin(user, password);
	}

	/** With the password in a file: its first line. */
	public static WebDavLogin ofFile(String user, Path password) throws DroverException {
		try {
			String text = Files.readString(password);
			return new WebDavLogin(user, text.lines().findFirst().orElse("").toCharArray());
		} catch (IOException e) {
			throw new DroverException("cannot read the password of '" + user + "' from " + password, e);
		}
	}

	String user() {
		return user;
	}

	String authorization() {
		return authorization;
	}

	@Override
	public String toString() {
		return user;
	}
}
