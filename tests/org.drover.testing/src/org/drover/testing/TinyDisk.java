package org.drover.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of few megabytes, in memory, mounted on a folder of its own; for root alone. */
public final class TinyDisk implements AutoCloseable {

	private final Path folder;

	private TinyDisk(Path folder) {
		this.folder = folder;
	}

	/** Why none can be had here; empty where one can. */
	public static String obstacle() throws IOException, InterruptedException {
		if (!"root".equals(System.getProperty("user.name")))
			return "only root may mount a disk";
		Path folder = Files.createTempDirectory("tiny-disk");
		try {
			mount(folder, 1).close();
			return "";
		} catch (IOException e) {
			return "no disk can be mounted here: " + e.getMessage();
		} finally {
			Files.delete(folder);
		}
	}

	/** @param folder an empty one */
	public static TinyDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
		run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder.toString());
		return new TinyDisk(folder);
	}

	/** Makes room. */
	public void grow(int megabytes) throws IOException, InterruptedException {
		run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString());
	}

	/** Whatever is on it goes. */
	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", folder.toString());
	}

	private static void run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (process.waitFor() != 0)
			throw new IOException(output.isEmpty() ? command[0] + " failed" : output);
	}
}
