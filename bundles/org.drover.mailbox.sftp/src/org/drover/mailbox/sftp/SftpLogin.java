package org.drover.mailbox.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.drover.model.DroverException;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** With what the user of an SSH server shows who he is: a private key or a password. */
public final class SftpLogin {

	/** Makes a key known to a client. */
	@FunctionalInterface
	private interface Identity {
		void addTo(JSch ssh, byte[] passphrase) throws JSchException;
	}

	private final String name;
	/** Null for a password. */
	private final Identity key;
	private final byte[] secret;

	private SftpLogin(String name, Identity key, byte[] secret) {
		this.name = name;
		this.key = key;
		this.secret = secret;
	}

	/** @param passphrase of the key; empty where it has none */
	public static SftpLogin ofKey(Path key, char[] passphrase) {
		return new SftpLogin(key.toString(), (ssh, opens) -> ssh.addIdentity(key.toString(), opens), bytes(passphrase));
	}

	/** @param key as it is written in its file */
	public static SftpLogin ofKeyText(String key, char[] passphrase) {
		byte[] text = key.getBytes(StandardCharsets.UTF_8);
		return new SftpLogin("private key", (ssh, opens) -> ssh.addIdentity("key", text, null, opens), bytes(passphrase));
	}

	public static SftpLogin ofPassword(char[] password) {
		return new SftpLogin("password", null, bytes(password));
	}

	/** With the password in a file: its first line. */
	public static SftpLogin ofPasswordFile(Path password) throws DroverException {
		try {
			return ofPassword(Files.readString(password).lines().findFirst().orElse("").toCharArray());
		} catch (IOException e) {
			throw new DroverException("cannot read the password from " + password, e);
		}
	}

	private static byte[] bytes(char[] text) {
		ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
		return Arrays.copyOf(buffer.array(), buffer.limit());
	}

	void prepare(JSch ssh) throws DroverException {
		if (key == null)
			return;
		try {
			key.addTo(ssh, secret.length == 0 ? null : secret);
		} catch (JSchException e) {
			throw new DroverException("cannot use the private key (" + name + "); it must be one of OpenSSH or PEM, with the right passphrase", e);
		}
	}

	void prepare(Session session) {
		session.setConfig("PreferredAuthentications", key == null ? "password" : "publickey");
		if (key == null)
			session.setPassword(secret);
	}

	@Override
	public String toString() {
		return name;
	}
}
