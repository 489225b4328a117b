package org.drover.store.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.model.DroverException;
import org.drover.store.ProjectBusyException;

/**
 * Who has a project open. The operating system lets go of the lock when its process ends, however it ends; the text in the file is only for
 * those who find it locked.
 */
public final class ProjectLock implements AutoCloseable {

	/**
	 * The projects open in this process. Asked before the file is touched: on POSIX systems closing any channel of a file lets go of all
	 * locks that the process has on it.
	 */
	private static final Map<Path, String> OPEN = new ConcurrentHashMap<>();

	/** Far behind the text: on Windows nobody can read what is locked. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private final Path file;
	private final FileChannel channel;

	private ProjectLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * @param folder  the project's, which exists
	 * @param command what the holder is doing, for others to read
	 */
	public static ProjectLock take(Path folder, String command) throws DroverException {
		Path file;
		try {
			file = folder.toRealPath().resolve("lock");
		} catch (IOException e) {
			throw unusable(folder, e);
		}
		String holder = describe(command);
		String other = OPEN.putIfAbsent(file, holder);
		if (other != null)
			throw busy(folder, other);
		boolean taken = false;
		try {
			ProjectLock lock = take(folder, file, holder);
			taken = true;
			return lock;
		} catch (IOException e) {
			throw unusable(folder, e);
		} finally {
			if (!taken)
				OPEN.remove(file);
		}
	}

	/** Who has a project open, or had it open last, as properties. Where that is this process the file is not touched, which would give the lock away. */
	public static Optional<String> holder(Path folder) throws IOException {
		Path file = folder.toRealPath().resolve("lock");
		String own = OPEN.get(file);
		if (own != null)
			return Optional.of(own);
		return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
	}

	@Override
	public void close() throws DroverException {
		try {
			channel.close();
		} catch (IOException e) {
			throw unusable(file.getParent(), e);
		} finally {
			OPEN.remove(file);
		}
	}

	private static ProjectLock take(Path folder, Path file, String holder) throws IOException, DroverException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean taken = false;
		try {
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock == null)
				throw busy(folder, Files.readString(file));
			write(channel, holder);
			taken = true;
			return new ProjectLock(file, channel);
		} finally {
			if (!taken)
				channel.close();
		}
	}

	private static void write(FileChannel channel, String text) throws IOException {
		channel.truncate(0);
		ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining())
			channel.write(bytes);
	}

	private static String describe(String command) {
		Properties holder = new Properties();
		holder.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
		holder.setProperty("user", System.getProperty("user.name", ""));
		holder.setProperty("command", command);
		holder.setProperty("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		StringWriter text = new StringWriter();
		try {
			holder.store(text, "has this project open");
		} catch (IOException e) {
			throw new IllegalStateException("a string writer does not fail", e);
		}
		return text.toString();
	}

	private static ProjectBusyException busy(Path folder, String holderText) {
		Properties holder = new Properties();
		try {
			holder.load(new StringReader(holderText));
		} catch (IOException | IllegalArgumentException e) {
			holder.clear(); // its holder is writing it this moment
		}
		return new ProjectBusyException("the project in " + folder + " is in use by " + describe(holder)
				+ ": end that first, or wait for it");
	}

	private static String describe(Properties holder) {
		if (holder.getProperty("pid") == null)
			return "another process";
		return holder.getProperty("user") + "'s process " + holder.getProperty("pid") + " (" + holder.getProperty("command") + ") since "
				+ holder.getProperty("since");
	}

	private static DroverException unusable(Path folder, IOException e) {
		return new DroverException("cannot lock the project in " + folder + ": check that the folder may be written to and has room", e);
	}
}
