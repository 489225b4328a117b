package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;

/** Where this server belongs, in a file that its own management client may read. */
public final class Assignments {

	private final Path file;

	public Assignments(Path file) {
		this.file = file;
	}

	/** @return {@link Assignment#NONE} where it was never said */
	public Assignment current() throws IOException, DroverException {
		try {
			return ProtocolJson.read(Files.readAllBytes(file), Assignment.class);
		} catch (NoSuchFileException e) {
			return Assignment.NONE;
		}
	}

	void write(Assignment assignment) throws IOException {
		if (assignment.equals(Assignment.NONE))
			Files.deleteIfExists(file);
		else
			SafeFiles.write(file, ProtocolJson.write(assignment));
	}
}
