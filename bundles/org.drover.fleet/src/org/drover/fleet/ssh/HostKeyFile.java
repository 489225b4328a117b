package org.drover.fleet.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.drover.fleet.ssh.internal.HostKeyLine;
import org.drover.fleet.ssh.internal.HostKeys;
import org.drover.model.DroverException;

/**
 * The keys by which hosts are known, in a file as OpenSSH's: also with hashed names, patterns and revoked keys. Keys of authorities that sign
 * others are passed over. It is read anew for each host. Usable from several threads.
 */
public final class HostKeyFile {

	/** What a file says of a host's key. */
	public sealed interface Answer {

		record Known() implements Answer {
		}

		record Unknown() implements Answer {
		}

		/** @param line of the file, from 1 */
		record Other(int line) implements Answer {
		}

		/** @param line of the file, from 1 */
		record Revoked(int line) implements Answer {
		}
	}

	private final Path file;

	/** @param file need not be there yet */
	public HostKeyFile(Path file) {
		this.file = file;
	}

	public Path path() {
		return file;
	}

	/**
	 * @param host as {@link SshHost#knownAs}
	 * @param key  as the host sends it
	 */
	public Answer check(String host, byte[] key) throws DroverException {
		List<HostKeyLine> lines = lines(host);
		for (HostKeyLine line : lines) {
			if (line.revoked() && Arrays.equals(line.key(), key))
				return new Answer.Revoked(line.number());
		}
		List<HostKeyLine> valid = lines.stream().filter(line -> !line.revoked()).toList();
		if (valid.stream().anyMatch(line -> Arrays.equals(line.key(), key)))
			return new Answer.Known();
		return valid.isEmpty() ? new Answer.Unknown() : new Answer.Other(valid.getFirst().number());
	}

	/** The keys that a host may show. */
	public List<byte[]> keys(String host) throws DroverException {
		return lines(host).stream().filter(line -> !line.revoked()).map(HostKeyLine::key).toList();
	}

	/** Asks about an unknown host, unless another thread has just had it accepted. @return whether it is known now */
	boolean learn(String host, byte[] key, HostKeyQuestion question) throws DroverException {
		synchronized (question) {
			if (check(host, key) instanceof Answer.Known)
				return true;
			if (!question.accept(host, HostKeys.kind(key), HostKeys.fingerprint(key)))
				return false;
			add(host, key);
			return true;
		}
	}

	private synchronized void add(String host, byte[] key) throws DroverException {
		String line = host + " " + HostKeys.kind(key) + " " + Base64.getEncoder().encodeToString(key) + "\n";
		try {
			if (file.getParent() != null)
				Files.createDirectories(file.getParent());
			boolean isNew = !Files.exists(file);
			boolean unended = !isNew && !endsALine(Files.readAllBytes(file));
			Files.writeString(file, unended ? "\n" + line : line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			if (isNew && Files.getFileStore(file).supportsFileAttributeView("posix"))
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		} catch (IOException e) {
			throw new DroverException("cannot note the key of " + host + " in " + file + ": " + e.getMessage(), e);
		}
	}

	private static boolean endsALine(byte[] bytes) {
		return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
	}

	private List<HostKeyLine> lines(String host) throws DroverException {
		List<String> texts = read();
		List<HostKeyLine> lines = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++)
			HostKeyLine.parse(i + 1, texts.get(i)).filter(line -> line.names(host)).ifPresent(lines::add);
		return lines;
	}

	private List<String> read() throws DroverException {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
		} catch (NoSuchFileException e) {
			return List.of();
		} catch (IOException e) {
			throw new DroverException("cannot read the known hosts in " + file + ": " + e.getMessage(), e);
		}
	}
}
