package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.AgentMessage;
import org.drover.agent.protocol.ProtocolJson;

/** Messages that other programs of this server want to have sent: a file each, in a folder of the agent's state. */
public final class Spool {

	private static final String SUFFIX = ".json";
	private static final int LONGEST = 64 << 10;

	private final Path folder;

	public Spool(Path state) {
		folder = state.resolve("spool");
	}

	/** @param name of the file; the same name is the same message */
	public void add(String name, AgentMessage message) throws IOException {
		SafeFiles.folder(folder);
		SafeFiles.write(folder.resolve(name + SUFFIX), ProtocolJson.write(message));
	}

	/** Those that wait. What is too long for a message is removed. */
	List<Path> waiting() throws IOException {
		for (Path file : SafeFiles.in(folder))
			if (file.toString().endsWith(SUFFIX) && isTooLong(file))
				Files.deleteIfExists(file);
		return SafeFiles.in(folder).stream().filter(file -> !file.getFileName().toString().startsWith(".") && file.toString().endsWith(SUFFIX)).toList();
	}

	/** One that has been sent meanwhile is not. */
	private static boolean isTooLong(Path file) throws IOException {
		try {
			return Files.size(file) > LONGEST;
		} catch (NoSuchFileException e) {
			return false;
		}
	}
}
