package org.drover.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The log of all of a user's Drover processes: {@code drover.log} and a few older ones, for the user only (mode 0600), in all at most {@value #FILES}
 * times {@value #BYTES} bytes. It is opened for each text and locked meanwhile, so that any process may begin a new one: there is not much to log.
 */
public final class LogFile {

	/** The system property that names the folder; without it, nothing is kept. */
	public static final String PROPERTY = "drover.logs";

	static final int FILES = 5;
	static final int BYTES = 4 << 20;
	private static final Set<OpenOption> APPEND = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND,
			LinkOption.NOFOLLOW_LINKS);

	private final Path folder;

	public LogFile(Path folder) {
		this.folder = folder;
	}

	public synchronized void add(String text) throws IOException {
		if (!Files.isDirectory(folder))
			Files.createDirectories(folder, mode(folder, "rwx------"));
		try (FileChannel turn = FileChannel.open(folder.resolve("lock"), APPEND, mode(folder, "rw-------")); FileLock lock = turn.lock()) {
			Path file = file(0);
			if (Files.exists(file) && Files.size(file) >= BYTES)
				makeRoom();
			try (FileChannel channel = FileChannel.open(file, APPEND, mode(folder, "rw-------"))) {
				ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
				while (bytes.hasRemaining())
					channel.write(bytes);
			}
		}
	}

	/** The newest first; those that are there. */
	public List<Path> files() {
		List<Path> files = new ArrayList<>();
		for (int age = 0; age < FILES; age++) {
			if (Files.isRegularFile(file(age)))
				files.add(file(age));
		}
		return files;
	}

	private void makeRoom() throws IOException {
		for (int age = FILES - 1; age > 0; age--) {
			if (Files.exists(file(age - 1)))
				Files.move(file(age - 1), file(age), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private Path file(int age) {
		return folder.resolve(age == 0 ? "drover.log" : "drover." + age + ".log");
	}

	private static FileAttribute<?>[] mode(Path path, String permissions) {
		boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}
}
