package org.drover.fleet.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What anybody may look at. */
public final class Processes {

	private Processes() {
	}

	/** Command lines and environments of all processes. */
	public static String shown() {
		StringBuilder all = new StringBuilder();
		ProcessHandle.allProcesses().forEach(process -> {
			for (String file : List.of("cmdline", "environ")) {
				try {
					all.append(Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1).replace('\0', ' ')).append('\n');
				} catch (IOException e) {
					all.append(process.pid()).append(" has ended\n");
				}
			}
		});
		return all.toString();
	}
}
