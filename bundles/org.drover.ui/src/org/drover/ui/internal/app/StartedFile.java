package org.drover.ui.internal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.LoggerFactory;

/** Tells whoever started the console, and measures or drives it, that its first window is open: by a file that a system property names. */
final class StartedFile {

	private static final String PROPERTY = "drover.started.file";

	private boolean written = System.getProperty(PROPERTY) == null;

	/** Once; then does nothing. */
	void write() {
		if (written)
			return;
		written = true;
		try {
			Files.writeString(Path.of(System.getProperty(PROPERTY)), ProcessHandle.current().pid() + "\n");
		} catch (IOException e) {
			LoggerFactory.getLogger(StartedFile.class).warn("cannot write the file that {} names", PROPERTY, e); //$NON-NLS-1$
		}
	}
}
