package org.drover.mailbox.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;

/** By what an SSH server is known. There is no way to trust any. */
public final class HostKeys {

	private static final Pattern KEY = Pattern.compile("[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,3}");

	private final Path known;
	private final String pinned;

	private HostKeys(Path known, String pinned) {
		this.known = known;
		this.pinned = pinned;
	}

	/** Those of a file as OpenSSH keeps it; nothing is added to it. */
	public static HostKeys ofKnownHosts(Path file) {
		return new HostKeys(file, null);
	}

	/** @param key its kind and the key, as in {@code ssh-ed25519 AAAA…}; a comment may follow */
	public static HostKeys ofKey(String key) throws DroverException {
		String[] words = key.strip().split("\\s+");
		String kindAndKey = words.length < 2 ? "" : words[0] + " " + words[1];
		if (!KEY.matcher(kindAndKey).matches())
			throw new DroverException("that is no key of an SSH server; it is written as in 'ssh-ed25519 AAAA...', which is a line of the server's .pub file");
		return new HostKeys(null, kindAndKey);
	}

	private String line(String host) {
		return host + " " + pinned + "\n";
	}

	void prepare(JSch ssh, SftpPlace place) throws DroverException {
		try {
			String hosts = pinned == null ? Files.readString(known) : line("[" + place.host() + "]:" + place.port()) + line(place.host());
			ssh.setKnownHosts(new ByteArrayInputStream(hosts.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException | JSchException e) {
			throw new DroverException("cannot read the keys of known hosts from " + known, e);
		}
	}
}
